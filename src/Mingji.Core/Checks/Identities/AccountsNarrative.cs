using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Identities;

/// <summary>The narrative of final accounts states what the tables state.</summary>
internal sealed class AccountsNarrative(Form form, AccountsTables tables, string rule, string basis, FindingSink sink)
{
    private static readonly string[] FundHeads = ["年初结转和结余", "年末结转和结余", "本年收入", "本年支出"];

    public void Run()
    {
        foreach (var said in form.Statements)
        {
            if (said.Amount?.Figure is null) continue;
            if (said.Year is not null && said.Year != form.FiscalYear)
            {
                OtherYear(said);
                continue;
            }

            if (KnownSubjects.Of(said.Subject) == KnownSubject.AgencyRunning) Agency(said);
            else if (IsItem(said.Subject)) Item(said);
            else if (Tabled(said) is { } figure) Equal(said, figure);
        }

        Budgets();
    }

    /// <summary>
    /// An amount that a sentence gives another year, that is to the cent what the tables have for this year, and that no sentence gives this
    /// year: the year is a slip. Said once a sentence.
    /// </summary>
    private void OtherYear(Statement said)
    {
        if (form.FiscalYear is not { } year || said.Amount!.Figure is not { Value: > 0, Decimals: > 0, Hedge: Figures.Hedge.None } figure) return;
        if (said.Whole is { } whole && whole.Year == said.Year) return;
        var known = KnownSubjects.Of(said.Subject);
        var tabled = known == KnownSubject.AgencyRunning ? AccountsTables.Behind(tables.Basic, "公用经费合计")
            : IsItem(said.Subject) ? Tabled(said.Subject) : ThreePublicsTable.Of(form)?.Actual(known) ?? Tabled(said);
        if (tabled is not { Stated.Figure: { } own } || own.Decimals != figure.Decimals
            || StatedInterval.Of(tabled.Value.Stated, form.MoneyUnit) is not { } there || StatedInterval.Of(said.Amount) != there) return;
        // Side by side both years may have the same amount; elsewhere a bare amount may be one that did not change.
        var compared = (said.Change ?? said.Growth ?? said.Share ?? said.Completion ?? said.Budget) is not null;
        if (form.Statements.Any(other => other.Year == year && other.Amount?.Figure == figure
            && (!compared || other.Source.At.Cell == said.Source.At.Cell)
            && SubjectKey.Plain(other.Subject) == SubjectKey.Plain(said.Subject))) return;
        var message = $"文中说{said.Subject}{said.Year!.Value.Year}年为{said.Amount.Text}，而这正是{tabled.Value.Name}，即{year.Year}年度的数，请核对年度";
        sink.Add(new Finding("period/year", Severity.Error, form.Id, said.Amount.At, said.Subject, message, "同一份公开材料及其附表的年度应当一致")
        {
            Stated = said.Year.ToString(),
            Expected = year.ToString(),
            Also = [tabled.Value.Stated.At],
        });
    }

    private NamedFigure? Tabled(string item) =>
        tables.GeneralBudget is { } table && FunctionalItem.Find(table, item) is { } row ? AccountsRows.First(table, row) : null;

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

    private NamedFigure? Tabled(Statement said) => Sum(said.Subject) switch
    {
        "收入支出总计" or "收支总计" or "收入总计" or "支出总计" => AccountsTables.Behind(tables.Overview, "总计"),
        "本年收入合计" or "收入合计" => AccountsTables.Behind(tables.Overview, "本年收入合计"),
        "本年支出合计" or "支出合计" => AccountsTables.Behind(tables.Overview, "本年支出合计"),
        "年初结转和结余" or "年末结转和结余" when !said.Section.Contains("财政拨款", StringComparison.Ordinal) => Balance(said.Subject),
        "政府性基金预算财政拨款支出" => OrBlank(tables.Fund, "小计"),
        "政府性基金预算财政拨款收入" => OrBlank(tables.Fund, "本年收入"),
        "国有资本经营预算财政拨款支出" => OrBlank(tables.Capital, "小计") ?? OrBlank(tables.Capital, ""),
        "财政拨款收入支出总计" or "财政拨款收支总计" or "财政拨款收入总计" or "财政拨款支出总计" => AccountsTables.Behind(tables.Appropriation, "总计"),
        "一般公共预算财政拨款支出" => AccountsTables.Total(tables.GeneralBudget, ""),
        "一般公共预算财政拨款基本支出" or "使用一般公共预算财政拨款安排基本支出" or "财政拨款基本支出" => AccountsTables.Total(tables.GeneralBudget, "基本支出"),
        _ => Part(said),
    };

