namespace Mingji.Documents.Reading.Pdf;

/// <summary>Finds a table's columns: where its body leaves blank stripes, and where heads stand over nothing.</summary>
internal static class PdfColumns
{
    private const double Stripe = 0.4;
    private const double FarHead = 4;

    public static List<PdfColumn> Of(IReadOnlyList<PdfRun> body, List<PdfHead> heads)
    {
        var columns = FromBody(body);
        foreach (var head in heads.OrderByDescending(head => head.Top))
        {
            var over = columns.Where(column => column.Overlap(head.Left, head.Right) > 0).ToList();
            if (over.Count == 0 && !IsAbove(head, heads)) columns.Add(new(head.Left, head.Right));
        }

        columns.Sort((one, other) => one.Left.CompareTo(other.Left));
        foreach (var column in columns) Name(column, heads);
        foreach (var column in columns) NameRepeated(column, columns, heads);
        return columns;
    }

    /// <summary>On both sides the next heads begin below this one: it stands over several columns, and in the middle of them.</summary>
    private static bool IsAbove(PdfHead head, List<PdfHead> heads)
    {
        var left = heads.Where(other => other.Right < head.Left).MaxBy(other => other.Right);
        var right = heads.Where(other => other.Left > head.Right).MinBy(other => other.Left);
        var below = head.Last.Base + (0.5 * head.Last.Em);
        return left is not null && right is not null && left.Top > below && right.Top > below;
    }

    private static List<PdfColumn> FromBody(IReadOnlyList<PdfRun> body)
    {
        var columns = new List<PdfColumn>();
        if (body.Count == 0) return columns;
        var width = body.Max(run => run.Right) - body.Min(run => run.Left);
        foreach (var run in body.OrderBy(run => run.Left))
        {
            // Sums stand in the middle of merged cells, and what is wider than half the table is no cell of one column.
            if (PdfCellText.IsTotal(run.Text) || (run.Width > width / 2 && body.Count > 4)) continue;
            if (columns.Count > 0 && run.Left - columns[^1].Right < Stripe * run.Em)
                columns[^1].Right = Math.Max(columns[^1].Right, run.Right);
            else columns.Add(new(run.Left, run.Right));
        }

        return columns;
    }

    private static void Name(PdfColumn column, List<PdfHead> heads)
    {
        column.Heads.AddRange(heads.Where(head => column.Overlap(head.Left, head.Right) > 0).OrderBy(head => head.Top));
        if (column.Heads.Count > 0) return;
        var near = heads.MinBy(head => Math.Abs(head.Centre - column.Centre));
        if (near is not null && Math.Abs(near.Centre - column.Centre) < FarHead * near.Last.Em) column.Heads.Add(near);
    }

    /// <summary>A head that occurs again (预算数, 决算数) says nothing without the one above it: the nearest.</summary>
    private static void NameRepeated(PdfColumn column, List<PdfColumn> columns, List<PdfHead> heads)
    {
        if (column.Heads.Count != 1) return;
        var leaf = column.Heads[0];
        if (columns.Count(other => other.Heads.Count > 0 && other.Heads[^1].Text == leaf.Text) < 2) return;
        var above = heads.Where(head => head.Top < leaf.Top && head.Text != leaf.Text)
            .OrderBy(head => Math.Round(Math.Abs(head.Centre - column.Centre) / leaf.Last.Em)).ThenByDescending(head => head.Top);
        if (above.FirstOrDefault() is { } nearest) column.Heads.Insert(0, nearest);
    }
}
