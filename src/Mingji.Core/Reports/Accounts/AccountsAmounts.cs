using Mingji.Core.Checks.Identities;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using N = Mingji.Core.Reports.Accounts.AccountsFactNames;

namespace Mingji.Core.Reports.Accounts;

/// <summary>
/// The amounts of one year's accounts by name, from their tables. What a table with figures leaves empty is nothing of it; what stands in no
/// table with figures is not known.
/// </summary>
internal sealed class AccountsAmounts
{
    private static readonly Figure None = new(0, 2, Unit.TenThousandYuan);
    private readonly Unit _money;
    private readonly AccountsTables? _tables;
    private readonly ThreePublicsTable? _publics;

    public AccountsAmounts(Form form)
    {
        _money = form.MoneyUnit;
        var settled = AccountsUnits.Settled(form);
        Supplement = AccountsSupplement.Of(settled);
        _tables = AccountsTables.Of(settled);
        _publics = ThreePublicsTable.Of(settled);
    }

    public AmountTable? Supplement { get; }

    public AccountsTables? Tables => _tables;

    /// <summary>An amount of the year; null when the tables do not say.</summary>
    public Figure? Of(string name) => Stated(Found(name));

    /// <summary>A bare number is in the money unit of the form; where that says none, nobody knows what it is.</summary>
    private Figure? Stated(Figure? figure) => figure is not { } found || found.Unit.IsStated ? figure
        : _money.Kind == UnitKind.Money ? found with { Unit = _money } : null;

    private Figure? Found(string name) => name switch
    {
        N.Total => Behind(_tables?.Overview, "总计"),
        N.Income or N.Expenditure or N.Opening or N.Closing => Behind(_tables?.Overview, name),
        N.AppropriationTotal => Behind(_tables?.Appropriation, "总计"),
        N.Appropriation => Behind(_tables?.Appropriation, "本年支出合计"),
        N.General => Total(_tables?.GeneralBudget, ""),
        N.Basic or N.Project => Total(_tables?.GeneralBudget, name),
        N.Staff or N.Running => Behind(_tables?.Basic, name + "合计"),
        N.Fund => Total(_tables?.Fund, "小计"),
        N.Capital => Total(_tables?.Capital, "小计") ?? Total(_tables?.Capital, ""),
        N.ThreePublics => Publics(KnownSubject.ThreePublics, budget: false),
        _ => AccountsSupplement.Cell(Supplement, AccountsSupplement.NowHead, name),
    };

    /// <summary>As <see cref="Of"/>, kinds of the three publics and classes of basic expenditure included.</summary>
    public Figure? LastOf(string name)
    {
        foreach (var (kind, named) in AccountsItems.Kinds)
        {
            if (named == name) return Publics(kind, budget: false);
        }

        foreach (var (code, named) in AccountsItems.EconomicClasses)
        {
            if (named == name) return Economic(code);
        }

        return Of(name);
    }

    /// <summary>A kind of the three publics; what the table leaves blank is nothing, where it has any figure at all.</summary>
    public Figure? Publics(KnownSubject kind, bool budget) => Stated(_publics?.Of(kind, budget)) ?? (_publics is { HasFigures: true } ? None : null);

    public bool HasPublicsTable => _publics is not null;

    /// <summary>The initial budget of a row of the supplement.</summary>
    public Figure? Budget(string name) => AccountsSupplement.Cell(Supplement, AccountsSupplement.BudgetHead, name);

    public Figure? BudgetOfCode(string code) =>
        AccountsSupplement.Cell(Supplement, AccountsSupplement.BudgetHead, row => row.Code == code);

    public Figure? Before(string name) => AccountsSupplement.Cell(Supplement, AccountsSupplement.BeforeHead, name);

    /// <summary>A class of basic expenditure.</summary>
    public Figure? Economic(string code)
    {
        if (_tables?.Basic is not { } basic || !AccountsRows.HasFigures(basic)) return null;
        return AccountsRows.OfCode(basic, code) is { } row ? Stated(AccountsRows.First(basic, row)?.Stated.Figure) ?? None : None;
    }

    private static Figure? Behind(AmountTable? table, string label) =>
        table is null || !AccountsRows.HasFigures(table) ? null : AccountsTables.Behind(table, label)?.Stated.Figure ?? None;

    private static Figure? Total(AmountTable? table, string head) =>
        table is null || !AccountsRows.HasFigures(table) ? null : AccountsTables.Total(table, head)?.Stated.Figure ?? None;
}
