using System.Buffers;
using System.Text;

namespace Mingji.Documents.Recognition;

/// <summary>The heads of indicator columns as printed, with their synonyms.</summary>
public static class ColumnLabels
{
    private const int LongestLabel = 30;

    private static readonly (string Word, ColumnKind Kind)[] Whole =
    [
        ("一级指标", ColumnKind.Level1), ("一级", ColumnKind.Level1), ("二级指标", ColumnKind.Level2), ("二级", ColumnKind.Level2),
        ("三级指标", ColumnKind.Name), ("三级", ColumnKind.Name), ("指标名称", ColumnKind.Name), ("指标内容", ColumnKind.Name),
        ("具体指标", ColumnKind.Name), ("评价指标", ColumnKind.Name), ("三级指标名称", ColumnKind.Name), ("四级指标", ColumnKind.Name),
        ("评价内容", ColumnKind.Level1), ("指标类别", ColumnKind.Level1), ("指标类型", ColumnKind.Level1),
        ("绩效指标", ColumnKind.Side), ("绩效指标情况", ColumnKind.Side), ("本年度绩效指标", ColumnKind.Side), ("年度绩效指标", ColumnKind.Side),
        ("绩效目标", ColumnKind.Side), ("分解目标自评", ColumnKind.Side), ("绩效目标及指标", ColumnKind.Side), ("指标", ColumnKind.Side),
        ("指标值", ColumnKind.Target), ("年度指标值", ColumnKind.Target), ("目标值", ColumnKind.Target), ("预期值", ColumnKind.Target),
        ("年度目标值", ColumnKind.Target), ("计划值", ColumnKind.Target), ("预期指标值", ColumnKind.Target),
        ("年初目标值", ColumnKind.Target), ("年初指标值", ColumnKind.Target), ("计划指标值", ColumnKind.Target),
        ("指标值及单位", ColumnKind.Target), ("当年度指标值", ColumnKind.Target), ("绩效目标值", ColumnKind.Target),
        ("年度绩效指标值", ColumnKind.Target), ("本年度指标值", ColumnKind.Target), ("评价年度预期值", ColumnKind.Target),
        ("年度预期值", ColumnKind.Target), ("预期目标值", ColumnKind.Target), ("年度绩效目标值", ColumnKind.Target),
        ("完成值", ColumnKind.Actual), ("实现值", ColumnKind.Actual), ("实际值", ColumnKind.Actual), ("实际完成值", ColumnKind.Actual),
        ("全年完成值", ColumnKind.Actual), ("全年实际值", ColumnKind.Actual), ("年终完成值", ColumnKind.Actual),
        ("评价年度实现值", ColumnKind.Actual), ("完成情况", ColumnKind.Actual), ("实际完成情况", ColumnKind.Actual),
        ("全年完成情况", ColumnKind.Actual), ("指标完成值", ColumnKind.Actual), ("实际完成", ColumnKind.Actual),
        ("年度完成值", ColumnKind.Actual), ("实际实现值", ColumnKind.Actual), ("全年实际完成值", ColumnKind.Actual),
        ("指标完成情况", ColumnKind.Actual), ("实际完成指标值", ColumnKind.Actual), ("业绩值", ColumnKind.Actual),
        ("分值", ColumnKind.Points), ("指标分值", ColumnKind.Points), ("标准分值", ColumnKind.Points), ("满分", ColumnKind.Points),
        ("标准分", ColumnKind.Points), ("权重", ColumnKind.Points), ("权重分值", ColumnKind.Points), ("指标权重", ColumnKind.Points),
        ("分值权重", ColumnKind.Points), ("设定分值", ColumnKind.Points),
        ("得分", ColumnKind.Score), ("自评得分", ColumnKind.Score), ("自评分", ColumnKind.Score), ("评价得分", ColumnKind.Score),
        ("评分", ColumnKind.Score), ("自评分值", ColumnKind.Score), ("实际得分", ColumnKind.Score), ("自评分数", ColumnKind.Score),
        ("指标得分", ColumnKind.Score), ("复核分", ColumnKind.Review), ("复核得分", ColumnKind.Review), ("核定得分", ColumnKind.Review),
        ("评分标准", ColumnKind.Criteria), ("评分细则", ColumnKind.Criteria), ("评价标准", ColumnKind.Criteria),
        ("计分标准", ColumnKind.Criteria), ("扣分标准", ColumnKind.Criteria), ("评分规则", ColumnKind.Criteria),
        ("评价标准及依据", ColumnKind.Criteria), ("评分办法", ColumnKind.Criteria), ("计分方法", ColumnKind.Criteria),
        ("指标解释", ColumnKind.Explanation), ("指标定义", ColumnKind.Explanation), ("指标内涵", ColumnKind.Explanation),
        ("指标释义", ColumnKind.Explanation), ("指标说明", ColumnKind.Formula), ("计算公式", ColumnKind.Formula),
        ("指标计算公式", ColumnKind.Formula), ("计算方法", ColumnKind.Formula), ("评价要点", ColumnKind.Formula),
        ("指标性质", ColumnKind.Operator), ("指标符号", ColumnKind.Operator), ("运算符号", ColumnKind.Operator), ("符号", ColumnKind.Operator),
        ("度量单位", ColumnKind.Unit), ("计量单位", ColumnKind.Unit), ("指标单位", ColumnKind.Unit),
        ("绩效标准", ColumnKind.Remark), ("指标标准或依据", ColumnKind.Remark), ("数据来源", ColumnKind.Remark), ("备注", ColumnKind.Remark),
        ("佐证材料", ColumnKind.Remark), ("指标值来源", ColumnKind.Remark), ("评价依据", ColumnKind.Remark),
        ("年初设定值", ColumnKind.Target), ("设定值", ColumnKind.Target), ("年初设定目标值", ColumnKind.Target), ("目标", ColumnKind.Target),
        ("实际", ColumnKind.Actual), ("执行情况", ColumnKind.Actual), ("指标执行情况", ColumnKind.Actual), ("完成进度", ColumnKind.Actual),
        ("完成目标可能性", ColumnKind.Likelihood), ("完成目标的可能性", ColumnKind.Likelihood), ("目标完成可能性", ColumnKind.Likelihood),
        ("全年完成可能性", ColumnKind.Likelihood), ("序号", ColumnKind.Serial),
    ];

