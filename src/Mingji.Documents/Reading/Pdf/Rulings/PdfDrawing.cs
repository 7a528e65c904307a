namespace Mingji.Documents.Reading.Pdf.Rulings;

/// <summary>A straight line of a page, upright or level, in points from the top left: where it lies, and from where to where it reaches.</summary>
internal readonly record struct PdfRule(bool IsLevel, double Place, double From, double To);

/// <summary>
/// Follows the drawing of a page as far as straight lines go: stroked paths and thin filled rectangles. Text, images and colours are passed over.
/// </summary>
internal sealed class PdfDrawing(PdfMatrix page)
{
    private const double Thin = 2.6;
    private const double Shortest = 3;
    private const int MaxRules = 8_000;
    private readonly Stack<PdfMatrix> _saved = new();
    private readonly List<(double X, double Y)> _points = [];
    private readonly List<List<(double X, double Y)>> _paths = [];
    private readonly double[] _numbers = new double[6];
    private PdfMatrix _matrix = page;
    private int _count;

    public List<PdfRule> Rules { get; } = [];

    /// <summary>Follows one content stream.</summary>
    public void Follow(ReadOnlySpan<byte> content)
    {
        var syntax = new PdfSyntax(content, 0);
        for (syntax.SkipBlanks(); !syntax.IsEnd && Rules.Count < MaxRules; syntax.SkipBlanks())
        {
            switch (syntax.Value())
            {
                case double number:
                    if (_count == 6) Array.Copy(_numbers, 1, _numbers, 0, 5);
                    _numbers[Math.Min(_count, 5)] = number;
                    _count = Math.Min(_count + 1, 6);
                    break;
                case string word when word[0] != '/':
                    if (word == "ID") syntax = new PdfSyntax(content, AfterImage(content, syntax.At));
                    else Do(word);
                    _count = 0;
                    break;
            }
        }
    }

    private static int AfterImage(ReadOnlySpan<byte> content, int at)
    {
        var end = content[at..].IndexOf("\nEI"u8);
        return end < 0 ? content.Length : at + end + 3;
    }

    private void Do(string word)
    {
        switch (word)
        {
            case "q" when _saved.Count < 256: _saved.Push(_matrix); break;
            case "Q" when _saved.Count > 0: _matrix = _saved.Pop(); break;
            case "cm" when _count == 6:
                _matrix = new PdfMatrix(_numbers[0], _numbers[1], _numbers[2], _numbers[3], _numbers[4], _numbers[5]).Before(_matrix);
                break;
            case "m" when _count >= 2:
                EndPath();
                Point(_numbers[_count - 2], _numbers[_count - 1]);
                break;
            case "l" when _count >= 2: Point(_numbers[_count - 2], _numbers[_count - 1]); break;
            case "c" or "v" or "y": _points.Clear(); break;
            case "h": Close(); break;
            case "re" when _count >= 4: Rectangle(_numbers[_count - 4], _numbers[_count - 3], _numbers[_count - 2], _numbers[_count - 1]); break;
            case "s" or "b" or "b*":
                Close();
                Paint(stroke: true);
                break;
            case "S" or "B" or "B*": Paint(stroke: true); break;
            case "f" or "F" or "f*": Paint(stroke: false); break;
            case "n": Forget(); break;
        }
    }

    private void Point(double x, double y) => _points.Add(_matrix.Apply(x, y));

    private void Close()
    {
        if (_points.Count > 1) _points.Add(_points[0]);
        EndPath();
    }

    private void EndPath()
    {
        if (_points.Count > 1) _paths.Add([.. _points]);
        _points.Clear();
    }

    private void Rectangle(double x, double y, double width, double height)
    {
        EndPath();
        Point(x, y);
        Point(x + width, y);
        Point(x + width, y + height);
        Point(x, y + height);
        Close();
    }

    private void Paint(bool stroke)
    {
        EndPath();
        foreach (var path in _paths)
        {
            if (!Filled(path) && stroke) Stroked(path);
        }

        Forget();
    }

    private void Forget()
    {
        _paths.Clear();
        _points.Clear();
    }

    /// <summary>A thin box is one line, filled or stroked.</summary>
    private bool Filled(List<(double X, double Y)> path)
    {
        if (path.Count < 3 || path.Count > 9) return false;
        var (left, right) = (path.Min(p => p.X), path.Max(p => p.X));
        var (top, bottom) = (path.Min(p => p.Y), path.Max(p => p.Y));
        if (bottom - top <= Thin && right - left >= Shortest) Rules.Add(new(true, (top + bottom) / 2, left, right));
        else if (right - left <= Thin && bottom - top >= Shortest) Rules.Add(new(false, (left + right) / 2, top, bottom));
        else return false;
        return true;
    }

    private void Stroked(List<(double X, double Y)> path)
    {
        for (var i = 1; i < path.Count; i++)
        {
            var (a, b) = (path[i - 1], path[i]);
            var (wide, high) = (Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y));
            if (high < 0.5 && wide >= Shortest) Rules.Add(new(true, (a.Y + b.Y) / 2, Math.Min(a.X, b.X), Math.Max(a.X, b.X)));
            else if (wide < 0.5 && high >= Shortest) Rules.Add(new(false, (a.X + b.X) / 2, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y)));
        }
    }
}

/// <summary>A matrix of PDF: x' = ax + cy + e, y' = bx + dy + f.</summary>
internal readonly record struct PdfMatrix(double A, double B, double C, double D, double E, double F)
{
    public PdfMatrix Before(PdfMatrix next) => new(
        (A * next.A) + (B * next.C), (A * next.B) + (B * next.D), (C * next.A) + (D * next.C), (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E, (E * next.B) + (F * next.D) + next.F);

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);
}
