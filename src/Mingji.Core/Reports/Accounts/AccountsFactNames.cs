using System.Collections.Immutable;

namespace Mingji.Core.Reports.Accounts;

/// <summary>The names by which the sentences of final accounts ask for facts: what people call them.</summary>
public static class AccountsFactNames
{
    /// <summary>Before the name of an amount: what it was the year before.</summary>
    public const string Before = "上年";

    public const string Unit = ReportFactNames.Unit;
    public const string Year = ReportFactNames.Year;

    public const string Total = "收支总计";
    public const string Income = "本年收入合计";
    public const string Expenditure = "本年支出合计";
    public const string Opening = "年初结转和结余";
    public const string Closing = "年末结转和结余";
    public const string AppropriationTotal = "财政拨款收支总计";
    public const string Appropriation = "财政拨款本年支出";
    public const string General = "一般公共预算支出";
    public const string Basic = "基本支出";
    public const string Project = "项目支出";
    public const string Staff = "人员经费";
    public const string Running = "公用经费";
    public const string Fund = "政府性基金支出";
    public const string Capital = "国有资本经营支出";
    public const string ThreePublics = "三公决算数";
    public const string AgencyRunning = "机关运行经费";
    public const string Procurement = "政府采购支出总额";
    public const string Vehicles = "车辆合计";

    /// <summary>The name of an amount of the year before: 上年收入合计, 上年机关运行经费.</summary>
    public static string BeforeOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Before + (name.StartsWith("本年", StringComparison.Ordinal) ? name[2..] : name);
    }

    /// <summary>Amounts of the year that also have a fact of the year before.</summary>
    public static readonly ImmutableArray<string> Compared =
    [
        Total, Income, Expenditure, Opening, Closing, AppropriationTotal, Appropriation, General, Basic, Project, Staff, Running, Fund, Capital,
        ThreePublics, AgencyRunning,
    ];

    public const string IncomeParts = "收入项数";
    public const string ExpenditureParts = "支出项数";
    public const string ClassCount = "功能类数";
    public const string ItemCount = "功能项数";
    public const string GeneralShare = "一般公共预算支出占比";
    public const string GeneralBudget = "一般公共预算年初预算数";
    public const string GeneralRate = "一般公共预算完成率";
    public const string GeneralApart = "一般公共预算高低";
    public const string AppropriationBudget = "财政拨款年初预算数";
    public const string AppropriationRate = "财政拨款完成率";
    public const string AppropriationApart = "财政拨款高低";
    public const string PublicsBudget = "三公预算数";
    public const string PublicsRate = "三公完成率";
    public const string PublicsApart = "三公高低";
    public const string NoPublics = "无三公";
    public const string NoGeneral = "无一般公共预算";
    public const string NoFund = "无政府性基金";
    public const string NoCapital = "无国有资本经营";
    public const string StaffItems = "人员经费科目";
    public const string RunningItems = "公用经费科目";

    /// <summary>Of the whole accounts, besides those of <see cref="Compared"/> and what the supplement counts.</summary>
    private static readonly ImmutableArray<string> Others =
    [
        Unit, Year, IncomeParts, ExpenditureParts, ClassCount, ItemCount, GeneralShare, GeneralBudget, GeneralRate, GeneralApart,
        AppropriationBudget, AppropriationRate, AppropriationApart, PublicsBudget, PublicsRate, PublicsApart, NoPublics, NoGeneral, NoFund, NoCapital,
        StaffItems, RunningItems,
    ];

    public static readonly ImmutableArray<string> OfAccounts =
        [.. Compared, .. Compared.Select(BeforeOf), .. Others, .. AccountsSupplement.Counted];

    public const string Name = ReportFactNames.Name;
    public const string Order = "序号";
    public const string FullName = "全称";
    public const string Amount = "决算数";
    public const string Share = "占比";
    public const string Budget = "年初预算数";
    public const string Rate = "完成率";
    public const string Apart = "高低";
    public const string AmountBefore = Before + Amount;

    /// <summary>Of one row: a source, a class, an item, a kind.</summary>
    public static readonly ImmutableArray<string> OfItem = [Name, Order, FullName, Amount, Share, Budget, Rate, Apart, AmountBefore];
}
