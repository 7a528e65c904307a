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
        if (form.Type is not (FormType.DepartmentSelfEvaluation or FormType.EvaluationReport or FormType.FinalAccounts)) return;
        var figures = new LabelledFigures(form);
        foreach (var (left, plus, minus) in Known)
        {
            if (figures.Find(left) is not { } stated || Terms(figures, plus) is not { } added
                || Terms(figures, minus) is not { } taken) continue;
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
}
