using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Checks.Identities;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using N = Mingji.Core.Reports.Accounts.AccountsFactNames;

namespace Mingji.Core.Reports.Accounts;

/// <summary>
/// What the narrative of final accounts is written from: the amounts of their tables, what follows from these by plain arithmetic, what the
/// supplement adds, and last year's amounts from last year's accounts, or from the supplement where these are not at hand.
/// </summary>
public static class AccountsFacts
{
    private const int MostDecimals = 2;

    public static ReportFacts Of(Form form, Form? before)
    {
        ArgumentNullException.ThrowIfNull(form);
        var now = new AccountsAmounts(form);
        var last = before is null ? null : new AccountsAmounts(before);
        var book = new FactBook();
        book.Words(N.Unit, form.Unit);
        book.Words(N.Year, form.FiscalYear?.Year.ToString(CultureInfo.InvariantCulture));
        foreach (var name in N.Compared)
        {
            book.Money(name, Shown(now.Of(name)));
            book.Money(N.BeforeOf(name), Shown(last?.Of(name) ?? now.Before(name)));
        }

        var items = new AccountsItems(now, last).All();
        Count(book, N.IncomeParts, items[ReportItems.IncomeParts]);
        Count(book, N.ExpenditureParts, items[ReportItems.ExpenditureParts]);
        Count(book, N.ClassCount, items[ReportItems.FunctionClasses]);
        Count(book, N.ItemCount, items[ReportItems.FunctionItems]);
        OfAppropriations(book, now);
        OfPublics(book, now);
        OfNothing(book, now);
        book.Words(N.StaffItems, Named(now, N.Staff));
        book.Words(N.RunningItems, Named(now, N.Running));
        OfSupplement(book, now, items[ReportItems.VehicleKinds]);
        return ReportFacts.Of(book.Facts, items);
    }

    /// <summary>As sentences print it: money in 万元, with no more than two decimals.</summary>
    internal static Figure? Shown(Figure? figure)
    {
        if (figure is not { Hedge: Hedge.None } stated) return null;
        if (stated.Unit.Kind == UnitKind.Money && stated.In(Unit.TenThousandYuan) is { } money) stated = money;
        var decimals = Math.Clamp(stated.Decimals, 0, MostDecimals);
        return stated with { Value = Math.Round(stated.Value, decimals, MidpointRounding.AwayFromZero), Decimals = decimals };
    }

    /// <summary>An amount beside its budget: both, the completion where there is a budget, and which is the larger.</summary>
    internal static void Against(
        FactBook book, (string Amount, string Budget, string Rate, string Apart) names, Figure? amount, Figure? budget)
    {
        var (done, planned) = (Shown(amount), Shown(budget));
        book.Money(names.Amount, done);
        book.Money(names.Budget, planned);
        book.Rate(names.Rate, done, planned);
        if (done is not { } spent || planned is not { } plan || spent.In(plan.Unit) is not { } same || same.Value == plan.Value) return;
        book.Words(names.Apart, same.Value > plan.Value ? "大于" : "小于");
    }

    private static void Count(FactBook book, string name, ImmutableArray<ReportItem> rows)
    {
        if (rows.Length > 0) book.Count(name, rows.Length, "项");
    }

    private static void OfAppropriations(FactBook book, AccountsAmounts now)
    {
        Against(book, (N.General, N.GeneralBudget, N.GeneralRate, N.GeneralApart), now.Of(N.General), now.Budget(N.General));
        Against(
            book, (N.Appropriation, N.AppropriationBudget, N.AppropriationRate, N.AppropriationApart), now.Of(N.Appropriation),
            now.Budget(N.Appropriation));
        if (now.Of(N.Expenditure) is { Value: not 0 } all) book.Rate(N.GeneralShare, Shown(now.Of(N.General)), Shown(all));
    }

    private static void OfPublics(FactBook book, AccountsAmounts now)
    {
        if (!now.HasPublicsTable) return;
        var (amount, budget) = (now.Publics(KnownSubject.ThreePublics, budget: false), now.Publics(KnownSubject.ThreePublics, budget: true));
        Against(book, (N.ThreePublics, N.PublicsBudget, N.PublicsRate, N.PublicsApart), amount, budget ?? now.Budget(N.ThreePublics));
        if (amount is null) book.Words(N.NoPublics, "无");
    }

    /// <summary>Tables that are empty because there was nothing of it.</summary>
    private static void OfNothing(FactBook book, AccountsAmounts now)
    {
        if (now.Tables is not { } tables) return;
        foreach (var (name, kind, table) in new[]
        {
            (N.NoGeneral, AccountsTableKind.GeneralBudget, tables.GeneralBudget), (N.NoFund, AccountsTableKind.Fund, tables.Fund),
            (N.NoCapital, AccountsTableKind.Capital, tables.Capital),
        })
        {
            if ((table is null || !AccountsRows.HasFigures(table)) && AbsentMoney.IsNothing(tables, kind)) book.Words(name, "无");
        }
    }

    /// <summary>The items of staff or running costs that have an amount, by name.</summary>
    private static string? Named(AccountsAmounts now, string kind)
    {
        if (now.Tables?.Basic is not { } basic) return null;
        var staff = kind == N.Staff;
        var names = basic.Rows.Where(row => row.Code.Length == 5 && AccountsSums.IsStaff(row.Code) == staff
            && AccountsRows.First(basic, row) is { Stated.Figure.Value: not 0 }).Select(AccountsRows.Name).ToList();
        return names.Count == 0 ? null : string.Join("、", names);
    }

    private static void OfSupplement(FactBook book, AccountsAmounts now, ImmutableArray<ReportItem> vehicles)
    {
        foreach (var row in AccountsSupplement.OfYear)
        {
            if (now.Of(row.Name) is { } figure) book.Figure(row.Name, Shown(figure with { Unit = figure.Unit.IsStated ? figure.Unit : row.Unit }));
        }

        Sum(book, now, N.Procurement, [AccountsSupplement.Goods, AccountsSupplement.Works, AccountsSupplement.Services]);
        if (vehicles.Length > 0) Sum(book, now, N.Vehicles, AccountsSupplement.VehicleKinds);
    }

    /// <summary>A sum that nobody stated, of parts that are all stated.</summary>
    private static void Sum(FactBook book, AccountsAmounts now, string name, ImmutableArray<string> parts)
    {
        if (now.Of(name) is not null) return;
        var figures = parts.Select(part => Shown(now.Of(part))).ToList();
        if (figures.Exists(figure => figure is null)) return;
        var sum = figures[0]!.Value;
        foreach (var figure in figures.Skip(1))
        {
            if (!Bound.TryAdd(sum.Value, figure!.Value.Value, out var next)) return;
            sum = sum with { Value = next, Decimals = Math.Max(sum.Decimals, figure.Value.Decimals) };
        }

        book.Figure(name, sum);
    }
}
