using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>A table of amounts: heads over several rows, group headings, items, subtotals and totals.</summary>
internal static class AmountSection
{
    public static void Add(Form form, AmountTable table, ImmutableArray<FormBlock>.Builder blocks)
    {
        var title = PlainText.Tight(table.Title);
        if (title.Length > 0 && title != PlainText.Tight(form.Title)) blocks.Add(new FormLine(LineRole.Heading, table.Title));
        blocks.Add(AccountsSection.Fits(form, table) ? AccountsSection.Build(table) : Grid(table));
    }

    private static FormGrid Grid(AmountTable table)
    {
        var labelled = NeedsLabels(table);
        ImmutableArray<string> columns = labelled ? ["项目", .. table.Columns] : table.Columns;
        var shift = labelled ? 1 : 0;
        var grid = new GridBuilder();
        var head = AmountHeads.Add(columns, grid);
        var group = "";
        var places = ImmutableArray.CreateBuilder<int>(table.Rows.Length);
        foreach (var row in table.Rows)
        {
            if (row.Group.Length > 0 && row.Group != group)
            {
                group = row.Group;
                grid.Value((0, columns.Length), new(group, null, row.At), CellRole.Text);
                grid.NextRow();
            }

            places.Add(grid.Row);
            if (labelled) grid.Text((0, 1), row.Label);
            var role = row.Kind == RowKind.Item ? CellRole.Figure : CellRole.Total;
            for (var i = 0; i < row.Cells.Length; i++)
                grid.Value((i + shift, 1), row.Cells[i], row.Cells[i] is { Figure: null } ? CellRole.Text : role);
            grid.NextRow();
        }

        AmountFormulas.Add(table, column => column + shift, places.ToImmutable(), grid);
        return grid.Build([.. columns.Select(Width)], head);
    }

    /// <summary>A table whose cells are amounts alone gets a column for its labels.</summary>
    private static bool NeedsLabels(AmountTable table) => table.Rows.Any(row => row.Label.Length > 0
        && !row.Cells.Any(c => c is not null && PlainText.Tight(c.Text) == PlainText.Tight(row.Label)));

    private static int Width(string label) => label switch
    {
        "序号" => 2,
        _ when label.EndsWith("名称", StringComparison.Ordinal) || label is "项目" => 8,
        _ when label.Contains("备注", StringComparison.Ordinal) || label.Contains("内容", StringComparison.Ordinal) => 7,
        _ => 4,
    };
}
