using Mingji.Core.Checks.Identities;
using Mingji.Core.Forms;

namespace Mingji.Core.Reports.Accounts;

/// <summary>
/// Whether a table of accounts is empty because there was nothing of it, or because nobody has filled it in. The overview tells: where it
/// has a total, a kind of money that it shows no income of was not there. What it says nothing of is not known.
/// </summary>
public static class AbsentMoney
{
    /// <summary>What earlier years' overviews call the general budget's appropriation, where they had no other line of it.</summary>
    private const string Appropriation = "财政拨款收入";

    /// <summary>The table holds no figure, and the form's other tables say that it needs none.</summary>
    public static bool IsNothing(Form form, AmountTable table)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(table);
        return !AccountsRows.HasFigures(table) && AccountsTables.Of(form) is { } tables
            && IsNothing(tables, AccountsTableKinds.Of(table.Title));
    }

    /// <summary>Nothing is known that would stand in an empty table of this kind.</summary>
    internal static bool IsNothing(AccountsTables tables, AccountsTableKind kind)
    {
        if (AccountsTables.Behind(tables.Overview, "总计") is null) return false;
        bool None(string label) => AccountsTables.Behind(tables.Overview, label) is not { Stated.Figure.Value: not 0 };
        return kind switch
        {
            AccountsTableKind.GeneralBudget or AccountsTableKind.Basic => None(AccountsTables.GeneralIncome) && None(Appropriation),
            AccountsTableKind.Appropriation => None(AccountsTables.GeneralIncome) && None(Appropriation)
                && None(AccountsTables.FundIncome) && None(AccountsTables.CapitalIncome),
            AccountsTableKind.Fund => None(AccountsTables.FundIncome),
            AccountsTableKind.Capital => None(AccountsTables.CapitalIncome),
            AccountsTableKind.Income => None("本年收入合计"),
            AccountsTableKind.Expenditure => None("本年支出合计"),
            AccountsTableKind.Publics => true,
            _ => false,
        };
    }
}
