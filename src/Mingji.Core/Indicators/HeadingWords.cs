using System.Collections.Frozen;

namespace Mingji.Core.Indicators;

/// <summary>The headings of level 1 and 2 as issuers word them, without 指标, blanks, numbers and points.</summary>
internal static class HeadingWords
{
    private static readonly (string Words, Dimension Dimension, IndicatorClass Class)[] Table =
    [
        ("产出 项目产出 履职产出 产出情况 履职完成情况 部门产出", Dimension.Output, IndicatorClass.Unknown),
        ("效益 效果 项目效益 项目效果 履职效益 履职效果 效益效果 绩效效益 产出效益 部门效果", Dimension.Benefit, IndicatorClass.Unknown),
        ("满意度 满意 社会公众或服务对象满意度 服务对象满意度 服务对象满意 社会公众满意度 服务对象或公众满意度 公众满意度 "
            + "公众或服务对象满意度 满意度情况 受益对象满意度 群众满意度 社会公众及服务对象满意度 社会公众和服务对象满意度 服务对象或受益人满意度 "
            + "服务对象满意度等 受益群众满意度 社会满意度 服务满意度",
            Dimension.Satisfaction, IndicatorClass.Satisfaction),
        ("成本 产出成本 项目成本 经济成本 社会成本 生态环境成本 成本控制", Dimension.Cost, IndicatorClass.Cost),
        ("数量 产出数量 实际完成率", Dimension.Output, IndicatorClass.Quantity),
        ("质量 产出质量 质量达标率", Dimension.Output, IndicatorClass.Quality),
        ("时效 产出时效 进度 完成时效", Dimension.Output, IndicatorClass.Timeliness),
        ("经济效益 经济效果 经济", Dimension.Benefit, IndicatorClass.Economic),
        ("社会效益 社会效果 社会", Dimension.Benefit, IndicatorClass.Social),
        ("生态效益 环境效益 生态环境效益 生态效果 环境效果 生态 生态环境", Dimension.Benefit, IndicatorClass.Ecological),
        ("可持续影响 可持续发展 可持续 可持续性 可持续效益 可持续影响力 可持续发展影响", Dimension.Benefit, IndicatorClass.Sustained),
        ("投入 决策 项目决策 项目立项 立项 预算配置 绩效目标 资金投入", Dimension.Decision, IndicatorClass.Unknown),
        ("过程 项目过程 项目管理 业务管理 组织实施 资金管理", Dimension.Process, IndicatorClass.Unknown),
        ("管理 部门管理 预算管理 管理效率 财务管理 资产管理 部门预算管理 预算执行管理 部门结转结余资金管理 政府采购管理 绩效管理 内部管理 运行成本",
            Dimension.Management, IndicatorClass.Unknown),
        ("预算执行 预算执行率 执行率 资金执行 预算执行情况 资金执行率", Dimension.Execution, IndicatorClass.Unknown),
    ];

    public static readonly FrozenDictionary<string, (Dimension Dimension, IndicatorClass Class)> All = MakeAll();

    private static FrozenDictionary<string, (Dimension, IndicatorClass)> MakeAll()
    {
        var all = new Dictionary<string, (Dimension, IndicatorClass)>(StringComparer.Ordinal);
        foreach (var (words, dimension, of) in Table)
        foreach (var word in words.Split(' '))
            all[word] = (dimension, of);
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
