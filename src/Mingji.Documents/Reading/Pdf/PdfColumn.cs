namespace Mingji.Documents.Reading.Pdf;

/// <summary>A column of a table: from where to where its cells reach, and the heads above it from top to bottom.</summary>
internal sealed class PdfColumn(double left, double right)
{
    public double Left { get; set; } = left;

    public double Right { get; set; } = right;

    public double Centre => (Left + Right) / 2;

    public List<PdfHead> Heads { get; } = [];

    public double Overlap(double left, double right) => Math.Min(Right, right) - Math.Max(Left, left);
}

/// <summary>A cell of a table's head, its lines put together.</summary>
internal sealed class PdfHead(PdfRun first)
{
    public string Text { get; private set; } = first.Text;

    public double Left { get; private set; } = first.Left;

    public double Right { get; private set; } = first.Right;

    public double Top { get; } = first.Base;

    public PdfRun Last { get; private set; } = first;

    public double Centre => (Left + Right) / 2;

    /// <summary>A line goes on with the cell above it when it stands right below it and in its middle, or at its left edge.</summary>
    public bool TryTake(PdfRun run)
    {
        var below = run.Base - Last.Base;
        if (below <= 0.3 * run.Em || !run.Overlaps(Left, Right)) return false;
        if (below > 1.36 * run.Em && !IsFilledAbove(run, below)) return false;
        if (Math.Abs(run.Centre - Centre) > 1.1 * run.Em && Math.Abs(run.Left - Left) > 0.5 * run.Em) return false;
        Text += run.Text;
        (Left, Right, Last) = (Math.Min(Left, run.Left), Math.Max(Right, run.Right), run);
        return true;
    }

    /// <summary>Set wider apart, a line goes on only where the one above is a full line: as wide as it, and in its middle.</summary>
    private bool IsFilledAbove(PdfRun run, double below) => below < 1.7 * run.Em
        && (Last.Text.Length >= 4 || (Last.Text.Length == 1 && run.Text.Length == 1))
        && Last.Width >= run.Width - (0.3 * run.Em) && Math.Abs(run.Centre - Last.Centre) < 0.5 * run.Em;

    /// <summary>The cells that the runs of a head make.</summary>
    public static List<PdfHead> Of(IEnumerable<PdfRun> runs)
    {
        var heads = new List<PdfHead>();
        foreach (var run in runs.OrderBy(run => run.Base))
        {
            if (!heads.Exists(head => head.TryTake(run))) heads.Add(new(run));
        }

        return heads;
    }
}