    /// <summary>"收入、支出决算总计": the names of the sums without the words that some put into them.</summary>
    private static string Sum(string subject) => subject.Replace("、", "", StringComparison.Ordinal)
        .Replace("决算总计", "总计", StringComparison.Ordinal).Replace("决算合计", "合计", StringComparison.Ordinal);

    /// <summary>What a sentence names as a part of a sum stands in the total row of the sum's table, under its own head.</summary>
    private NamedFigure? Part(Statement said)
    {
        if (said.Section.Contains("政府性基金", StringComparison.Ordinal) && Carried(said.Subject) is { } carried) return carried;
        if (said.Section.Contains("一般公共预算财政拨款支出", StringComparison.Ordinal) && Class(said.Subject) is { } ofClass) return ofClass;
        switch (Sum(said.Whole?.Subject ?? ""))
        {
            case "本年收入合计" or "收入合计": return InTotal(tables.Income, said.Subject);
            case "本年支出合计" or "支出合计": return InTotal(tables.Expenditure, said.Subject);
        }

        if (said.Section.Contains("基本支出决算", StringComparison.Ordinal) && said.Subject is "人员经费" or "公用经费" or "日常公用经费")
            return AccountsTables.Behind(tables.Basic, said.Subject == "人员经费" ? "人员经费合计" : "公用经费合计");
        return said.Section.Contains("基本支出", StringComparison.Ordinal) ? Economic(said.Subject) : null;
    }

    /// <summary>08: what was there, came, went and is left.</summary>
    private NamedFigure? Carried(string subject)
    {
        var head = Array.Find(FundHeads, head => subject.EndsWith(head, StringComparison.Ordinal));
        return head is null ? null : OrBlank(tables.Fund, head == "本年支出" ? "小计" : head);
    }

    /// <summary>The figure of the total row; where that is left empty, nothing.</summary>
    private static NamedFigure? OrBlank(AmountTable? table, string head)
    {
        if (AccountsTables.Total(table, head) is { } stated) return stated;
        var known = head.Length == 0 || table?.Columns.Any(column => column.Contains(head, StringComparison.Ordinal)) is true;
        return known && AccountsRows.Total(table) is { } row && (head.Length > 0 || row.Cells.All(cell => cell is null)) ? Blank(table!, row) : null;
    }

    /// <summary>A class by its bare name: 教育支出.</summary>
    private NamedFigure? Class(string subject)
    {
        if (tables.GeneralBudget is not { } table) return null;
        var row = table.Rows.FirstOrDefault(row => row.Code.Length == 3 && AccountsRows.Name(row) == subject);
        return row is null ? null : AccountsRows.First(table, row);
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
        Coded(said, row);
        if (FunctionalItem.Misnamed(table, row, said) is not { } message) return;
        sink.Add(new Finding(rule, Severity.Warning, form.Id, said.Amount!.At, said.Subject, message, basis));
    }

    /// <summary>The code that the text puts behind an item's name is that of the table.</summary>
    private void Coded(Statement said, AmountRow row)
    {
        var text = PlainText.Tight(said.Source.Text);
        var at = text.IndexOf(said.Subject + "(", StringComparison.Ordinal);
        var end = at < 0 ? -1 : text.IndexOf(')', at + said.Subject.Length);
        if (end < 0) return;
        SubjectText.TakeCode(text[at..(end + 1)], out var code);
        if (code.Length != row.Code.Length || code == row.Code) return;
        var message = $"文中「{said.Subject}」的科目编码写{code}，而表中{AccountsRows.Name(row)}的编码是{row.Code}";
        sink.Add(new Finding("class/account", Severity.Warning, form.Id, said.Amount!.At, said.Subject, message, "政府收支分类科目：编码与名称一一对应")
        {
            Stated = code,
            Expected = row.Code,
            Also = [row.At],
        });
    }

    /// <summary>An item that the table doesn't have, and the one item there of the same amount that the text doesn't name.</summary>
    private void Renamed(Statement said, AmountTable table)
    {
        var length = said.Subject.EndsWith("(项)", StringComparison.Ordinal) ? 7 : said.Subject.EndsWith("(款)", StringComparison.Ordinal) ? 5 : 0;
        if (length == 0 || StatedInterval.IsZero(said.Amount)) return;
        var alike = table.Rows.Where(row => row.Code.Length == length && AccountsRows.First(table, row) is { } figure
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