    private static readonly SearchValues<char> NotBare = SearchValues.Create("():*★☆　");

    private static readonly Dictionary<string, ColumnKind> Kinds = Whole.ToDictionary(w => w.Word, w => w.Kind, StringComparer.Ordinal);

    /// <summary>What a head says; null when it is no head of an indicator table.</summary>
    public static ColumnKind? Of(string tight)
    {
        ArgumentNullException.ThrowIfNull(tight);
        if (tight.Length is 0 or > LongestLabel) return null;
        var bare = Bare(tight);
        if (Kinds.TryGetValue(MonitoredMonths.Without(bare), out var kind)) return kind;
        bool Has(string word) => bare.Contains(word, StringComparison.Ordinal);
        if (bare.StartsWith("是否", StringComparison.Ordinal) || bare is "纠偏措施" or "整改措施") return ColumnKind.Remark;
        if (Has("偏差") || Has("扣分原因") || Has("未完成原因") || Has("扣分说明") || Has("改进措施") || Has("原因分析") || Has("失分原因"))
            return ColumnKind.Reason;
        if (Has("预计") && (Has("完成") || Has("实现"))) return ColumnKind.Expected;
        if (bare.EndsWith('分') && (Has("复核") || Has("核定") || Has("抽查") || Has("复评"))) return ColumnKind.Review;
        if (bare.Length > 4 && bare.EndsWith("一级指标", StringComparison.Ordinal)) return ColumnKind.Level1;
        if (Has("实施周期") && Has("值")) return ColumnKind.Cycle;
        if (Has("中期") && Has("值")) return ColumnKind.Cycle;
        if (!bare.EndsWith('值')) return null;
        if (Has("上年") || Has("往年") || Has("历史")) return ColumnKind.Prior;
        if (Has("完成") || Has("实际")) return ColumnKind.Actual;
        return Has("预期") || Has("指标值") || Has("目标值") ? ColumnKind.Target : null;
    }

    /// <summary>
    /// The labels that make up a text in which heads stand without any sign between them ("一级指标二级指标指标值"): longest first.
    /// Null when something is left over or there are fewer than three.
    /// </summary>
    public static IReadOnlyList<string>? Glued(string tight)
    {
        ArgumentNullException.ThrowIfNull(tight);
        if (tight.Length > 120) return null;
        var found = new List<string>();
        for (var at = 0; at < tight.Length;)
        {
            var longest = "";
            foreach (var (word, _) in Whole)
            {
                if (word.Length > longest.Length && string.CompareOrdinal(tight, at, word, 0, word.Length) == 0) longest = word;
            }

            if (longest.Length < 2) return null;
            found.Add(longest);
            at += longest.Length;
        }

        return found.Count >= 3 ? found : null;
    }

    /// <summary>Without brackets and their contents, footnote digits and colons: "年度指标值（A)" is "年度指标值".</summary>
    public static string Bare(string tight)
    {
        ArgumentNullException.ThrowIfNull(tight);
        if (tight.AsSpan().IndexOfAny(NotBare) < 0 && (tight.Length < 2 || !char.IsAsciiDigit(tight[^1]))) return tight;
        var bare = new StringBuilder(tight.Length);
        var depth = 0;
        foreach (var c in tight)
        {
            if (c == '(') depth++;
            else if (c == ')') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && c is not (':' or '*' or '★' or '☆' or '　')) bare.Append(c);
        }

        while (bare.Length > 1 && char.IsAsciiDigit(bare[^1])) bare.Length--;
        return bare.ToString();
    }
}
