using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>What the money of each year was used for: year, direction of use, amount, as the basics form has it among its funds.</summary>
internal static class DirectionsSection
{
    /// <summary>One column of amounts, rows grouped by year, named after the direction of use.</summary>
    public static bool Fits(AmountTable table) => table.IsByUse
        && table.Rows.All(r => r.Group.EndsWith('年') && r.Cells.Length == 1 && r.Cells[0] is not null);

    public static void Add(ImmutableArray<AmountTable> tables, GridPlan plan, GridBuilder grid)
    {
        foreach (var table in tables.Where(Fits))
        {
            var at = plan.Snap(3, 3, 12, 6);
            grid.Label(at[0], "资金使用情况", table.Rows.Length + 1);
            grid.Label(at[1], "年度");
            grid.Label(at[2], table.Title);
            grid.Label(at[3], table.Columns[0]);
            grid.NextRow();
            foreach (var row in table.Rows)
            {
                grid.Label(at[1], row.Group);
                grid.Value(at[2], new(row.Label, null, row.At), CellRole.Text);
                grid.Value(at[3], row.Cells[0]);
                grid.NextRow();
            }
        }
    }
}
