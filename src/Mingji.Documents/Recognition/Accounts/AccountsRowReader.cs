using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition.Amounts;

namespace Mingji.Documents.Recognition.Accounts;

/// <summary>Reads one side of the rows of a table of accounts.</summary>
internal sealed class AccountsRowReader(AccountsLayout layout, int index, string group, Unit money)
{
    private readonly AccountsSide _side = layout.Sides[index];

    /// <summary>The row; null when this side of it is empty.</summary>
    public AmountRow? Read(Row row)
    {
        var cells = new Stated?[layout.Columns.Length];
        Cell? first = null;
        for (var i = 0; i < _side.Amounts.Length; i++)
        {
            if (At(row, _side.Amounts[i]) is not { } cell) continue;
            first ??= cell;
            cells[layout.Offset(index) + i] = cell.State(money);
        }

        var code = string.Concat(_side.Codes.Select(column => At(row, column)?.Tight ?? ""));
        if (!code.All(char.IsAsciiDigit)) code = "";
        var label = LabelOf(row, first);
        if (label is null && first is null && code.Length == 0) return null;
        var text = label is null ? "" : PlainText.Fold(label.Text);
        var place = (label ?? first)?.Place ?? row.Filled[0].Place;
        return new(code, text, Kind(PlainText.Tight(text)), [.. cells], place) { Group = group };
    }

    /// <summary>
    /// What stands under the labels; a sum's label may stand under the codes, or reach over from the side before, which has no amount then.
    /// </summary>
    private Cell? LabelOf(Row row, Cell? amount)
    {
        if (_side.Label >= 0 && At(row, _side.Label) is { } own) return own;
        var under = _side.Codes.Select(column => At(row, column)).FirstOrDefault(cell => cell is not null && !IsNumber(cell));
        if (under is not null || amount is null || index == 0 || !layout.IsOneList) return under;
        var before = row.Filled.LastOrDefault(cell => cell.Column < amount.Column);
        return before is not null && !IsNumber(before) ? before : null;
    }

    private static bool IsNumber(Cell cell) => cell.Tight.All(char.IsAsciiDigit) || FigureReader.TryRead(cell.Text, Unit.None, out _);

    private static RowKind Kind(string tight) => AmountWords.IsTotal(tight) ? RowKind.Total
        : AmountWords.IsSubtotal(tight) ? RowKind.Subtotal
        : RowKind.Item;

    private static Cell? At(Row row, int column) => row.Filled.FirstOrDefault(cell => cell.Column == column);
}
