using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Indicators;

/// <summary>The operator of a target value.</summary>
public enum Operator
{
    /// <summary>None written ("47次"): as it stands.</summary>
    None,
    AtLeast,
    MoreThan,
    Equal,
    AtMost,
    LessThan,

    /// <summary>约, 左右.</summary>
    About,
}

/// <summary>What kind of value a target or actual is; the names of contract.md.</summary>
public enum ValueKind
{
    Text,
    Quantity,
    Percent,
    Money,
    Date,
    Duration,
    Trend,
}

/// <summary>
/// A target or an actual value as written and as understood. <see cref="Figure"/> is null for texts, trends and dates;
/// <see cref="Date"/> is the day by which, or on which, something is done.
/// </summary>
public sealed record IndicatorValue(string Text, Place At)
{
    public Operator Operator { get; init; }

    public ValueKind Kind { get; init; }

    public Figure? Figure { get; init; }

    /// <summary>Upper end of a range (18—54周岁); <see cref="Figure"/> is the lower.</summary>
    public Figure? Upper { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>First day of a period (2023.07-2024.01); <see cref="Date"/> is its last.</summary>
    public DateOnly? From { get; init; }

    /// <summary>
    /// The other things counted: "每季", "各" and the like; empty when none. Two values with different scopes are not comparable.
    /// </summary>
    public string Scope { get; init; } = "";

    /// <summary>The formula or remark in brackets: "实际修复次数/报修次数*100%".</summary>
    public string? Formula { get; init; }
}
