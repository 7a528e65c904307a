using System.Net;
using System.Text;

namespace Mingji.Core.Rubrics;

/// <summary>
/// Draws a curve: lines for the pieces, a full dot where the score at a jump belongs, a ring where a piece ends without its end, a
/// cross where
/// the text leaves the value undecided.
/// </summary>
internal sealed class CurveDrawing(CurveShape shape, string title, CurvePoint? here = null)
{
    private const decimal Width = 640m;
    private const decimal Height = 320m;
    private const decimal Left = 56m;
    private const decimal Right = 16m;
    private const decimal Top = 40m;
    private const decimal Bottom = 40m;
    private const decimal LabelWidth = 60m;

    private readonly StringBuilder _svg = new();

    internal string Draw()
    {
        _svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"sans-serif\" font-size=\"11\" ");
        _svg.Append($"viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\">\n");
        _svg.Append($"<title>{Safe(title)}</title>\n<rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>\n");
        _svg.Append($"<text x=\"{Left}\" y=\"20\" font-size=\"12\" fill=\"#222\">{Safe(title.Length > 46 ? title[..45] + "…" : title)}</text>\n");
        Axes();
        foreach (var piece in shape.Pieces) Line(piece);
        for (var i = 0; i < shape.Knots.Length; i++) Knot(i);
        if (here is { } point) Here(point);
        return _svg.Append("</svg>\n").ToString();
    }

    private void Axes()
    {
        var (x0, y0) = (X(shape.Left), Y(0m));
        _svg.Append($"<path d=\"M{x0} {N(Top)}V{y0}H{X(shape.Right)}\" fill=\"none\" stroke=\"#888\"/>\n");
        for (var i = 0; i <= 4; i++)
        {
            var score = shape.Top * i / 4m;
            _svg.Append($"<text x=\"{N(Left - 6m)}\" y=\"{Y(score)}\" text-anchor=\"end\" dominant-baseline=\"middle\" fill=\"#444\">");
            _svg.Append(Quantity.Plainly(Math.Round(score, 2))).Append("</text>\n");
            _svg.Append($"<path d=\"M{x0} {Y(score)}H{X(shape.Right)}\" stroke=\"#eee\"/>\n");
        }

        _svg.Append($"<text x=\"12\" y=\"{N(Top - 8m)}\" fill=\"#444\">得分</text>\n");
        var shown = Math.Max(1, (shape.Knots.Length + 7) / 8);
        var labelled = new List<decimal>();
        for (var i = 1; i < shape.Knots.Length - 1; i += shown) labelled.Add(shape.Knots[i].X);
        foreach (var value in labelled) Tick(value, "middle");
        // One value alone gives no scale: then the ends of the picture say how far it reaches.
        if (labelled.Count > 1) return;
        foreach (var (edge, anchor) in new[] { (shape.Left, "start"), (shape.Right, "end") })
        {
            if (labelled.TrueForAll(value => Math.Abs(Across(value) - Across(edge)) > LabelWidth)) Tick(edge, anchor);
        }
    }

    private void Tick(decimal value, string anchor)
    {
        var label = new Quantity(Math.Round(value, 6), shape.ShownUnit);
        _svg.Append($"<text x=\"{X(value)}\" y=\"{N(Height - Bottom + 16m)}\" text-anchor=\"{anchor}\" fill=\"#444\">{Safe(label.ToString())}</text>\n");
    }

    private void Line(CurvePiece piece)
    {
        if (piece.Points.IsEmpty) return;
        _svg.Append("<path d=\"");
        for (var i = 0; i < piece.Points.Length; i++) _svg.Append(i == 0 ? 'M'
            : 'L').Append(X(piece.Points[i].X)).Append(' ').Append(Y(piece.Points[i].Y));
        _svg.Append("\" fill=\"none\" stroke=\"#1864ab\" stroke-width=\"2\"/>\n");
    }

    private void Knot(int index)
    {
        var knot = shape.Knots[index];
        decimal? before = index > 0 && !shape.Pieces[index - 1].Points.IsEmpty ? shape.Pieces[index - 1].Points[^1].Y : null;
        decimal? after = index < shape.Pieces.Length && !shape.Pieces[index].Points.IsEmpty ? shape.Pieces[index].Points[0].Y : null;
        var edge = index == 0 || index == shape.Knots.Length - 1;
        if (edge) return;
        foreach (var end in new[] { before, after })
        {
            if (end is { } y && !(knot.Y is { } own && Near(own, y))) Dot(knot.X, y, "#fff");
        }

        if (knot.Y is not { } score)
        {
            _svg.Append($"<text x=\"{X(knot.X)}\" y=\"{Y(0m)}\" text-anchor=\"middle\" fill=\"#c92a2a\">×</text>\n");
            return;
        }

        var jumps = before is null || after is null || !Near(before.Value, score) || !Near(after.Value, score);
        if (jumps) Dot(knot.X, score, "#1864ab");
    }

    /// <summary>A line at the unit's value; a filled diamond for what the rule gives, a square for what the unit gives itself.</summary>
    private void Here(CurvePoint point)
    {
        var x = Across(point.Value);
        _svg.Append($"<path d=\"M{N(x)} {N(Top)}V{Y(0m)}\" stroke=\"#222\" stroke-dasharray=\"4 3\"/>\n");
        if (point.Stated is { } stated && stated >= 0 && stated <= shape.Top)
        {
            var y = Down(stated);
            _svg.Append($"<rect x=\"{N(x - 6m)}\" y=\"{N(y - 6m)}\" width=\"12\" height=\"12\" fill=\"none\" stroke=\"#222\" stroke-width=\"2\"/>\n");
            if (point.Due != stated) Label(point.Value, y + 20m, $"自评{Quantity.Plainly(stated)}分");
        }

        if (point.Due is not { } due) return;
        var at = Down(due);
        _svg.Append($"<path d=\"M{N(x)} {N(at - 6m)}L{N(x + 6m)} {N(at)}L{N(x)} {N(at + 6m)}L{N(x - 6m)} {N(at)}Z\" fill=\"#222\"/>\n");
        Label(point.Value, at - 9m, point.Stated == due ? $"自评、核算都是{Quantity.Plainly(due)}分" : $"核算{Quantity.Plainly(due)}分");
    }

    /// <summary>Beside the unit's line, on the side where there is more room.</summary>
    private void Label(decimal value, decimal y, string text)
    {
        var left = value > (shape.Left + shape.Right) / 2m;
        _svg.Append($"<text x=\"{N(Across(value) + (left ? -10m : 10m))}\" y=\"{N(y)}\" text-anchor=\"{(left ? "end" : "start")}\" ");
        _svg.Append($"font-weight=\"bold\" fill=\"#222\">{text}</text>\n");
    }

    private bool Near(decimal a, decimal b) => Math.Abs(a - b) <= shape.Top / 500m;

    private void Dot(decimal x, decimal y, string fill) =>
        _svg.Append($"<circle cx=\"{X(x)}\" cy=\"{Y(y)}\" r=\"3.5\" fill=\"{fill}\" stroke=\"#1864ab\" stroke-width=\"1.5\"/>\n");

    private decimal Across(decimal value) => Left + (value - shape.Left) / (shape.Right - shape.Left) * (Width - Left - Right);

    private decimal Down(decimal score) => Height - Bottom - score / shape.Top * (Height - Top - Bottom);

    private string X(decimal value) => N(Across(value));

    private string Y(decimal score) => N(Down(score));

    private static string N(decimal number) => Quantity.Plainly(Math.Round(number, 2));

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
