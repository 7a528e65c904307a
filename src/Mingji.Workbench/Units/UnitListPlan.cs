using System.Collections.Immutable;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Units;

/// <summary>What becomes of a line of a list.</summary>
public enum UnitListFate
{
    Added,
    Renamed,
    Unchanged,
    Wrong,
}

/// <summary>A line with its fate; <paramref name="Why"/> says what is wrong, or what the name was.</summary>
public sealed record UnitListRow(UnitListLine Line, UnitListFate Fate, UnitLevel? Level, string? Why);

/// <summary>An event's record of a unit that a list brought or renamed.</summary>
public sealed record ImportedUnit(long Id, string Code, string Name, string Level, long? Parent, bool New);

/// <summary>What importing a list does: nothing is written until <see cref="Carry"/>.</summary>
public sealed class UnitListPlan
{
    private readonly ImmutableArray<UnitListRow> _order;
    private readonly Dictionary<string, BudgetUnit> _known;
    private readonly BudgetUnit? _root;

    private UnitListPlan(UnitListSorting sorting)
    {
        (_order, _known, _root) = (sorting.InOrder, sorting.Known, sorting.Root);
        Rows = [.. sorting.Rows.OrderBy(r => r.Line.Line)];
    }

    public ImmutableArray<UnitListRow> Rows { get; }

    public int Added => Count(UnitListFate.Added);

    public int Renamed => Count(UnitListFate.Renamed);

    public int Unchanged => Count(UnitListFate.Unchanged);

    public int Wrong => Count(UnitListFate.Wrong);

    /// <summary>Holds the lines against the tree.</summary>
    public static UnitListPlan Of(Session session, Access access, ImmutableArray<UnitListLine> lines)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        return new(new UnitListSorting(UnitTree.Below(session, "/", int.MaxValue), access, lines));
    }

    /// <summary>Writes the lines, parents before children.</summary>
    internal IReadOnlyList<ImportedUnit> Carry(Session session)
    {
        var done = new List<ImportedUnit>();
        foreach (var row in _order)
        {
            if (row.Fate == UnitListFate.Renamed)
            {
                var unit = _known[row.Line.Code] with { Name = row.Line.Name };
                session.Execute("update units set name = @Name where id = @Id", new { unit.Name, unit.Id });
                done.Add(new(unit.Id, unit.Code, unit.Name, Codes.Of(unit.Level), unit.ParentId, false));
            }
            else if (row.Fate == UnitListFate.Added)
            {
                var parent = row.Line.Parent.Length == 0 ? _root! : _known[row.Line.Parent];
                var unit = UnitTree.Add(session, parent.Id, row.Line.Code, row.Line.Name, row.Level!.Value);
                _known[unit.Code] = unit;
                done.Add(new(unit.Id, unit.Code, unit.Name, Codes.Of(unit.Level), parent.Id, true));
            }
        }

        return done;
    }

    private int Count(UnitListFate fate) => Rows.Count(r => r.Fate == fate);
}
