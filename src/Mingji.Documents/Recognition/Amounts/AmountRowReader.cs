using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Recognition.Amounts;

/// <summary>Puts the cells of a row under the columns of its table, and says what kind of row it is.</summary>
internal sealed class AmountRowReader(AmountHead head, Unit money)
{
    private readonly int _name = NameColumn(head.Columns);

    /// <summary>
    /// The row; null when its cells can't be told to columns, or, <paramref name="foreign"/>, when it is of something else.
    /// </summary>
    public AmountRow? Read(Row row, string group, out bool foreign)
    {
        foreign = false;
        if (Place(row) is not { } cells) return null;
        foreign = IsForeign(cells);
        if (foreign) return null;
        var label = Label(row, cells);
        var stated = ImmutableArray.CreateBuilder<Stated?>(cells.Length);
        for (var i = 0; i < cells.Length; i++) stated.Add(State(cells[i], head.Columns[i]));
        return new(Code(cells), label, Kind(row), stated.MoveToImmutable(), row.Filled[0].Place) { Group = group };
    }

    /// <summary>The cell of each column; null when the row's cells can't be told to columns.</summary>
    private Cell?[]? Place(Row row) => (head.Positional ? ByPlace(row) : null) is { } placed && Fits(placed) ? placed : ByRun(row);

    private Cell?[]? ByPlace(Row row)
    {
        var cells = new Cell?[head.Columns.Length];
        foreach (var cell in row.Filled)
        {
            if (cell.Column >= cells.Length) return null;
            cells[cell.Column] = cell;
        }

        return cells;
    }

    /// <summary>A word under a head of amounts, or a total's number under a head of names, says that cells have moved.</summary>
    private bool Fits(Cell?[] cells)
    {
        var headless = cells[0] is null || AmountWords.IsTotal(cells[0]!.Tight);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is not { } cell || head.Columns[i].Label.Length == 0) continue;
            if (head.Columns[i].IsAmount && !AmountWords.IsNumeric(cell.Tight) && cell.Tight.Length > 12) return false;
            if (head.Columns[i].IsAmount && i == 0 && !AmountWords.IsNumeric(cell.Tight)) return false;
            if (!head.Columns[i].IsAmount && i > 0 && headless && IsPlainAmount(cell.Tight)) return false;
        }

        return true;
    }

    /// <summary>Words under heads of amounts and not one number: a row of something else.</summary>
    private bool IsForeign(Cell?[] cells)
    {
        var (words, numbers) = (0, 0);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is not { } cell || !head.Columns[i].IsAmount) continue;
            if (AmountWords.IsNumeric(cell.Tight)) numbers++;
            else words++;
        }

        return words > 0 && numbers == 0;
    }

    private static bool IsPlainAmount(string tight) =>
        FigureReader.TryRead(tight, Unit.None, out var figure) && figure.Unit.Kind == UnitKind.None;

    /// <summary>By the run of numbers in the row: as long as that of the columns of amounts, it stands under them.</summary>
    private Cell?[]? ByRun(Row row)
    {
        var first = head.Columns.ToList().FindIndex(column => column.IsAmount);
        var count = head.Columns.Skip(first).TakeWhile(column => column.IsAmount).Count();
        var start = RunStart(row.Filled, count);
        if (start < 0) return null;
        var cells = new Cell?[head.Columns.Length];
        for (var i = 0; i < count; i++) cells[first + i] = row.Filled[start + i];
        for (var i = 0; i < start && i < first; i++) cells[i] = row.Filled[i];
        var column = first + count;
        for (var i = start + count; i < row.Filled.Length && column < cells.Length; i++) cells[column++] = row.Filled[i];
        return cells;
    }

    private static int RunStart(ImmutableArray<Cell> cells, int count)
    {
        var run = 0;
        for (var i = cells.Length - 1; i >= 1; i--)
        {
            run = AmountWords.IsNumeric(cells[i].Tight) ? run + 1 : 0;
            if (run == count && (i == 1 || !AmountWords.IsNumeric(cells[i - 1].Tight))) return i;
        }

        return -1;
    }

    private Stated? State(Cell? cell, AmountColumn column)
    {
        if (cell is null) return null;
        var figure = column.IsAmount ? cell.Number(column.UnitOr(money)) : null;
        return new(cell.Text, figure, cell.Place);
    }

    private string Label(Row row, Cell?[] cells)
    {
        if (Kind(row) != RowKind.Item) return row.Filled[0].Tight;
        if (_name >= 0 && cells[_name] is { } name) return PlainText.Fold(name.Text);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is not { } cell || head.Columns[i].IsAmount) continue;
            if (AmountWords.NameValue(head.Columns[i].Leaf) > 0) return PlainText.Fold(cell.Text);
        }

        return cells[0] is not null && head.Columns[0].IsAmount ? "" : row.Filled[0].Tight;
    }

    private string Code(Cell?[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is { } cell && AmountWords.IsCode(head.Columns[i].Leaf) && cell.Tight.All(char.IsAsciiDigit)) return cell.Tight;
        }

        return "";
    }

    private static RowKind Kind(Row row)
    {
        foreach (var cell in row.Filled.Take(2))
        {
            if (AmountWords.IsTotal(cell.Tight)) return RowKind.Total;
            if (AmountWords.IsSubtotal(cell.Tight)) return RowKind.Subtotal;
        }

        return RowKind.Item;
    }

    private static int NameColumn(ImmutableArray<AmountColumn> columns)
    {
        var (best, value) = (-1, 0);
        for (var i = 0; i < columns.Length; i++)
        {
            var worth = columns[i].IsAmount || columns[i].Label.Length == 0 ? 0 : AmountWords.NameValue(columns[i].Leaf);
            if (worth > value) (best, value) = (i, worth);
        }

        return best;
    }
}
