using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Sums;

/// <summary>
/// Tables with functional or economic codes: a row (类, 201) is the sum of its direct children (款, 20101; 项, 2010101), column by column.
/// </summary>
internal static class CodedRows
{
    public static void Run(Form form, FindingSink sink)
    {
        foreach (var table in form.Tables)
        {
            for (var i = 0; i < table.Rows.Length; i++)
            {
                if (table.Rows[i].Code.Length < 3) continue;
                for (var column = 0; column < table.Columns.Length; column++)
                {
                    if (TableTotals.IsAdded(table.Columns[column])) Check(new TableColumn(form, table, column), i, sink);
                }
            }
        }
    }

    private static void Check(TableColumn column, int parent, FindingSink sink)
    {
        if (!column.TryRead(parent, out var whole)) return;
        var code = column.Table.Rows[parent].Code;
        var length = ChildLength(column.Table, parent);
        if (length == 0) return;
        var children = column.Sum(parent, (row, of) => row.Code.Length == length && row.Code.StartsWith(of.Code, StringComparison.Ordinal));
        if (children.Read == 0 || children.Holds(whole)) return;
        // What final accounts leave empty is nothing; elsewhere it may be missing.
        var mayMiss = children.Empty > 0 && column.Form.Type != FormType.FinalAccounts;
        if (mayMiss && children.Sum.Value < whole.Value) return;
        Report(column, parent, code, children, whole, sink);
    }

    private static int ChildLength(AmountTable table, int parent)
    {
        var code = table.Rows[parent].Code;
        var length = 0;
        foreach (var row in table.Rows)
        {
            if (row.Code.Length <= code.Length || !row.Code.StartsWith(code, StringComparison.Ordinal)) continue;
            if (length == 0 || row.Code.Length < length) length = row.Code.Length;
        }

        return length;
    }

    private static void Report(TableColumn column, int parent, string code, ColumnSum children, Rounded whole, FindingSink sink)
    {
        var row = column.Table.Rows[parent];
        var stated = row.Cells[column.Column]!;
        var unit = column.Form.MoneyUnit;
        var expected = ArithmeticText.InUnitOf(stated, unit, children.Sum.Value);
        var message = $"「{column.Table.Title}」{code}「{row.Label}」的「{column.Table.Columns[column.Column]}」为{ArithmeticText.Printed(stated, unit)}，"
            + $"但其下{children.Read}个科目合计{expected}（{ArithmeticText.Sum(children.Terms)}），"
            + $"相差{ArithmeticText.InUnitOf(stated, unit, Math.Abs(whole.Value - children.Sum.Value))}";
        sink.Add(new Finding(ComponentsCheck.Rule, Severity.Error, column.Form.Id, stated.At, row.Label, message, ComponentsCheck.Basis)
        {
            Stated = ArithmeticText.Printed(stated, unit),
            Expected = expected,
            Also = [.. children.Terms.Select(term => term.At)],
        });
    }
}
