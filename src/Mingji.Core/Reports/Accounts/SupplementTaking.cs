using System.Collections.Immutable;
using Mingji.Core.Checks.Identities;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using N = Mingji.Core.Reports.Accounts.AccountsFactNames;

namespace Mingji.Core.Reports.Accounts;

/// <summary>
/// The supplement of accounts that were read: what their narrative states and their tables do not hold. Last year's amount is this year's less
/// the change stated. What the narrative says twice is taken as it stands first.
/// </summary>
public static class SupplementTaking
{
    private static readonly ImmutableArray<(string Name, ImmutableArray<string> Subjects)> Named =
    [
        (N.Total, ["收入支出总计", "收、支总计", "收入总计"]), (N.Income, ["本年收入合计"]), (N.Expenditure, ["本年支出合计"]),
        (N.Opening, ["年初结转和结余"]), (N.Closing, ["年末结转和结余"]),
        (N.AppropriationTotal, ["财政拨款收入支出总计", "财政拨款收、支总计", "财政拨款收入总计"]),
        (N.Appropriation, ["财政拨款本年支出"]), (N.General, ["一般公共预算财政拨款支出"]),
        (N.Fund, ["政府性基金预算财政拨款支出"]), (N.Capital, ["国有资本经营预算财政拨款支出"]),
        .. AccountsItems.EconomicClasses.Select(one => (one.Name, (ImmutableArray<string>)[one.Name])),
    ];

    private static readonly ImmutableArray<(string Name, KnownSubject Subject)> Known =
    [
        (N.ThreePublics, KnownSubject.ThreePublics), (N.AgencyRunning, KnownSubject.AgencyRunning), (N.Procurement, KnownSubject.Procurement),
        (AccountsSupplement.Goods, KnownSubject.ProcuredGoods), (AccountsSupplement.Works, KnownSubject.ProcuredWorks),
        (AccountsSupplement.Services, KnownSubject.ProcuredServices), .. AccountsItems.Kinds.Select(kind => (kind.Name, kind.Kind)),
    ];

    public static AmountTable Of(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var said = form.Statements.Where(one => one.Year is null || one.Year == form.FiscalYear).ToList();
        return AccountsSupplement.Made(AccountsTables.Of(form)?.GeneralBudget is { } general ? Items(general) : [], row => Cells(form, said, row));
    }

    /// <summary>The name of the amount that a statement is of; null when it is of none that two years are compared by.</summary>
    internal static string? NameOf(Statement said)
    {
        foreach (var (name, subjects) in Named)
        {
            if (subjects.Contains(said.Subject)) return name;
        }

        var known = Of(said);
        return known == KnownSubject.Other ? null : Known.FirstOrDefault(one => one.Subject == known).Name;
    }

    /// <summary>The items (项) of the table, by code and name.</summary>
    internal static ImmutableArray<(string Code, string Name)> Items(AmountTable general) =>
        [.. general.Rows.Where(row => row.Code.Length == 7).Select(row => (row.Code, AccountsRows.Name(row)))];

    private static (Figure? Budget, Figure? Now, Figure? Before) Cells(Form form, List<Statement> said, (string Code, string Name) row)
    {
        if (row.Code.Length > 0) return (Item(form, said, row.Code)?.Budget?.Figure, null, null);
        var found = Found(said, row.Name);
        if (new AccountsAmounts(form).Of(row.Name) is { } tabled)
            found = found.Where(one => one.Amount?.Figure is not { } amount || !amount.Unit.Compares(tabled.Unit)
                || amount.InBase.Meets(tabled.InBase));
        Figure? Take(Func<Statement, Figure?> of) => found.Select(of).FirstOrDefault(figure => figure is not null);
        return (Take(one => one.Budget?.Figure), Take(one => one.Amount?.Figure), Take(Before));
    }

    private static Statement? Item(Form form, List<Statement> said, string code) =>
        AccountsTables.Of(form)?.GeneralBudget is { } general
            ? said.Find(one => one.Budget is not null && FunctionalItem.Find(general, one.Subject)?.Code == code) : null;

    private static IEnumerable<Statement> Found(List<Statement> said, string name)
    {
        if (Named.FirstOrDefault(one => one.Name == name) is { Subjects.IsDefault: false } named)
            return said.Where(one => named.Subjects.Contains(one.Subject));
        if (Known.FirstOrDefault(one => one.Name == name) is { Name: not null } known)
            return said.Where(one => Of(one) == known.Subject);
        return said.Where(one => one.Subject == PlainText.Tight(name) || Counted(one) == name);
    }

    private static KnownSubject Of(Statement one) =>
        one.Whole is { } whole ? KnownSubjects.OfPart(one.Subject, whole.Subject) : KnownSubjects.Of(one.Subject);

    private static string? Counted(Statement one) => one.Subject switch
    {
        _ when one.Subject.EndsWith("共有车辆", StringComparison.Ordinal) => N.Vehicles,
        _ when one.Subject.Contains("以上设备", StringComparison.Ordinal) => "大型设备台数",
        "平均得分" => "自评平均得分",
        "部级领导干部用车" or "副部(省)级以上领导用车" or "副省级及以上领导用车" => AccountsSupplement.VehicleKinds[0],
        "主要领导干部用车" or "主要领导用车" => AccountsSupplement.VehicleKinds[1],
        "离退休干部用车" => AccountsSupplement.VehicleKinds[6],
        _ => null,
    };

    private static Figure? Before(Statement one)
    {
        if (one.Before?.Figure is { } stated) return stated;
        if (one.Amount?.Figure is not { } now) return null;
        if (one.Verb is "持平") return now;
        if (one.Change?.Figure is not { } change || change.In(now.Unit) is not { } moved) return null;
        if (!Bound.TryAdd(now.Value, -moved.Value, out var last)) return null;
        return now with { Value = last, Decimals = Math.Max(now.Decimals, moved.Decimals) };
    }
}
