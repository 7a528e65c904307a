using System.Buffers;
using System.Collections.Frozen;
using Mingji.Core.Figures;

namespace Mingji.Documents.Reading.Text;

/// <summary>
/// The printed labels by which a reader tells a form whose grid was lost from prose. What they mean is no business of readers: see
/// Recognition.
/// </summary>
internal static class FormLabels
{
    private const int LostLineLength = 200;
    private const int LostLabels = 6;

    private static readonly FrozenSet<string> Labels = FrozenSet.Create(
        "项目名称", "主管部门", "实施单位", "资金情况(万元)", "项目资金(万元)", "年度资金总额", "年度资金总额:", "总体目标", "年度总体目标",
        "年度目标", "预期目标", "绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "年度指标值", "目标值", "完成值", "实际完成值", "分值",
        "执行率", "得分", "年初预算数", "全年预算数", "全年执行数", "自评得分", "评分标准", "指标名称", "产出指标", "效益指标", "数量指标", "质量指标",
        "时效指标", "成本指标", "满意度指标", "序号", "备注");

    private static readonly SearchValues<string> Heads = SearchValues.Create(
        ["一级指标", "二级指标", "三级指标", "年度指标值", "分值", "得分", "执行率", "执行数", "预算数", "项目名称", "主管部门", "主管单位", "实施单位",
            "数量指", "质量指", "完成值", "评分", "自评分"], StringComparison.Ordinal);

    /// <summary>The whole text is a label.</summary>
    public static bool IsLabel(string text)
    {
        if (text.Length > 24) return false;
        var tight = PlainText.Tight(text);
        return Labels.Contains(tight) || (tight.Length is > 2 and <= 12 && tight.EndsWith("名称", StringComparison.Ordinal));
    }

    /// <summary>A whole form stands in this one line, or heads are glued together: nobody can tell its cells apart.</summary>
    public static bool Lost(string text)
    {
        if (text.Contains("一级指标二级指标", StringComparison.Ordinal)) return true;
        if (text.Length < LostLineLength) return false;
        ReadOnlySpan<char> rest = PlainText.Tight(text);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (rest.IndexOfAny(Heads) is var at && at >= 0)
        {
            seen.Add(rest.Slice(at, Math.Min(3, rest.Length - at)).ToString());
            if (seen.Count >= LostLabels) return true;
            rest = rest[(at + 1)..];
        }

        return false;
    }
}
