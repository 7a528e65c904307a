using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Identities;

/// <summary>The tables of final accounts agree with each other, and the narrative with the tables.</summary>
public sealed class AccountsTablesCheck : IFormCheck
{
    private const string Rule = "identity/table";
    private const string Basis = "部门决算各表及决算情况说明之间的勾稽关系";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "决算各表之间、表与说明之间勾稽不符",
        Basis,
        new CheckExample("总表本年收入90.50万元，收入决算表合计90.05万元", [Example("90.05")]),
        new CheckExample("两表都是90.50万元", [Example("90.50")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        form = AccountsUnits.Settled(form);
        if (AccountsTables.Of(form) is not { } tables) return;
        var income = AccountsTables.Behind(tables.Overview, "本年收入合计");
        var expenditure = AccountsTables.Behind(tables.Overview, "本年支出合计");
        var total = AccountsTables.Behind(tables.Overview, "总计");
        Equal(form, income, AccountsTables.Total(tables.Income, ""), sink);
        Equal(form, expenditure, AccountsTables.Total(tables.Expenditure, ""), sink);
        Equal(form, total, AccountsTables.Behind(tables.Overview, "总计", last: true), sink);
        Equal(form, AccountsTables.Behind(tables.Appropriation, "本年收入合计"), AccountsTables.Total(tables.Income, "财政拨款收入"), sink);
        CheckBasic(form, tables, sink);
        CheckOverview(form, tables, total, income, expenditure, sink);
        new AccountsSums(form, Rule, Basis, sink).Run(tables);
        new AccountsAcross(form, Rule, Basis, sink).Run(tables);
        new AccountsNarrative(form, tables, Rule, Basis, sink).Run();
        EmptyTables.Run(form, Rule, Basis, sink);
        DeniedMoney.Run(form, tables, Rule, Basis, sink);
        LevelAppropriations.Run(form, tables, Rule, Basis, sink);
        if (tables.Basic is { } basic) new EconomicItems(form, basic, standard.Classification, Rule, Basis, sink).Run();
        ThreePublicsTable.Of(form)?.Run(form, Rule, Basis, sink);
    }

    private static void CheckBasic(Form form, AccountsTables tables, FindingSink sink)
    {
        if (AccountsTables.Total(tables.GeneralBudget, "基本支出") is not { } basic) return;
        if (AccountsTables.Behind(tables.Basic, "人员经费合计") is not { } staff
            || AccountsTables.Behind(tables.Basic, "公用经费合计") is not { } running) return;
        new Balance(basic, [staff, running], []).Check(form, Rule, Severity.Error, Basis, sink);
    }

    /// <summary>
    /// 01: income + use of surplus + opening = total = expenditure + surplus allocation + closing. Empty cells of 01 are nothing.
    /// </summary>
    private static void CheckOverview(
        Form form, AccountsTables tables, NamedFigure? total, NamedFigure? income, NamedFigure? expenditure, FindingSink sink)
    {
        if (total is not { } sum) return;
        Side(income, "年初结转和结余", ["使用非财政拨款结余", "使用非财政拨款结余(含专用结余)", "用事业基金弥补收支差额"]);
        Side(expenditure, "年末结转和结余", ["结余分配"]);

        void Side(NamedFigure? first, string balance, string[] optional)
        {
            if (first is not { } year || AccountsTables.Behind(tables.Overview, balance) is not { } carried) return;
            var terms = new List<NamedFigure> { year, carried };
            foreach (var label in optional)
            {
                if (AccountsTables.Behind(tables.Overview, label) is { } one) terms.Add(one);
            }

            new Balance(sum, terms, []).Check(form, Rule, Severity.Error, Basis, sink);
        }
    }

    private static void Equal(Form form, NamedFigure? one, NamedFigure? other, FindingSink sink)
    {
        if (one is not { } left || other is not { } right || ReferenceEquals(left.Stated, right.Stated)) return;
        new Balance(left, [right], []).Check(form, Rule, Severity.Error, Basis, sink);
    }

    private static Form Example(string income) => ExampleForm.Of(FormType.FinalAccounts)
        .Table("收入支出决算总表", ["决算数"], (RowKind.Subtotal, "本年收入合计", ["90.50"]))
        .Table("收入决算表", ["本年收入合计", "财政拨款收入"], (RowKind.Total, "合计", [income, "90.00"]))
        .Build();
}
