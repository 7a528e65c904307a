namespace Mingji.Core.Figures;

/// <summary>What a unit measures. Figures of different kinds are never compared or added.</summary>
public enum UnitKind
{
    /// <summary>No unit stated: fits whatever stands beside it.</summary>
    None,

    /// <summary>元, 万元, 亿元; the scale is in yuan.</summary>
    Money,

    /// <summary>%, ‰, 百分比; the scale is to one.</summary>
    Ratio,

    /// <summary>个百分点: a difference of ratios; the scale is to one.</summary>
    PercentagePoint,

    /// <summary>分: points and scores.</summary>
    Points,

    /// <summary>Things with a classifier: 次, 项, 人次, 万标箱; the scale takes out 万 and 亿.</summary>
    Count,

    /// <summary>小时, 天, 个月, 年.</summary>
    Duration,

    /// <summary>Per-units such as 元/户, 次/季, 元/亩.</summary>
    Rate,
}
