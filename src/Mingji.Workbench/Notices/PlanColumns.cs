using System.Collections.Immutable;
using Mingji.Core.Figures;

namespace Mingji.Workbench.Notices;

/// <summary>Which column of a pasted plan holds what; −1: none. <paramref name="Yuan"/>: the head says the unit, null: it doesn't.</summary>
internal sealed record PlanColumns(int Applicant, int Project, int Amount, bool? Yuan)
{
    private static readonly string[] Applicants = ["申请单位", "申报单位", "单位", "企业", "实施单位", "用款单位"];
    private static readonly string[] Projects = ["项目"];
    private static readonly string[] Amounts = ["金额", "资金", "安排", "补助"];

    /// <summary>The columns by their heads; null when the row is none of heads.</summary>
    public static PlanColumns? TryRead(ImmutableArray<string> row)
    {
        var heads = row.Select(PlainText.Tight).ToList();
        if (heads.Exists(h => h.Length > 20)) return null;
        // "项目单位" is a unit, "项目资金" an amount: what is narrower is looked for first.
        var amount = heads.FindIndex(h => Has(h, Amounts));
        var applicant = heads.FindIndex(h => !Has(h, Amounts) && Has(h, Applicants));
        var project = heads.FindIndex(h => !Has(h, Amounts) && !Has(h, Applicants) && Has(h, Projects));
        if (amount < 0 || project < 0) return null;
        return new(applicant, project, amount, heads[amount].Contains("万元", StringComparison.Ordinal) ? false
            : heads[amount].Contains('元', StringComparison.Ordinal) ? true : null);
    }

    /// <summary>The usual order, a running number before it or not.</summary>
    public static PlanColumns ByCount(int columns) => columns >= 4 ? new(1, 2, 3, null) : new(0, 1, 2, null);

    private static bool Has(string head, string[] words) => Array.Exists(words, w => head.Contains(w, StringComparison.Ordinal));
}
