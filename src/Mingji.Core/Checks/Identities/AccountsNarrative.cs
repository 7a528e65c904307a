using Mingji.Core.Figures;
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

        Budgets();
    }

    /// <summary>The initial budgets of all items (项) of the table, where each is told once, make up that of the whole.</summary>
    private void Budgets()
    {
        if (tables.GeneralBudget is not { } table) return;
        var whole = form.Statements.FirstOrDefault(said => said.Subject == "一般公共预算财政拨款支出" && said.Budget?.Figure is not null);
        if (whole is null) return;
        var terms = new List<NamedFigure>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var said in form.Statements.Where(said => said.Budget?.Figure is not null && SubjectText.IsItem(said.Subject)))
        {
            if (FunctionalItem.Find(table, said.Subject) is not { Code.Length: 7 } row) continue;
            if (!told.Add(row.Code)) return;
            terms.Add(new(AccountsRows.Name(row) + "预算数", said.Budget!));
        }

        if (terms.Count < 2 || table.Rows.Any(row => row.Code.Length == 7 && AccountsRows.First(table, row) is { Stated.Figure.Value: not 0 }
            && !told.Contains(row.Code))) return;
        // Items with a budget and no expenditure may stand in the text alone, so the sum may be more than what the text tells.
        var balance = new Balance(new(whole.Subject + "年初预算数", whole.Budget!), terms, []);
        if (terms.Sum(term => StatedInterval.Value(term.Stated)) > StatedInterval.Value(whole.Budget!) || form.Statements.All(IsTold))
            balance.Check(form, rule, Severity.Error, basis, sink);

        bool IsTold(Statement said) => said.Budget is null || !SubjectText.IsItem(said.Subject)
            || FunctionalItem.Find(table, said.Subject) is not null;
    }

    private NamedFigure? Tabled(Statement said) => said.Subject switch
    {
        "收入支出总计" or "收、支总计" or "收入总计" or "支出总计" => AccountsTables.Behind(tables.Overview, "总计"),
        "本年收入合计" => AccountsTables.Behind(tables.Overview, "本年收入合计"),
        "本年支出合计" => AccountsTables.Behind(tables.Overview, "本年支出合计"),
        "年初结转和结余" or "年末结转和结余" when !said.Section.Contains("财政拨款", StringComparison.Ordinal) => Balance(said.Subject),
        "政府性基金预算财政拨款支出" => AccountsTables.Total(tables.Fund, "小计"),
        "政府性基金预算财政拨款收入" => AccountsTables.Total(tables.Fund, "本年收入"),
        "国有资本经营预算财政拨款支出" => AccountsTables.Total(tables.Capital, "小计") ?? AccountsTables.Total(tables.Capital, ""),
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
        return said.Section.Contains("基本支出", StringComparison.Ordinal) ? Economic(said.Subject) : null;
    }

    /// <summary>A class of basic expenditure, or an item whose name no other item bears.</summary>
    private NamedFigure? Economic(string subject)
    {
        if (tables.Basic is not { } basic) return null;
        var rows = basic.Rows.Where(row => row.Code.Length is 3 or 5 && AccountsRows.Name(row) == subject).Take(2).ToList();
        return rows.Count == 1 ? AccountsRows.First(basic, rows[0]) ?? Blank(basic, rows[0]) : null;
    }

    /// <summary>What the table of income and expenditure leaves empty is nothing of it.</summary>
    private NamedFigure? Balance(string label)
    {
        if (AccountsTables.Behind(tables.Overview, label) is { } stated) return stated;
        var row = tables.Overview?.Rows.FirstOrDefault(row => AccountsRows.Name(row) == label);
        return row is null || AccountsTables.Behind(tables.Overview, "总计") is null ? null : Blank(tables.Overview!, row);
    }

    private static NamedFigure Blank(AmountTable table, AmountRow row) => new(
        $"《{ArithmeticText.Excerpt(table.Title)}》{AccountsRows.Name(row)}（空白，即0）", new("0", new Figure(0, 0, Unit.Yuan), row.At));

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
        if (tables.GeneralBudget is not { } table) return;
        if (FunctionalItem.Find(table, said.Subject) is not { } row)
        {
            Renamed(said, table);
            return;
        }

        Equal(said, AccountsRows.First(table, row) ?? Blank(table, row));
        if (FunctionalItem.Misnamed(table, row, said) is not { } message) return;
        sink.Add(new Finding(rule, Severity.Warning, form.Id, said.Amount!.At, said.Subject, message, basis));
    }

    /// <summary>An item that the table doesn't have, and the one item there of the same amount that the text doesn't name.</summary>
    private void Renamed(Statement said, AmountTable table)
    {
        if (!said.Subject.EndsWith("(项)", StringComparison.Ordinal) || StatedInterval.IsZero(said.Amount)) return;
        var alike = table.Rows.Where(row => row.Code.Length == 7 && AccountsRows.First(table, row) is { } figure
            && StatedInterval.Of(figure.Stated, form.MoneyUnit) is { } tabled && StatedInterval.Of(said.Amount) is { } amount
            && amount.Meets(tabled)).Take(2).ToList();
        if (alike.Count != 1) return;
        if (form.Statements.Any(one => IsItem(one.Subject) && FunctionalItem.Find(table, one.Subject) == alike[0])) return;
        var name = AccountsRows.Name(alike[0]);
        var message = $"文中的科目「{said.Subject}」{said.Amount!.Text}在《{ArithmeticText.Excerpt(table.Title)}》里没有，金额相同的是{alike[0].Code}「{name}」，请核对科目名称";
        sink.Add(new Finding(rule, Severity.Warning, form.Id, said.Amount.At, said.Subject, message, basis)
        {
            Stated = said.Subject,
            Expected = name,
        });
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
