using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Sums;

/// <summary>
/// The rows of a table of amounts make its subtotals and totals, column by column. A table says in several ways what its total is the sum
/// of (all items, the subtotals, what stands since the total before); it is wrong only when no way holds. Rates, scores and ordinals are
/// no amounts, and rows that say 其中 are parts of others already counted: tables with them are left alone.
/// </summary>
internal static class TableTotals
{
    private static readonly string[] NotAdded = ["率", "%", "得分", "分值", "序号", "等级", "占比", "比例", "单价", "标准", "年度", "备注", "是否", "编码"];

    public static void Run(Form form, FindingSink sink)
    {
        foreach (var table in form.Tables)
        {
            if (!table.Rows.IsEmpty && !HasInclusions(table) && !IsCoded(table)) Check(form, table, sink);
        }
    }

    // Coded tables have a tree of their own; see CodedRows.
    private static bool IsCoded(AmountTable table)
    {
        foreach (var row in table.Rows)
        {
            if (row.Code.Length >= 3) return true;
        }

        return false;
    }

    private static bool HasInclusions(AmountTable table)
    {
        foreach (var row in table.Rows)
        {
            if (row.Label.Contains("其中", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static void Check(Form form, AmountTable table, FindingSink sink)
    {
        for (var column = 0; column < table.Columns.Length; column++)
        {
            if (!IsAdded(table.Columns[column])) continue;
            for (var i = 0; i < table.Rows.Length; i++)
            {
                if (table.Rows[i].Kind == RowKind.Total) CheckTotal(new TableColumn(form, table, column), i, sink);
                else if (table.Rows[i].Kind == RowKind.Subtotal) CheckSubtotal(new TableColumn(form, table, column), i, sink);
            }
        }
    }

    internal static bool IsAdded(string head)
    {
        foreach (var word in NotAdded)
        {
            if (head.Contains(word, StringComparison.Ordinal)) return false;
        }

        return true;
    }

    private static void CheckTotal(TableColumn column, int index, FindingSink sink)
    {
        if (!column.TryRead(index, out var total)) return;
        var all = column.Sum(index, static (row, _) => row.Kind == RowKind.Item);
        var subtotals = column.Sum(index, static (row, _) => row.Kind == RowKind.Subtotal);
        var mixed = column.Sum(index, static (row, _) =>
            row.Kind == RowKind.Subtotal || (row.Kind == RowKind.Item && row.Group.Length == 0));
        var near = column.SumToNeighbour(index);
        if (all.Holds(total) || subtotals.Holds(total) || mixed.Holds(total) || near.Holds(total)) return;
        if (LooksCut(column, index, out var first))
        {
            if (first == column.Column) Skip(column, index, sink);
            return;
        }

        if (subtotals.Read > 1 && subtotals.Empty == 0) Report(column, index, subtotals, sink);
        else if (all.Read > 0) Report(column, index, all, sink);
    }

    // A total above its items that they fall short of in every column is what an excerpt looks like that ends before the table does.
    private static bool LooksCut(TableColumn column, int index, out int first)
    {
        first = -1;
        var judged = 0;
        for (var i = 0; i < index; i++)
        {
            if (column.Table.Rows[i].Kind == RowKind.Item) return false;
        }

        for (var i = 0; i < column.Table.Columns.Length; i++)
        {
            var other = column with { Column = i };
            if (!IsAdded(column.Table.Columns[i]) || !other.TryRead(index, out var total) || total.Value == 0) continue;
            var items = other.Sum(index, static (row, _) => row.Kind == RowKind.Item);
            if (items.Sum.Value + items.Sum.Slack >= total.Value - total.Slack) return false;
            if (first < 0) first = i;
            judged++;
        }

        return judged > 1;
    }

    private static void Skip(TableColumn column, int index, FindingSink sink) => sink.Skip(new NotEvaluated(
        ComponentsCheck.Rule,
        column.Form.Id,
        column.Table.Rows[index].Label,
        "合计行之下所列各行在每一栏都不足合计数，表格可能没有读到末尾，无法核对"));

    private static void CheckSubtotal(TableColumn column, int index, FindingSink sink)
    {
        if (!column.TryRead(index, out var total)) return;
        var group = column.Table.Rows[index].Group;
        if (group.Length == 0) return;
        var items = column.Sum(index, (row, other) => row.Kind == RowKind.Item && row.Group == other.Group);
        if (items.Read > 0 && !items.Holds(total)) Report(column, index, items, sink);
    }

    private static void Report(TableColumn column, int index, ColumnSum sum, FindingSink sink)
    {
        column.TryRead(index, out var total);
        if (sum.Empty > 0 && sum.Sum.Value < total.Value) return;
        var (form, table) = (column.Form, column.Table);
        var lost = PartlyRead.Rows(form, table.At.Cell, table.Rows[^1].At.Cell);
        if (lost > 0 && sum.Sum.Value < total.Value
            && PartlyRead.Keeps(form, lost, ComponentsCheck.Rule, table.Rows[index].Label, "各行之和", sink)) return;
        var stated = table.Rows[index].Cells[column.Column]!;
        var unit = form.MoneyUnit;
        var label = table.Rows[index].Label;
        var expected = ArithmeticText.InUnitOf(stated, unit, sum.Sum.Value);
        var message = $"「{(table.Title.Length > 0 ? table.Title : FormName.Of(form))}」「{label}」行的「{table.Columns[column.Column]}」为"
            + $"{ArithmeticText.Printed(stated, unit)}，但所含{sum.Terms.Count}行合计{expected}（{ArithmeticText.Sum(sum.Terms)}），"
            + $"相差{ArithmeticText.InUnitOf(stated, unit, Math.Abs(total.Value - sum.Sum.Value))}";
        sink.Add(new Finding(ComponentsCheck.Rule, Severity.Error, form.Id, stated.At, label, message, ComponentsCheck.Basis)
        {
            Stated = ArithmeticText.Printed(stated, unit),
            Expected = expected,
            Also = [.. sum.Terms.Select(term => term.At)],
        });
    }
}

/// <summary>A sum of cells of a column: its terms, and how many cells were empty.</summary>
internal readonly record struct ColumnSum(Rounded Sum, int Read, int Empty, List<Stated> Terms)
{
    // A single row that is its own total proves nothing against it unless it differs; no rows prove nothing at all.
    public bool Holds(Rounded total) => Read > 0 && Sum.Meets(total);
}

/// <summary>One column of a table of amounts.</summary>
internal readonly record struct TableColumn(Form Form, AmountTable Table, int Column)
{
    public bool TryRead(int row, out Rounded amount)
    {
        amount = default;
        var cells = Table.Rows[row].Cells;
        return Column < cells.Length && Rounded.TryMoney(cells[Column], Form.MoneyUnit, out amount);
    }

    public ColumnSum Sum(int but, Func<AmountRow, AmountRow, bool> takes)
    {
        var indexes = new List<int>();
        for (var i = 0; i < Table.Rows.Length; i++)
        {
            if (i != but && takes(Table.Rows[i], Table.Rows[but])) indexes.Add(i);
        }

        return Of(indexes);
    }

    /// <summary>The items between a total and the total before it, or after it when it stands first.</summary>
    public ColumnSum SumToNeighbour(int total)
    {
        var indexes = new List<int>();
        var step = total == 0 || Table.Rows[total - 1].Kind == RowKind.Total ? 1 : -1;
        for (var i = total + step; i >= 0 && i < Table.Rows.Length; i += step)
        {
            var end = Table.Rows[i].Kind != RowKind.Item;
            if (end && step > 0) break;
            indexes.Add(i);
            if (end) break;
        }

        return Of(indexes);
    }

    private ColumnSum Of(List<int> indexes)
    {
        var sum = default(Rounded);
        var empty = 0;
        var terms = new List<Stated>();
        foreach (var i in indexes)
        {
            if (TryRead(i, out var amount))
            {
                sum += amount;
                terms.Add(Table.Rows[i].Cells[Column]!);
            }
            else
            {
                empty++;
            }
        }

        return new ColumnSum(sum, terms.Count, empty, terms);
    }
}
