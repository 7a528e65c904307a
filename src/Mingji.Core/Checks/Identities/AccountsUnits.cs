using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Identities;

/// <summary>
/// The money units that the tables of final accounts state. A table whose unit differs from that of the others, and whose numbers
/// are theirs as they are printed, states the wrong one: that is one slip, and not as many as there are identities between the tables.
/// </summary>
internal static class AccountsUnits
{
    /// <summary>The tables that state the wrong unit, and the unit that the others state.</summary>
    public static IEnumerable<(AmountTable Table, Unit Stated, Unit Common)> Slips(Form form)
    {
        if (form.Type != FormType.FinalAccounts || CommonUnit(form) is not { } common) yield break;
        HashSet<decimal>? known = null;
        foreach (var table in form.Tables)
        {
            if (UnitOf(table) is not { } unit || unit == common) continue;
            known ??= [.. form.Tables.Where(other => UnitOf(other) == common).SelectMany(Values), .. Said(form, common)];
            var same = Values(table).Distinct().Count(known.Contains);
            var scaled = Values(table).Distinct().Count(value => known.Contains(value * unit.Scale / common.Scale));
            if (same > scaled) yield return (table, unit, common);
        }
    }

    /// <summary>The form with the tables of <see cref="Slips"/> read in the unit of the others.</summary>
    public static Form Settled(Form form)
    {
        var settled = form;
        foreach (var (table, stated, common) in Slips(form))
        {
            settled = settled with { Tables = settled.Tables.Replace(table, InUnit(table, stated, common)) };
        }

        return settled;
    }

    private static AmountTable InUnit(AmountTable table, Unit stated, Unit common) => table with
    {
        Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => InUnit(cell, stated, common))] })],
    };

    private static Stated? InUnit(Stated? cell, Unit stated, Unit common) =>
        cell?.Figure is { } figure && figure.Unit == stated ? cell with { Figure = figure with { Unit = common } } : cell;

    /// <summary>What the narrative says, in the unit of the tables.</summary>
    private static IEnumerable<decimal> Said(Form form, Unit common)
    {
        foreach (var said in form.Statements)
        {
            foreach (var stated in new[] { said.Amount, said.Budget })
            {
                if (stated?.Figure is { Unit.Kind: UnitKind.Money, Value: not 0 } figure)
                    yield return figure.Value * figure.Unit.Scale / common.Scale;
            }
        }
    }

    private static Unit? CommonUnit(Form form)
    {
        var units = form.Tables.Select(UnitOf).OfType<Unit>().GroupBy(unit => unit).OrderByDescending(group => group.Count()).ToList();
        if (units.Count == 1) return SaidUnit(form);
        return units.Count > 1 && units[0].Count() > units[1].Count() ? units[0].Key : null;
    }

    /// <summary>Where all tables state one unit, they can only be held against what the narrative speaks in.</summary>
    private static Unit? SaidUnit(Form form) => form.Statements.Select(said => said.Amount?.Figure?.Unit)
        .Where(unit => unit is { Kind: UnitKind.Money }).GroupBy(unit => unit).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;

    private static Unit? UnitOf(AmountTable table)
    {
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells)
            {
                if (cell?.Figure is { Unit.Kind: UnitKind.Money } figure) return figure.Unit;
            }
        }

        return null;
    }

    private static IEnumerable<decimal> Values(AmountTable table) =>
        table.Rows.SelectMany(row => row.Cells).Select(cell => cell?.Figure?.Value ?? 0).Where(value => value != 0);
}
