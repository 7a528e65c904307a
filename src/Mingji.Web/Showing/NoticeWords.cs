using Mingji.Core.Notices;
using Mingji.Core.Standards;
using Mingji.Workbench;
using Mingji.Workbench.Notices;

namespace Mingji.Web.Showing;

/// <summary>A pack's rules of public notices and objections, as sentences with where they stand.</summary>
internal static class NoticeWords
{
    /// <summary>Where a plan stands, and so what comes next.</summary>
    public static string Now(PlanLine plan, DateOnly today)
    {
        if (plan.Out > 0) return "已正式公开";
        if (plan.FirstDay is not { } first || plan.LastDay is not { } last) return "还没有公示";
        return Dates.Read(first) > today ? $"{first}开始公示" : Dates.Read(last) >= today ? $"公示中，到{last}为止" : "公示期满，等着公开";
    }

    public static IEnumerable<(string Says, string Source)> Of(Standard pack)
    {
        if (pack.Notice is { } notice)
        {
            yield return ($"公示{notice.Length}，首日{(notice.FirstDayCounts ? "计入" : "不计")}，末日{(notice.LastDayCounts ? "计入" : "不计")}"
                + (notice.EndsOnWorkingDay ? "，末日遇休息日顺延" : ""), notice.Cite);
        }

        if (pack.Objections is { } rules)
        {
            foreach (var by in Enum.GetValues<ObjectorKind>())
            {
                var items = string.Join("、", rules.Of(by).Select(i => ObjectionNames.Of(i, by)));
                yield return ($"以{ObjectionNames.Of(by)}名义提出异议，须提供{items}", rules.Cite);
            }

            yield return ($"收到异议{rules.AnswerDays}日内答复；答复{rules.KeepDays}日后删除异议人的信息和材料", rules.Cite);
        }

        if (!pack.Calendar.Years.IsEmpty)
            yield return ($"放假和调休安排：{string.Join("、", pack.Calendar.Years.Select(y => y.Year))}年", "");
    }
}
