namespace Mingji.Core.Rubrics;

/// <summary>What a condition earns.</summary>
public abstract record Award;

/// <summary>得5分, 得满分, 不得分, 得分值的80%.</summary>
public sealed record Fixed(PointsAmount Points) : Award;

/// <summary>不规范扣0.5分: <paramref name="Change"/> (signed) off or on <paramref name="Base"/>.</summary>
public sealed record Changed(PointsAmount Base, PointsAmount Change) : Award;

/// <summary>How an incomplete step counts.</summary>
public enum PartialStep
{
    /// <summary>Nothing: whole steps only, unless the pack says pro rata.</summary>
    Dropped,

    /// <summary>不足1个百分点按1个百分点计算.</summary>
    CountsWhole,

    /// <summary>不足部分按比例计算.</summary>
    ProRata,
}

/// <summary>
/// 每超过一个百分点扣0.5分: from <paramref name="From"/> (null: from the target) each <paramref name="Step"/> below (<paramref name="Down"/>) or
/// above changes <paramref name="Base"/> by <paramref name="Each"/> (signed), by at most <paramref name="Limit"/>.
/// </summary>
public sealed record Steps(PointsAmount Base, Quantity? From, bool Down, Quantity Step, PointsAmount Each, PointsAmount? Limit,
    PartialStep Partial) : Award;

/// <summary>得分=（15%－结转结余率）÷（15%−5%）×分值.</summary>
public sealed record Formula(Expression Expression) : Award;

/// <summary>按比例得分: completion rate (actual ÷ target, or the value itself when it is a rate) × points.</summary>
public sealed record Proportional : Award;

/// <summary>Straight line between two ends.</summary>
public sealed record Linear(Quantity FromValue, PointsAmount FromPoints, Quantity ToValue, PointsAmount ToPoints) : Award;
