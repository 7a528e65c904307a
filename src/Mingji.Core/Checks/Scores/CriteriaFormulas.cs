namespace Mingji.Core.Checks.Scores;

/// <summary>
/// Formulas of rates that score sheets name without writing them out, in the words of the model framework of department evaluation, and the
/// other names under which their facts stand in forms.
/// </summary>
internal static class CriteriaFormulas
{
    internal const string Sentence =
        "在职人员控制率=（在职人员数/编制数）×100%。固定资产利用率=（实际在用固定资产总额/所有固定资产总额）×100%。"
        + "三公经费控制率=（三公经费实际支出数/三公经费预算安排数）×100%。";

    private static readonly (string Printed, string Fact)[] Names =
    [
        ("staff", "在职人员数"), ("establishment", "编制数"), ("在用固定资产", "实际在用固定资产总额"), ("固定资产合计", "所有固定资产总额"),
        ("累计结余", "结余"), ("年末结余", "结余"), ("三公经费合计", "三公经费实际支出数"), ("上年结转和结余", "上年结转"), ("年初结转", "上年结转"),
    ];

    /// <summary>The name of a fact that criteria use for a header field or a column.</summary>
    internal static string FactOf(string printed)
    {
        foreach (var (name, fact) in Names)
        {
            if (name == printed) return fact;
        }

        return printed;
    }
}
