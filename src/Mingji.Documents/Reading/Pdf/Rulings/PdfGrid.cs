namespace Mingji.Documents.Reading.Pdf.Rulings;

/// <summary>A ruled cell: its place in the grid and how far it reaches.</summary>
internal readonly record struct PdfGridCell(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>
/// A ruled table of one page: the places of its lines, and the cells between them. Cells with no line between them are one.
/// </summary>
internal sealed class PdfGrid
{
    private const double Near = 2.2;
    private const double OpenSide = 12;
    private const double OpenEnd = 6;
    private readonly List<PdfRule> _level;
    private readonly List<PdfRule> _upright;
    private readonly int[,] _owner;
    private readonly bool[] _top;
    private readonly bool[] _bottom;

    private PdfGrid(List<PdfRule> level, List<PdfRule> upright, double[] xs, double[] ys, List<PdfRule> drawn)
    {
        (_level, _upright, Xs, Ys) = (level, upright, xs, ys);
        var lines = Lines(drawn, Ys, Xs);
        (_top, _bottom) = (Row(lines, 0), Row(lines, Ys.Length - 1));
        _owner = new int[Rows, Columns];
        Cells = Merge();
    }

    public double[] Xs { get; }

    public double[] Ys { get; }

    public int Rows => Ys.Length - 1;

    public int Columns => Xs.Length - 1;

    public double Top => Ys[0];

    public double Bottom => Ys[^1];

    public List<PdfGridCell> Cells { get; }

    public bool Holds(PdfWord word) => word.Centre > Xs[0] && word.Centre < Xs[^1] && Middle(word) > Top && Middle(word) < Bottom;

    /// <summary>The number of the cell that a word stands in.</summary>
    public int CellOf(PdfWord word) => _owner[Between(Ys, Middle(word)), Between(Xs, word.Centre)];

    /// <summary>No line closes the cell at the grid's upper end: it began on the page before.</summary>
    public bool IsOpenAbove(PdfGridCell cell) => cell.Row == 0 && !_top.AsSpan(cell.Column, cell.ColumnSpan).Contains(true);

    /// <summary>No line closes the cell at the grid's lower end: it goes on on the next page.</summary>
    public bool IsOpenBelow(PdfGridCell cell) =>
        cell.Row + cell.RowSpan == Rows && !_bottom.AsSpan(cell.Column, cell.ColumnSpan).Contains(true);

    /// <summary>The same columns as another grid: one table may go on over the page.</summary>
    public bool HasColumnsOf(PdfGrid other)
    {
        if (Xs.Length != other.Xs.Length) return false;
        for (var i = 0; i < Xs.Length; i++)
        {
            if (Math.Abs(Xs[i] - Xs[0] - (other.Xs[i] - other.Xs[0])) > 2 * Near) return false;
        }

        return true;
    }

    /// <summary>The ruled tables of a page, from top to bottom.</summary>
    public static List<PdfGrid> Of(List<PdfRule> rules, int maxColumns)
    {
        var joined = PdfRuleJoiner.Join(rules);
        var grids = new List<PdfGrid>();
        foreach (var group in PdfRuleJoiner.Groups(joined))
        {
            var level = group.FindAll(rule => rule.IsLevel);
            var upright = group.FindAll(rule => !rule.IsLevel);
            if (level.Count < 2 || upright.Count == 0) continue;
            AddOpenSides(level, upright);
            var drawn = level.Count;
            AddOpenEnds(level, upright);
            var (xs, ys) = (Places(upright), Places(level));
            if (xs.Length < 3 || ys.Length < 2 || xs.Length > maxColumns || (long)xs.Length * ys.Length > 200_000) continue;
            grids.Add(new(level, upright, xs, ys, level[..drawn]));
        }

        grids.Sort((one, other) => one.Top.CompareTo(other.Top));
        return grids;
    }

    private static double Middle(PdfWord word) => word.Base - (0.35 * word.Em);

    private static double[] Places(List<PdfRule> rules)
    {
        var places = new List<double>();
        foreach (var rule in rules.OrderBy(rule => rule.Place))
        {
            if (places.Count == 0 || rule.Place - places[^1] > Near) places.Add(rule.Place);
        }

        return [.. places];
    }

    /// <summary>Tables may have no lines at their sides: their level lines reach out beyond the outermost upright ones.</summary>
    private static void AddOpenSides(List<PdfRule> level, List<PdfRule> upright)
    {
        var (left, right) = (level.Min(rule => rule.From), level.Max(rule => rule.To));
        var (top, bottom) = (level.Min(rule => rule.Place), level.Max(rule => rule.Place));
        if (upright.Min(rule => rule.Place) - left > OpenSide) upright.Add(new(false, left, top, bottom));
        if (right - upright.Max(rule => rule.Place) > OpenSide) upright.Add(new(false, right, top, bottom));
    }

    /// <summary>A page break leaves a row without its line above or below; the upright ones still reach to its end.</summary>
    private static void AddOpenEnds(List<PdfRule> level, List<PdfRule> upright)
    {
        var (top, bottom) = (upright.Min(rule => rule.From), upright.Max(rule => rule.To));
        var (left, right) = (upright.Min(rule => rule.Place), upright.Max(rule => rule.Place));
        var (first, last) = (level.Min(rule => rule.Place), level.Max(rule => rule.Place));
        if (first - top > OpenEnd && upright.Count(rule => rule.From < top + Near) > 2) level.Add(new(true, top, left, right));
        if (bottom - last > OpenEnd && upright.Count(rule => rule.To > bottom - Near) > 2) level.Add(new(true, bottom, left, right));
    }

    private static bool[] Row(bool[,] lines, int row) => [.. Enumerable.Range(0, lines.GetLength(1)).Select(at => lines[row, at])];

    private static int Between(double[] places, double at)
    {
        var found = Array.BinarySearch(places, at);
        return Math.Clamp((found < 0 ? ~found : found) - 1, 0, places.Length - 2);
    }

    private List<PdfGridCell> Merge()
    {
        var (right, below) = (Lines(_upright, Xs, Ys), Lines(_level, Ys, Xs));
        var cells = new List<PdfGridCell>();
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                if (_owner[row, column] != 0) continue;
                var (width, height) = (1, 1);
                while (column + width < Columns && !right[column + width, row] && _owner[row, column + width] == 0) width++;
                while (row + height < Rows && IsOpenBelow(below, row + height, column, width)) height++;
                cells.Add(new(row, column, height, width));
                for (var r = row; r < row + height; r++)
                {
                    for (var c = column; c < column + width; c++) _owner[r, c] = cells.Count;
                }
            }
        }

        return cells;
    }

    private bool IsOpenBelow(bool[,] below, int row, int column, int width)
    {
        for (var c = column; c < column + width; c++)
        {
            if (below[row, c] || _owner[row, c] != 0) return false;
        }

        return true;
    }

    /// <summary>Where a line stands: at which place, along which stretch between the crossing places.</summary>
    private static bool[,] Lines(List<PdfRule> rules, double[] places, double[] across)
    {
        var lines = new bool[places.Length, across.Length - 1];
        foreach (var rule in rules)
        {
            var at = Array.FindLastIndex(places, place => place <= rule.Place + 0.01);
            for (var i = 0; at >= 0 && i < across.Length - 1; i++)
            {
                var middle = (across[i] + across[i + 1]) / 2;
                if (rule.From - Near <= middle && middle <= rule.To + Near) lines[at, i] = true;
            }
        }

        return lines;
    }
}
