using System.Text;
using AngleSharp.Dom;
using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Html;

/// <summary>A table of a page brought to its grid by rowspan and colspan, as HTML's table model says.</summary>
internal sealed class HtmlGrid
{
    private const int MostSpan = 1000;
    private readonly List<int> _blockedUntil = [];
    private bool _severalInARow;

    public List<SpannedCell> Cells { get; } = [];

    /// <summary>All cell elements in order, for a table that is only a frame.</summary>
    public List<IElement> Elements { get; } = [];

    /// <summary>Tables inside cells.</summary>
    public List<IElement> Inner { get; } = [];

    public List<string> Captions { get; } = [];

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    /// <summary>Laid out, not tabulated: one cell a row, with tables in it.</summary>
    public bool IsFrame => Inner.Count > 0 && !_severalInARow;

    public static HtmlGrid Of(IElement table, int ordinal, ReadingBudget budget, int depth)
    {
        var grid = new HtmlGrid();
        foreach (var row in grid.RowsOf(table, budget, depth)) grid.AddRow(row, ordinal, budget, depth);
        grid.CutSpans();
        return grid;
    }

    private List<IElement> RowsOf(IElement table, ReadingBudget budget, int depth)
    {
        var rows = new List<IElement>();
        foreach (var child in table.Children)
        {
            if (child.LocalName == "tr") rows.Add(child);
            else if (child.LocalName is "tbody" or "thead" or "tfoot") rows.AddRange(child.Children.Where(c => c.LocalName == "tr"));
            else if (child.LocalName == "caption") Captions.Add(TextOf(child, budget, depth));
        }

        return rows;
    }

    private void AddRow(IElement row, int ordinal, ReadingBudget budget, int depth)
    {
        var (column, count) = (0, 0);
        foreach (var cell in row.Children)
        {
            if (cell.LocalName is not ("td" or "th")) continue;
            while (column < _blockedUntil.Count && _blockedUntil[column] > Rows) column++;
            Elements.Add(cell);
            var text = TextOf(cell, budget, depth);
            var across = Free(column, Math.Clamp(Span(cell, "colspan"), 1, MostSpan));
            var down = Span(cell, "rowspan") is 0 ? int.MaxValue - Rows : Math.Clamp(Span(cell, "rowspan"), 1, ushort.MaxValue);
            if (column + across > budget.Limits.MaxColumns)
                throw new LimitExceededException(OfficeRefusals.TooManyColumns($"表{ordinal + 1}第{Rows + 1}行", budget.Limits.MaxColumns));
            var at = $"表{ordinal + 1}第{Rows + 1}行第{count + 1}格";
            Cells.Add(new(text, Rows, column, down, across, at, new(null, ordinal, Rows, count++)));
            Block(column, across, Rows + down);
            column += across;
        }

        _severalInARow |= count > 1;
        Columns = Math.Max(Columns, column);
        Rows++;
    }

    /// <summary>How many of the columns asked for are free: cells do not overlap.</summary>
    private int Free(int column, int asked)
    {
        var free = 1;
        while (free < asked && (column + free >= _blockedUntil.Count || _blockedUntil[column + free] <= Rows)) free++;
        return free;
    }

    private void Block(int column, int across, int until)
    {
        while (_blockedUntil.Count < column + across) _blockedUntil.Add(0);
        for (var i = column; i < column + across; i++) _blockedUntil[i] = until;
    }

    /// <summary>A cell reaches no further down than the table.</summary>
    private void CutSpans()
    {
        for (var i = 0; i < Cells.Count; i++)
        {
            if (Cells[i].RowSpan > Rows - Cells[i].Row) Cells[i] = Cells[i] with { RowSpan = Rows - Cells[i].Row };
        }
    }

    private string TextOf(IElement cell, ReadingBudget budget, int depth)
    {
        var text = new StringBuilder();
        PageText.Collect(cell, text, budget, depth, Inner);
        return PageText.Clean(text);
    }

    private static int Span(IElement cell, string attribute) => int.TryParse(cell.GetAttribute(attribute), out var span) ? span : 1;
}
