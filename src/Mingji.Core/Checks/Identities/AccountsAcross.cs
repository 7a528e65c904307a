using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Identities;

/// <summary>One amount in several tables of final accounts: classes of expenditure, appropriations, and their balance.</summary>
internal sealed class AccountsAcross(Form form, string rule, string basis, FindingSink sink)
{
    private const string General = "一般公共预算财政拨款";

    public void Run(AccountsTables tables)
    {
        Classes(tables.Overview, "", tables.Expenditure, "");
        Classes(tables.Appropriation, General, tables.GeneralBudget, "");
        if (tables.Appropriation is not { } both) return;
        Balances(both);
        Carried(both, tables.Fund, "政府性基金预算财政拨款");
        Carried(both, tables.Capital, "国有资本经营预算财政拨款");
        if (tables.GeneralBudget is { } general && Labelled(both, "本年支出合计") is { } spent)
            Equal(
                AccountsRows.At(both, spent, AccountsRows.Column(both, General)), AccountsRows.First(general, AccountsRows.Total(general)));
    }

    /// <summary>08 and 09: opening + income = expenditure + closing; and the expenditure is that of 04.</summary>
    private void Carried(AmountTable both, AmountTable? fund, string head)
    {
        if (fund is null || AccountsRows.Total(fund) is not { } total) return;
        var spent = AccountsRows.At(fund, total, AccountsRows.Column(fund, "小计"));
        if (Labelled(both, "本年支出合计") is { } row) Equal(AccountsRows.At(both, row, AccountsRows.Column(both, head)), spent);
        if (spent is not { } sum || AccountsRows.At(fund, total, AccountsRows.Column(fund, "本年收入")) is not { } income) return;
        List<NamedFigure> plus = [sum];
        if (AccountsRows.At(fund, total, AccountsRows.Column(fund, "年末结转和结余")) is { } closing) plus.Add(closing);
        List<NamedFigure> minus = [];
        if (AccountsRows.At(fund, total, AccountsRows.Column(fund, "年初结转和结余")) is { } opening) minus.Add(opening);
        new Balance(income, plus, minus).Check(form, rule, Severity.Error, basis, sink);
    }

    /// <summary>04: income + opening = total = expenditure + closing, for all appropriations together.</summary>
    private void Balances(AmountTable table)
    {
        Side("本年收入合计", "年初财政拨款结转和结余", last: false);
        Side("本年支出合计", "年末财政拨款结转和结余", last: true);

        void Side(string year, string carried, bool last)
        {
            if (AccountsTables.Behind(table, "总计", last) is not { } total || AccountsTables.Behind(table, year) is not { } flow) return;
            var terms = new List<NamedFigure> { flow };
            if (AccountsTables.Behind(table, carried) is { } rest) terms.Add(rest);
            new Balance(total, terms, []).Check(form, rule, Severity.Error, basis, sink);
        }
    }

    private void Classes(AmountTable? left, string leftHead, AmountTable? right, string rightHead)
    {
        if (left is null || right is null) return;
        var named = new Dictionary<string, AmountRow>(StringComparer.Ordinal);
        foreach (var row in AccountsRows.Classes(right)) named.TryAdd(AccountsRows.Name(row), row);
        foreach (var row in AccountsRows.Classes(left))
        {
            if (named.TryGetValue(AccountsRows.Name(row), out var other))
                Equal(Figure(left, row, leftHead), Figure(right, other, rightHead));
        }
    }

    private static NamedFigure? Figure(AmountTable table, AmountRow row, string head) =>
        head.Length == 0 ? AccountsRows.First(table, row) : AccountsRows.At(table, row, AccountsRows.Column(table, head));

    private static AmountRow? Labelled(AmountTable table, string label) =>
        table.Rows.FirstOrDefault(row => AccountsRows.Name(row) == label);

    private void Equal(NamedFigure? one, NamedFigure? other)
    {
        if (one is { } left && other is { } right) new Balance(left, [right], []).Check(form, rule, Severity.Error, basis, sink);
    }
}
