using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Reports.Accounts;

/// <summary>A row of the supplement: what it is called, what it is counted in, and which of its three columns are asked.</summary>
public sealed record SupplementRow(string Name, Unit Unit, bool Budget, bool Now, bool Before);

/// <summary>
/// What the narrative states and no official table holds: initial budgets, last year's amounts where last year's accounts are not at hand,
/// procurement, vehicles, people, visits, self-evaluations. A table of the form that is filled in beside the official ones and not published.
/// </summary>
public static class AccountsSupplement
{
    public const string Title = "决算情况说明补充资料";
    public const string BudgetHead = "年初预算数";
    public const string NowHead = "本年数";
    public const string BeforeHead = "上年数";

    public const string Goods = "政府采购货物支出";
    public const string Works = "政府采购工程支出";
    public const string Services = "政府采购服务支出";

    private static readonly Unit Vehicle = Counter("辆");
    private static readonly Unit People = Counter("人");
    private static readonly Unit Pieces = Counter("台");

    /// <summary>The uses of vehicles, as the narrative lists them.</summary>
    public static readonly ImmutableArray<string> VehicleKinds =
    [
        "副部（省）级及以上领导用车", "主要负责人用车", "机要通信用车", "应急保障用车", "执法执勤用车", "特种专业技术用车", "离退休干部服务用车", "其他用车",
    ];

    /// <summary>Facts that are counted or paid for in the year alone, by the name that sentences ask for.</summary>
    public static readonly ImmutableArray<SupplementRow> OfYear =
    [
        Now(AccountsFactNames.Procurement, Unit.TenThousandYuan), Now(Goods, Unit.TenThousandYuan), Now(Works, Unit.TenThousandYuan),
        Now(Services, Unit.TenThousandYuan), Now("授予中小企业合同金额", Unit.TenThousandYuan), Now("授予小微企业合同金额", Unit.TenThousandYuan),
        .. VehicleKinds.Select(kind => Now(kind, Vehicle)),
        Now(AccountsFactNames.Vehicles, Vehicle), Now("大型设备台数", Pieces),
        Now("年末实有人数", People), Now("在职人数", People), Now("离休人数", People), Now("退休人数", People),
        Now("出国团组数", Counter("个")), Now("出国人次", Counter("人次")), Now("购置车辆数", Vehicle), Now("接待批次", Counter("批")),
        Now("接待人次", Counter("人次")), Now("自评项目数", Counter("个")), Now("自评金额", Unit.TenThousandYuan), Now("自评平均得分", Unit.Points),
    ];

    private static readonly Lazy<Dictionary<string, SupplementRow>> ByName =
        new(() => Fixed.DistinctBy(row => row.Name).ToDictionary(row => row.Name, StringComparer.Ordinal));

    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Counted => [.. OfYear.Select(row => row.Name)];

    /// <summary>The table of the form; null when it has none.</summary>
    public static AmountTable? Of(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Tables.FirstOrDefault(IsSupplement);
    }

    public static bool IsSupplement(AmountTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return PlainText.Tight(table.Title) == Title;
    }

    /// <summary>What a row counts; money where it is an item's.</summary>
    public static Unit UnitOf(AmountRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return ByName.Value.TryGetValue(row.Label, out var asked) ? asked.Unit : Unit.TenThousandYuan;
    }

    /// <summary>The cell is one that is filled in: in the supplement a row is asked for what the tables can't say; in other tables for all.</summary>
    public static bool Asks(AmountTable table, AmountRow row, int column)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!IsSupplement(table)) return true;
        if (row.Code.Length > 0) return column == 0;
        return ByName.Value.TryGetValue(row.Label, out var asked) && (column switch
        {
            0 => asked.Budget,
            1 => asked.Now,
            _ => asked.Before,
        });
    }

    /// <summary>The rows that do not depend on the year's items.</summary>
    public static ImmutableArray<SupplementRow> Fixed =>
    [
        .. AccountsFactNames.Compared.Select(name => new SupplementRow(
            name, Unit.TenThousandYuan, name is AccountsFactNames.Appropriation or AccountsFactNames.General or AccountsFactNames.ThreePublics,
            name == AccountsFactNames.AgencyRunning, true)),
        .. AccountsItems.Kinds.Select(kind => new SupplementRow(kind.Name, Unit.TenThousandYuan, true, false, true)),
        .. AccountsItems.EconomicClasses.Select(one => new SupplementRow(one.Name, Unit.TenThousandYuan, false, false, true)),
        .. OfYear,
    ];

    /// <summary>The table with the fixed rows and one for each item, filled by <paramref name="cells"/>: budget, this year, last year.</summary>
    public static AmountTable Made(
        ImmutableArray<(string Code, string Name)> items,
        Func<(string Code, string Name), (Figure? Budget, Figure? Now, Figure? Before)>? cells = null)
    {
        var rows = Fixed.Select(row => (row.Name, Code: "", row.Budget, row.Now, row.Before))
            .Concat(items.Select(item => (item.Name, item.Code, Budget: true, Now: false, Before: false)));
        return new(Title, [BudgetHead, NowHead, BeforeHead], [.. rows.Select(row =>
        {
            var (budget, now, before) = cells?.Invoke((row.Code, row.Name)) ?? default;
            return new AmountRow(row.Code, row.Name, RowKind.Item,
                [row.Budget ? Stated(budget) : null, row.Now ? Stated(now) : null, row.Before ? Stated(before) : null], Place.Nowhere);
        })], Place.Nowhere);
    }

    private static Stated? Stated(Figure? figure) =>
        figure is not { Hedge: Hedge.None } stated ? null
            : new(stated.Value.ToString("F" + Math.Clamp(stated.Decimals, 0, 28), CultureInfo.InvariantCulture), stated, Place.Nowhere);

    internal static Figure? Cell(AmountTable? table, string head, Func<AmountRow, bool> row)
    {
        if (table is null || table.Columns.IndexOf(head) is not (>= 0 and var column)) return null;
        var found = table.Rows.FirstOrDefault(row);
        return found is null || column >= found.Cells.Length ? null : found.Cells[column]?.Figure;
    }

    internal static Figure? Cell(AmountTable? table, string head, string name) =>
        Cell(table, head, row => row.Code.Length == 0 && PlainText.Tight(row.Label) == PlainText.Tight(name));

    private static SupplementRow Now(string name, Unit unit) => new(name, unit, false, true, false);

    private static Unit Counter(string word) => new(word, UnitKind.Count, 1, word);
}
