using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Indicators;

/// <summary>Level 1: what an indicator speaks of.</summary>
public enum Dimension
{
    Unknown,
    Output,
    Benefit,
    Satisfaction,
    Cost,
    Management,
    Decision,
    Process,
    Execution,
}

/// <summary>Level 2.</summary>
public enum IndicatorClass
{
    Unknown,
    Quantity,
    Quality,
    Timeliness,
    Cost,
    Economic,
    Social,
    Ecological,
    Sustained,
    Satisfaction,
}

/// <summary>Whether more is better.</summary>
public enum Direction
{
    /// <summary>Nothing says it.</summary>
    Unknown,

    /// <summary>More is better (≥).</summary>
    Positive,

    /// <summary>Less is better (≤; rates of complaint, accident or loss; cost).</summary>
    Reverse,

    /// <summary>On the dot: dates, states.</summary>
    Exact,
}

/// <summary>
/// One performance indicator as read from a form. All text analysis (operator, value, unit, class, direction) is done once, when the
/// record is made, so that scoring and checks only compare.
/// </summary>
public sealed record Indicator
{
    /// <summary>Headings above it, level 1 first, without points and blanks: "产出指标", "数量指标".</summary>
    public ImmutableArray<string> Path { get; init; } = [];

    /// <summary>The name without its number ("指标4：" taken off) and without blanks that line breaks brought in.</summary>
    public required string Name { get; init; }

    /// <summary>The number in "指标4：…"; null when it has none.</summary>
    public int? Number { get; init; }

    public Dimension Dimension { get; init; }

    /// <summary>The class of the heading that it stands under.</summary>
    public IndicatorClass Class { get; init; }

    /// <summary>The class that its name and values speak for; Unknown when they speak for none in particular.</summary>
    public IndicatorClass LikelyClass { get; init; }

    public Direction Direction { get; init; }

    /// <summary>Target of the year; null when the cell is empty or there is no such column (see <see cref="TargetAsked"/>).</summary>
    public IndicatorValue? Target { get; init; }

    /// <summary>Target of the whole implementation period, where there are two value columns.</summary>
    public IndicatorValue? CycleTarget { get; init; }

    /// <summary>What was done by the year's end; in a monitoring form by the end of the months monitored.</summary>
    public IndicatorValue? Actual { get; init; }

    /// <summary>The form has a column for the target.</summary>
    public bool TargetAsked { get; init; }

    /// <summary>The form has a column for the actual value.</summary>
    public bool ActualAsked { get; init; }

    public Stated? Points { get; init; }

    public Stated? Score { get; init; }

    /// <summary>复核分, 财政复核得分: the score that a later reviewer gave beside the unit's own.</summary>
    public Stated? ReviewedScore { get; init; }

    /// <summary>全年预计完成情况 of a monitoring form: what the unit expects by the year's end.</summary>
    public IndicatorValue? Expected { get; init; }

    /// <summary>完成目标可能性 of a monitoring form: 确定能, 有可能, 完全不可能.</summary>
    public Stated? Likelihood { get; init; }

    /// <summary>备注.</summary>
    public Stated? Remark { get; init; }

    /// <summary>The form has a column for the reason of a deviation.</summary>
    public bool ReasonAsked { get; init; }

    public Stated? Reason { get; init; }

    /// <summary>评分标准: the scoring criteria, as text.</summary>
    public Stated? Criteria { get; init; }

    /// <summary>指标说明, 指标计算公式.</summary>
    public Stated? Formula { get; init; }

    /// <summary>指标解释.</summary>
    public Stated? Explanation { get; init; }

    /// <summary>Rows nested under it (省本级).</summary>
    public ImmutableArray<Indicator> Parts { get; init; } = [];

    /// <summary>
    /// Number of the merged cell of points that this row shares with its neighbours (0: none): such points belong to the rows together.
    /// </summary>
    public int SharedPoints { get; init; }

    public Place At { get; init; } = Place.Nowhere;
}
