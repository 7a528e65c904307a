using Mingji.Core.Indicators;

namespace Mingji.Core.Scoring;

/// <summary>Why a target and an actual value can't be compared.</summary>
public enum Obstacle : byte
{
    None,
    NoTarget,
    NoActual,

    /// <summary>The target is a text or a trend: a person judges it.</summary>
    Qualitative,

    /// <summary>The target is a figure or a day, the actual value a text.</summary>
    ActualIsText,

    /// <summary>One is a day, the other a figure.</summary>
    Kinds,
    Units,

    /// <summary>各, 年均, 每季: they count different things.</summary>
    Scopes,
}

/// <summary>
/// How far an actual value meets its target. <paramref name="Asked"/> and <paramref name="Done"/> are in one unit; both are zero where
/// <paramref name="Comparable"/> is false or days are compared. A struct of references and numbers: making one allocates nothing.
/// </summary>
public readonly record struct Attainment(
    IndicatorValue? Target,
    IndicatorValue? Actual,
    Direction Direction,
    Obstacle Obstacle,
    decimal Asked,
    decimal Done,
    bool Reached,
    bool Late)
{
    public bool Comparable => Obstacle == Obstacle.None;

    /// <summary>Values are compared as amounts, not as days or ranges.</summary>
    public bool IsMeasured => Comparable && Direction is Direction.Positive or Direction.Reverse;

    /// <summary>
    /// The unrounded attainment, or null where the word means nothing. Positive: B/A, not for a target of zero or less. Reverse: A/B once
    /// the limit is reached or passed; a limit kept with room to spare is kept, not "attained by 2304%", so below it nothing is stated.
    /// </summary>
    public decimal? Ratio
    {
        get
        {
            if (!Comparable || Asked < 0) return null;
            if (Direction == Direction.Positive) return Asked > 0 ? Divide(Done, Asked) : null;
            return Direction == Direction.Reverse && Done >= Asked && Done > 0 ? Divide(Asked, Done) : null;
        }
    }

    private static decimal? Divide(decimal part, decimal whole)
    {
        return Figures.Bound.TryDivide(part, whole, out var ratio) ? ratio : null;
    }

    /// <summary>In Chinese, why the two can't be compared; empty when they can.</summary>
    public string Why => Obstacle switch
    {
        Obstacle.NoTarget => "没有填写指标值",
        Obstacle.NoActual => "没有填写实际完成值",
        Obstacle.Qualitative => $"指标值“{Target?.Text}”没有量化，由人评定",
        Obstacle.ActualIsText => $"指标值是“{Target?.Text}”，完成值“{Actual?.Text}”不是可比的数值",
        Obstacle.Kinds => $"指标值“{Target?.Text}”与完成值“{Actual?.Text}”一个是日期，一个是数值，不能比较",
        Obstacle.Units => $"指标值“{Target?.Text}”与完成值“{Actual?.Text}”单位不同，不能比较",
        Obstacle.Scopes => $"指标值“{Target?.Text}”与完成值“{Actual?.Text}”统计口径不同，不能比较",
        _ => "",
    };
}
