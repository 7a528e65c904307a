using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Identities;

/// <summary>The identities between labelled figures of a department's form: income, expenditure, balances, three publics, assets.</summary>
internal static class TableBalances
{
    private static readonly string[] Expenditure = ["支出合计", "本年支出合计"];
    private static readonly string[] Income = ["收入合计"];
    private static readonly string[] Opening = ["上年结转", "上年结转和结余"];

    private static readonly (string[] Left, string[][] Plus, string[][] Minus)[] Known =
    [
        (["累计结余"], [Income], [Expenditure]),
        (["当年结余"], [Income], [Opening, Expenditure]),
        (Expenditure, [["基本支出"], ["项目支出"]], []),
        (["基本支出"], [["人员支出", "人员经费"], ["公用支出", "公用经费"]], []),
        (["三公经费合计", "“三公”经费合计", "三公经费"],
            [["公务接待费"], ["公务用车运维费", "公务用车运行维护费", "公务用车运行费"], ["公务用车购置费"], ["因公出国费", "因公出国(境)费", "因公出国(境)费用"]], []),
    ];

    public static void Run(Form form, FindingSink sink)
    {
        if (form.Facts.IsEmpty && form.Tables.IsEmpty) return;
        FundGroups(form, sink);
        if (form.Type is not (FormType.DepartmentSelfEvaluation or FormType.EvaluationReport or FormType.FinalAccounts)) return;
        var figures = new LabelledFigures(form);
        foreach (var (left, plus, minus) in Known)
        {
            if (figures.Find(left) is not { } stated || Terms(figures, plus) is not { } added || Terms(figures, minus) is not { } taken) continue;
            new Balance(new(left[0], stated), added, taken).Check(form, BalanceCheck.Rule, Severity.Error, BalanceCheck.Basis, sink);
        }
    }

    private static List<NamedFigure>? Terms(LabelledFigures figures, string[][] labels)
    {
        var terms = new List<NamedFigure>();
        foreach (var names in labels)
        {
            if (figures.Find(names) is not { } stated) return null;
            terms.Add(new(names[0], stated));
        }

        return terms;
    }

    /// <summary>Two divisions of the same money (by source, by structure) have the same sum.</summary>
    private static void FundGroups(Form form, FindingSink sink)
    {
        var groups = form.Funds.Where(row => row.Group.Length > 0 && row.Source != FundSource.Total).GroupBy(row => row.Group).ToList();
        if (groups.Count != 2 || form.Funds.Any(row => row.Source == FundSource.Total)) return;
        Compare(form, groups[0], groups[1], row => row.Adjusted, "全年预算数", sink);
        Compare(form, groups[0], groups[1], row => row.Executed, "全年执行数", sink);
    }

    private static void Compare(
        Form form, IGrouping<string, FundsRow> one, IGrouping<string, FundsRow> other, Func<FundsRow, Stated?> of, string what, FindingSink sink)
    {
        if (one.Any(row => of(row)?.Figure is null) || other.Any(row => of(row)?.Figure is null)) return;
        List<Stated> left = [.. one.Select(row => of(row)!)];
        List<Stated> right = [.. other.Select(row => of(row)!)];
        if (Sum(form, left) is not { } a || Sum(form, right) is not { } b || a.Meets(b)) return;
        var message = $"{what}按{one.Key}合计{ArithmeticText.Sum(left)}＝{Total(form, left)}，按{other.Key}合计{ArithmeticText.Sum(right)}＝{Total(form, right)}，"
            + "两种划分的合计应相等";
        sink.Add(new Finding(BalanceCheck.Rule, Severity.Warning, form.Id, left[0].At, what, message, "同一笔资金按来源和按结构划分，合计相等")
        {
            Stated = Total(form, left),
            Expected = Total(form, right),
        });
    }

    private static Figures.Interval? Sum(Form form, List<Stated> terms)
    {
        var sum = Figures.Interval.Zero;
        foreach (var term in terms)
        {
            if (StatedInterval.Of(term, form.MoneyUnit) is not { } one) return null;
            sum += one;
        }

        return sum;
    }

    private static string Total(Form form, List<Stated> terms) => ArithmeticText.Plain(terms.Sum(t => t.Figure!.Value.Value))
        + (terms[0].Figure!.Value.Unit.Symbol is { Length: > 0 } symbol ? symbol : form.MoneyUnit.Symbol);
}
