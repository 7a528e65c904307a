using Mingji.Core.Figures;

namespace Mingji.Core.Checks.Identities;

/// <summary>The tables of final accounts; their number and order vary from place to place.</summary>
internal enum AccountsTableKind
{
    /// <summary>01: income and expenditure.</summary>
    Overview,

    /// <summary>02: income by function.</summary>
    Income,

    /// <summary>03: expenditure by function.</summary>
    Expenditure,

    /// <summary>04: income and expenditure of appropriations.</summary>
    Appropriation,

    /// <summary>05: expenditure of the general public budget.</summary>
    GeneralBudget,

    /// <summary>06: basic expenditure by economic class.</summary>
    Basic,

    /// <summary>07: the three publics.</summary>
    Publics,

    /// <summary>08: income and expenditure of government funds.</summary>
    Fund,

    /// <summary>09: income and expenditure, or expenditure alone, of the state capital budget.</summary>
    Capital,

    /// <summary>10: the state's assets in use.</summary>
    Assets,
    Other,
}

/// <summary>Tells the tables of final accounts by their titles, which hardly vary.</summary>
internal static class AccountsTableKinds
{
    public static AccountsTableKind Of(string title)
    {
        var tight = PlainText.Tight(title);
        bool Has(string words) => tight.Contains(words, StringComparison.Ordinal);
        var appropriation = Has("财政拨款");
        return tight switch
        {
            _ when Has("三公") => AccountsTableKind.Publics,
            _ when Has("政府性基金") => AccountsTableKind.Fund,
            _ when Has("国有资本") => AccountsTableKind.Capital,
            _ when Has("国有资产") => AccountsTableKind.Assets,
            _ when Has("财政拨款收入支出决算总表") => AccountsTableKind.Appropriation,
            _ when Has("收入支出决算总表") && !appropriation => AccountsTableKind.Overview,
            _ when Has("一般公共预算财政拨款支出决算") => AccountsTableKind.GeneralBudget,
            _ when Has("基本支出决算") => AccountsTableKind.Basic,
            _ when Has("支出决算表") && !appropriation => AccountsTableKind.Expenditure,
            _ when Has("收入决算表") && !appropriation => AccountsTableKind.Income,
            _ => AccountsTableKind.Other,
        };
    }
}
