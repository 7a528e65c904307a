using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Identities;

/// <summary>How an identity stands while the tables are filled in.</summary>
public enum IdentityState
{
    Holds,
    Fails,

    /// <summary>Something that it needs is not there yet: neither right nor wrong.</summary>
    Open,
}

/// <summary>An identity of final accounts: what it is called, its arithmetic or what is missing, and the cell of what should be the sum.</summary>
public sealed record IdentityLine(string Name, IdentityState State, string How, int Cell);

/// <summary>
/// The main identities of the tables with their arithmetic, those that hold too: whoever fills them in sees what was compared. What does not
/// hold is said by the checks; this only explains.
/// </summary>
public static class AccountsIdentityLines
{
    /// <summary>Empty for forms that are no final accounts.</summary>
    public static ImmutableArray<IdentityLine> Of(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (AccountsTables.Of(AccountsUnits.Settled(form)) is not { } tables) return [];
        try
        {
            return [.. Lines(tables)];
        }
        catch (OverflowException)
        {
            return [];
        }
    }

    private static IEnumerable<IdentityLine> Lines(AccountsTables t)
    {
        var (income, spending) = (Behind(t.Overview, "本年收入合计"), Behind(t.Overview, "本年支出合计"));
        yield return Line("收入总计＝本年收入合计＋使用非财政拨款结余＋年初结转和结余", AccountsTables.Behind(t.Overview, "总计"),
            [("本年收入合计", income, true), ("使用非财政拨款结余", Reserves(t.Overview), false), ("年初结转和结余", Behind(t.Overview, "年初结转和结余"), false)]);
        yield return Line("支出总计＝本年支出合计＋结余分配＋年末结转和结余", AccountsTables.Behind(t.Overview, "总计", last: true),
            [("本年支出合计", spending, true), ("结余分配", Behind(t.Overview, "结余分配"), false), ("年末结转和结余", Behind(t.Overview, "年末结转和结余"), false)]);
        yield return Line("收入总计＝支出总计", AccountsTables.Behind(t.Overview, "总计"), [("支出总计", AccountsTables.Behind(t.Overview, "总计", last: true), true)]);
        yield return Line("总表的本年收入合计＝收入决算表合计", income, [("收入决算表合计", AccountsTables.Total(t.Income, ""), true)]);
        yield return Line("总表的本年支出合计＝支出决算表合计", spending, [("支出决算表合计", AccountsTables.Total(t.Expenditure, ""), true)]);
        yield return Line("收入决算表合计＝各项来源相加", AccountsTables.Total(t.Income, ""), Rest(t.Income));
        yield return Line("支出决算表合计＝各类支出相加", AccountsTables.Total(t.Expenditure, ""), Rest(t.Expenditure));
        yield return Line("一般公共预算支出合计＝基本支出＋项目支出", AccountsTables.Total(t.GeneralBudget, ""), Rest(t.GeneralBudget));
        yield return Line("一般公共预算基本支出＝人员经费＋公用经费", AccountsTables.Total(t.GeneralBudget, "基本支出"),
            [("人员经费合计", Behind(t.Basic, "人员经费合计"), true), ("公用经费合计", Behind(t.Basic, "公用经费合计"), false)]);
    }

    /// <summary>The columns of the total row behind the first.</summary>
    private static (string, NamedFigure?, bool)[] Rest(AmountTable? table) => table is null || AccountsRows.Total(table) is not { } total ? []
        : [.. Enumerable.Range(1, Math.Max(0, total.Cells.Length - 1))
            .Select(i => (AccountsRows.Leaf(table.Columns[i]), AccountsRows.At(table, total, i), false))];

    private static NamedFigure? Behind(AmountTable? table, string label) => AccountsTables.Behind(table, label);

    private static NamedFigure? Reserves(AmountTable? table) =>
        Behind(table, "使用非财政拨款结余") ?? Behind(table, "使用非财政拨款结余(含专用结余)");

    /// <summary>A part that need not be there is nothing while it is empty, as long as any part is there.</summary>
    private static IdentityLine Line(string name, NamedFigure? sum, (string Name, NamedFigure? Figure, bool Needed)[] parts)
    {
        var there = parts.Where(part => part.Figure is not null).Select(part => part.Figure!.Value.Stated).ToList();
        var missing = parts.Where(part => part is { Needed: true, Figure: null }).Select(part => part.Name).ToList();
        if (sum is null) missing.Insert(0, name[..name.IndexOf('＝', StringComparison.Ordinal)]);
        if (sum is null || missing.Count > 0 || there.Count == 0)
            return new(name, IdentityState.Open, missing.Count > 0 ? "还没有填：" + string.Join("、", missing) : "各项还没有填", sum?.Stated.At.Cell ?? -1);
        var range = there.Aggregate(Interval.Zero, (all, part) => all + part.Figure!.Value.InBase);
        var holds = range.Meets(sum.Value.Stated.Figure!.Value.InBase);
        var how = $"{sum.Value.Stated.Text}{(holds ? "＝" : "≠")}{string.Join("＋", there.Select(part => part.Text))}";
        return new(name, holds ? IdentityState.Holds : IdentityState.Fails, how, sum.Value.Stated.At.Cell);
    }
}
