namespace Mingji.Documents.Reading.Pdf;

/// <summary>A line, or several wrapped ones, of one column.</summary>
internal sealed class PdfPart(int column, PdfRun run)
{
    public int Column { get; } = column;

    public string Text { get; private set; } = run.Text;

    public PdfRun Last { get; private set; } = run;

    public double Top { get; } = run.Base;

    /// <summary>Its middle: what rows are aligned by.</summary>
    public double Middle => (Top + Last.Base) / 2;

    /// <summary>Takes the line right above or below its own, where that is no cell by itself.</summary>
    public bool TryWrap(PdfPart other)
    {
        if (PdfCellText.IsAmount(other.Text) || PdfCellText.IsAmount(Text) || PdfCellText.IsNumbered(other.Text)) return false;
        if (PdfCellText.IsTotal(other.Text) || PdfCellText.IsTotal(Text)) return false;
        if (other.Top < Last.Base || other.Top - Last.Base > 1.45 * Last.Em) return false;
        (Text, Last) = (Text + other.Text, other.Last);
        return true;
    }

    public void Add(PdfRun next) => (Text, Last) = (Text + next.Text, next);
}

/// <summary>
/// Puts the parts of a table's body into rows. The column with most parts gives the rows; a part of another column belongs to the row whose
/// middle is nearest to its own, so that numbers may stand somewhat above or below their label.
/// </summary>
internal static class PdfRows
{
    private const double Wrapped = 1.7;
    private const double Full = 1.6;

    public static List<PdfPart[]> Of(IEnumerable<PdfRun> body, List<PdfColumn> columns)
    {
        var byColumn = Parts(body, columns);
        var rows = new List<(double Middle, PdfPart[] Parts)>();
        foreach (var parts in byColumn.OrderByDescending(parts => parts.Count))
        {
            var anchors = rows.Select(row => row.Middle).ToArray();
            foreach (var part in parts) Place(part, rows, anchors, columns.Count);
            rows.Sort((one, other) => one.Middle.CompareTo(other.Middle));
        }

        return [.. rows.Select(row => row.Parts)];
    }

    private static void Place(PdfPart part, List<(double Middle, PdfPart[] Parts)> rows, double[] anchors, int width)
    {
        var at = Nearest(anchors, part.Middle);
        if (at >= 0 && Math.Abs(anchors[at] - part.Middle) <= Reach(anchors, at, part))
        {
            if (rows[at].Parts[part.Column] is null)
            {
                rows[at].Parts[part.Column] = part;
                return;
            }

            if (rows[at].Parts[part.Column].TryWrap(part)) return;
        }

        var cells = new PdfPart[width];
        cells[part.Column] = part;
        rows.Add((part.Middle, cells));
    }

    private static int Nearest(double[] anchors, double middle)
    {
        if (anchors.Length == 0) return -1;
        var at = Array.BinarySearch(anchors, middle);
        if (at < 0) at = ~at;
        if (at == anchors.Length) return at - 1;
        return at > 0 && middle - anchors[at - 1] < anchors[at] - middle ? at - 1 : at;
    }

    /// <summary>Half the way to the next row on its side; about a line where there is none.</summary>
    private static double Reach(double[] anchors, int at, PdfPart part)
    {
        var next = part.Middle >= anchors[at] ? at + 1 : at - 1;
        var far = 1.6 * part.Last.Em;
        return next < 0 || next >= anchors.Length ? far : Math.Min(Math.Abs(anchors[next] - anchors[at]) / 2, far);
    }

    private static List<PdfPart>[] Parts(IEnumerable<PdfRun> body, List<PdfColumn> columns)
    {
        var runs = columns.Select(_ => new List<PdfRun>()).ToArray();
        foreach (var run in body) runs[ColumnOf(run, columns)].Add(run);
        var numbers = new List<double>();
        foreach (var run in runs.SelectMany(r => r))
        {
            if (PdfCellText.IsAmount(run.Text)) numbers.Add(run.Base);
        }

        var marked = numbers.Order().ToArray();
        return [.. runs.Select((list, column) => Wrap(list, column, columns[column], marked))];
    }

    private static int ColumnOf(PdfRun run, List<PdfColumn> columns)
    {
        var (best, most) = (0, double.NegativeInfinity);
        for (var i = 0; i < columns.Count; i++)
        {
            // Negative where they lie apart: then the nearest has most.
            var overlap = columns[i].Overlap(run.Left, run.Right);
            if (overlap > most) (best, most) = (i, overlap);
        }

        return best;
    }

    /// <summary>
    /// A line goes on with the one above when that one fills its column, and when it has neither a number in front nor figures of its own
    /// beside it.
    /// </summary>
    private static List<PdfPart> Wrap(List<PdfRun> runs, int column, PdfColumn place, double[] numbers)
    {
        runs.Sort((one, other) => one.Base.CompareTo(other.Base));
        var parts = new List<PdfPart>();
        foreach (var run in runs)
        {
            if (parts.Count > 0 && GoesOn(parts[^1], run, place, numbers)) parts[^1].Add(run);
            else parts.Add(new(column, run));
        }

        return parts;
    }

    private static bool GoesOn(PdfPart above, PdfRun run, PdfColumn place, double[] numbers)
    {
        if (PdfCellText.IsAmount(run.Text) || PdfCellText.IsAmount(above.Last.Text) || PdfCellText.IsNumbered(run.Text)) return false;
        if (PdfCellText.IsTotal(run.Text)) return false;
        var below = run.Base - above.Last.Base;
        if (below <= 0 || below > Wrapped * run.Em || above.Last.Right < place.Right - (Full * run.Em)) return false;
        var beside = Nearest(numbers, run.Base);
        return beside < 0 || Math.Abs(numbers[beside] - run.Base) > 0.3 * run.Em;
    }
}
