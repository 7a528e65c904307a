using System.Collections.Immutable;
using Mingji.Core.Checks.Identities;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using N = Mingji.Core.Reports.Accounts.AccountsFactNames;

namespace Mingji.Core.Reports.Accounts;

/// <summary>The rows of final accounts that sentences speak of one by one: what has no amount in the year is not among them.</summary>
internal sealed class AccountsItems(AccountsAmounts now, AccountsAmounts? before)
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>The kinds of the three publics under the names that narratives give them.</summary>
    public static readonly ImmutableArray<(KnownSubject Kind, string Name)> Kinds =
    [
        (KnownSubject.Overseas, "因公出国（境）费"), (KnownSubject.Vehicles, "公务用车购置及运行维护费"),
        (KnownSubject.VehiclePurchase, "公务用车购置费"), (KnownSubject.VehicleRunning, "公务用车运行维护费"), (KnownSubject.Reception, "公务接待费"),
    ];

    /// <summary>The classes of basic expenditure that narratives compare with the year before.</summary>
    public static readonly ImmutableArray<(string Code, string Name)> EconomicClasses =
        [("301", "工资福利支出"), ("302", "商品和服务支出"), ("303", "对个人和家庭的补助"), ("310", "资本性支出")];

    public Dictionary<ReportItems, ImmutableArray<ReportItem>> All() => new()
    {
        [ReportItems.IncomeParts] = Columns("income", now.Tables?.Income),
        [ReportItems.ExpenditureParts] = Columns("expenditure", now.Tables?.Expenditure),
        [ReportItems.FunctionClasses] = Classes(now.Tables?.GeneralBudget),
        [ReportItems.FunctionItems] = [.. Items(now.Tables?.GeneralBudget)],
        [ReportItems.EconomicClasses] = [.. Economic()],
        [ReportItems.PublicKinds] = [.. Publics()],
        [ReportItems.VehicleKinds] = [.. Vehicles()],
    };

    /// <summary>The columns of the table's total row behind the first, which is their sum.</summary>
    private static ImmutableArray<ReportItem> Columns(string prefix, AmountTable? table)
    {
        if (table is null || AccountsRows.Total(table) is not { } total || AccountsRows.At(table, total, 0) is not { } sum) return [];
        var parts = Enumerable.Range(1, Math.Max(0, table.Columns.Length - 1))
            .Select(i => (Name: AccountsRows.Leaf(table.Columns[i]), AccountsRows.At(table, total, i)?.Stated.Figure))
            .Where(part => part.Figure is { Value: not 0 }).Select(part => (part.Name, part.Name, part.Figure!.Value)).ToList();
        return Shared(prefix, parts, sum.Stated.Figure!.Value);
    }

    private static ImmutableArray<ReportItem> Classes(AmountTable? table)
    {
        if (table is null || AccountsRows.First(table, AccountsRows.Total(table))?.Stated.Figure is not { } sum) return [];
        var parts = table.Rows.Where(row => row.Code.Length == 3 && AccountsRows.First(table, row) is { Stated.Figure.Value: not 0 })
            .Select(row => (row.Code, AccountsRows.Name(row), AccountsRows.First(table, row)!.Value.Stated.Figure!.Value)).ToList();
        return Shared("class", parts, sum);
    }

    private static ImmutableArray<ReportItem> Shared(string prefix, List<(string Id, string Name, Figure Figure)> parts, Figure whole)
    {
        var shares = AccountsShares.Of([.. parts.Select(part => part.Figure.In(whole.Unit)?.Value ?? -1)], whole.Value);
        return
        [
            .. parts.Select((part, i) =>
            {
                var book = Begin($"{prefix}:{part.Id}", part.Name, i);
                book.Money(N.Amount, AccountsFacts.Shown(part.Figure));
                book.Figure(N.Share, shares[i]);
                return new ReportItem($"{prefix}:{part.Id}", part.Name, book.Facts);
            }),
        ];
    }

    private IEnumerable<ReportItem> Items(AmountTable? table)
    {
        if (table is null) yield break;
        var order = 0;
        foreach (var row in table.Rows.Where(row => row.Code.Length == 7))
        {
            var budget = now.BudgetOfCode(row.Code);
            if (AccountsRows.First(table, row)?.Stated.Figure is not { } amount) continue;
            if (amount.Value == 0 && budget is null or { Value: 0 }) continue;
            var name = AccountsRows.Name(row);
            var book = Begin("item:" + row.Code, name, order++);
            book.Words(N.FullName, Named(table, row.Code[..3], "（类）") + Named(table, row.Code[..5], "（款）") + name + "（项）");
            AccountsFacts.Against(book, (N.Amount, N.Budget, N.Rate, N.Apart), amount, budget);
            yield return new("item:" + row.Code, name, book.Facts);
        }
    }

    private static string Named(AmountTable table, string code, string level) =>
        AccountsRows.OfCode(table, code) is { } row ? AccountsRows.Name(row) + level : "";

    private IEnumerable<ReportItem> Economic()
    {
        var order = 0;
        foreach (var (code, name) in EconomicClasses)
        {
            if (now.Economic(code) is not { } amount) continue;
            var last = before?.Economic(code) ?? now.Before(name);
            if (amount.Value == 0 && last is null or { Value: 0 }) continue;
            var book = Begin("economic:" + code, name, order++);
            book.Money(N.Amount, AccountsFacts.Shown(amount));
            book.Money(N.AmountBefore, AccountsFacts.Shown(last));
            yield return new("economic:" + code, name, book.Facts);
        }
    }

    private IEnumerable<ReportItem> Publics()
    {
        if (!now.HasPublicsTable) yield break;
        for (var i = 0; i < Kinds.Length; i++)
        {
            var (kind, name) = Kinds[i];
            if (now.Publics(kind, budget: false) is not { } amount) continue;
            var book = Begin("publics:" + name, name, i);
            AccountsFacts.Against(book, (N.Amount, N.Budget, N.Rate, N.Apart), amount, now.Publics(kind, budget: true) ?? now.Budget(name));
            book.Money(N.AmountBefore, AccountsFacts.Shown(before?.Publics(kind, budget: false) ?? now.Before(name)));
            yield return new("publics:" + name, name, book.Facts);
        }
    }

    private IEnumerable<ReportItem> Vehicles()
    {
        var order = 0;
        foreach (var kind in AccountsSupplement.VehicleKinds)
        {
            if (now.Of(kind) is not { } count) continue;
            var book = Begin("vehicle:" + kind, kind, order++);
            book.Figure(N.Amount, count);
            yield return new("vehicle:" + kind, kind, book.Facts);
        }
    }

    private static FactBook Begin(string id, string name, int order)
    {
        var book = new FactBook(id + "/");
        book.Words(N.Name, name);
        book.Words(N.Order, order < Numerals.Length ? Numerals[order].ToString() : null);
        return book;
    }
}
