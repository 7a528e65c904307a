using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Identities;

/// <summary>The narrative of final accounts states what the tables state.</summary>
internal sealed class AccountsNarrative(Form form, AccountsTables tables, string rule, string basis, FindingSink sink)
{
    public void Run()
    {
        foreach (var said in form.Statements)
        {
            if (said.Amount?.Figure is null || (said.Year is not null && said.Year != form.FiscalYear)) continue;
            if (KnownSubjects.Of(said.Subject) == KnownSubject.AgencyRunning) Agency(said);
            else if (IsItem(said.Subject)) Item(said);
            else if (Tabled(said) is { } figure) Equal(said, figure);
        }
    }

    private NamedFigure? Tabled(Statement said) => said.Subject switch
    {
        "收入支出总计" or "收、支总计" or "收入总计" or "支出总计" => AccountsTables.Behind(tables.Overview, "总计"),
        "本年收入合计" => AccountsTables.Behind(tables.Overview, "本年收入合计"),
        "本年支出合计" => AccountsTables.Behind(tables.Overview, "本年支出合计"),
        "政府性基金预算财政拨款支出" => AccountsTables.Total(tables.Fund, "小计"),
        "财政拨款收入支出总计" or "财政拨款收、支总计" or "财政拨款收入总计" or "财政拨款支出总计" => AccountsTables.Behind(tables.Appropriation, "总计"),
        "一般公共预算财政拨款支出" => AccountsTables.Total(tables.GeneralBudget, ""),
        "一般公共预算财政拨款基本支出" or "使用一般公共预算财政拨款安排基本支出" or "财政拨款基本支出" => AccountsTables.Total(tables.GeneralBudget, "基本支出"),
        _ => Part(said),
    };

    /// <summary>What a sentence names as a part of a sum stands in the total row of the sum's table, under its own head.</summary>
    private NamedFigure? Part(Statement said)
    {
        switch (said.Whole?.Subject)
        {
            case "本年收入合计": return InTotal(tables.Income, said.Subject);
            case "本年支出合计": return InTotal(tables.Expenditure, said.Subject);
        }

        if (said.Section.Contains("基本支出决算", StringComparison.Ordinal) && said.Subject is "人员经费" or "公用经费" or "日常公用经费")
            return AccountsTables.Behind(tables.Basic, said.Subject == "人员经费" ? "人员经费合计" : "公用经费合计");
        return null;
    }

    private static NamedFigure? InTotal(AmountTable? table, string head)
    {
        if (table is null) return null;
        for (var i = 0; i < table.Columns.Length; i++)
        {
            if (AccountsRows.Leaf(table.Columns[i]) == head) return AccountsRows.At(table, AccountsRows.Total(table), i);
        }

        return null;
    }

    private void Item(Statement said)
    {
        if (tables.GeneralBudget is not { } table || FunctionalItem.Find(table, said.Subject) is not { } row) return;
        if (AccountsRows.First(table, row) is { } figure) Equal(said, figure);
        if (FunctionalItem.Misnamed(table, row, said) is not { } message) return;
        sink.Add(new Finding(rule, Severity.Warning, form.Id, said.Amount!.At, said.Subject, message, basis));
    }

    private static bool IsItem(string subject) =>
        subject.Contains("(类)", StringComparison.Ordinal) || subject.EndsWith("(款)", StringComparison.Ordinal)
        || subject.EndsWith("(项)", StringComparison.Ordinal);

    /// <summary>Usually what table 06 says of running costs; where it is not, that is a question and no error.</summary>
    private void Agency(Statement said)
    {
        if (AccountsTables.Behind(tables.Basic, "公用经费合计") is not { } running
            || StatedInterval.Of(said.Amount) is not { } amount || StatedInterval.Of(running.Stated, form.MoneyUnit) is not { } tabled
            || amount.Meets(tabled)) return;
        var message = $"文中机关运行经费{said.Amount!.Text}，而{running.Name}为{ArithmeticText.Printed(running.Stated, form.MoneyUnit)}；"
            + "二者通常相等，不等时请核实口径（例如含事业单位公用经费）";
        sink.Add(new Finding(rule, Severity.Info, form.Id, said.Amount.At, said.Subject, message, basis)
        {
            Stated = said.Amount.Text,
            Expected = ArithmeticText.Printed(running.Stated, form.MoneyUnit),
            Also = [running.Stated.At],
        });
    }

    private void Equal(Statement said, NamedFigure figure)
    {
        if (ReferenceEquals(said.Amount, figure.Stated)) return;
        new Balance(new("决算情况说明中" + said.Subject, said.Amount!), [figure], []).Check(form, rule, Severity.Error, basis, sink);
    }
}
