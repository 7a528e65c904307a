using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Identities;

/// <summary>Looks up rows and columns of one table of final accounts.</summary>
internal static class AccountsRows
{
    /// <summary>Something stands in the table.</summary>
    public static bool HasFigures(AmountTable table) => table.Rows.Any(row => row.Cells.Any(cell => cell?.Figure is not null));

    /// <summary>The first column whose lowest head is <paramref name="head"/>, or ends with it; −1 when none.</summary>
    public static int Column(AmountTable table, string head)
    {
        for (var i = 0; i < table.Columns.Length; i++)
        {
            if (Leaf(table.Columns[i]) == head) return i;
        }

        for (var i = 0; i < table.Columns.Length; i++)
        {
            if (Leaf(table.Columns[i]).EndsWith(head, StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    public static string Leaf(string head) => head[(head.LastIndexOf('/') + 1)..];

    /// <summary>The total row: 合计 without a code.</summary>
    public static AmountRow? Total(AmountTable? table)
    {
        if (table is null) return null;
        foreach (var row in table.Rows)
        {
            if (row.Code.Length == 0 && (row.Kind == RowKind.Total || Name(row) == "合计")) return row;
        }

        return null;
    }

    /// <summary>The row of a code, as far as it has one.</summary>
    public static AmountRow? OfCode(AmountTable table, string code)
    {
        foreach (var row in table.Rows)
        {
            if (row.Code == code) return row;
        }

        return null;
    }

    /// <summary>The rows of the classes (类), by code or by number.</summary>
    public static IEnumerable<AmountRow> Classes(AmountTable table)
    {
        var coded = table.Rows.Any(row => row.Code.Length >= 3);
        return table.Rows.Where(row => coded ? row.Code.Length == 3
            : row.Kind == RowKind.Item && Name(row).EndsWith("支出", StringComparison.Ordinal));
    }

    /// <summary>The label without blanks and numbering: "一般公共服务支出".</summary>
    public static string Name(AmountRow row) => Narratives.SubjectText.TakeNumbering(PlainText.Tight(row.Label));

    /// <summary>The figure in a row's column, named by both; null when it is empty.</summary>
    public static NamedFigure? At(AmountTable table, AmountRow? row, int column)
    {
        if (row is null || column < 0 || column >= row.Cells.Length || row.Cells[column] is not { Figure: not null } cell) return null;
        return new($"《{ArithmeticText.Excerpt(table.Title)}》{Name(row)}{Head(table, column)}", cell);
    }

    /// <summary>The row's first figure from a column on.</summary>
    public static NamedFigure? First(AmountTable table, AmountRow? row)
    {
        for (var i = 0; row is not null && i < row.Cells.Length; i++)
        {
            if (At(table, row, i) is { } figure) return figure;
        }

        return null;
    }

    private static string Head(AmountTable table, int column) =>
        Leaf(table.Columns[column]) is var leaf && leaf is "决算数" or "" ? "" : $"「{leaf}」";
}
