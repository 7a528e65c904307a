using System.Collections.Immutable;

namespace Mingji.Core.Rubrics;

/// <summary>A named figure. The name is kept without 部门, 单位, 本, 某 before it, see <see cref="FactNames"/>.</summary>
public readonly record struct NamedFact(string Name, Quantity Value);

/// <summary>
/// What a rubric is evaluated on; everything is optional, and what is missing is never zero. Made once and reused: evaluation allocates
/// nothing.
/// </summary>
public sealed record RubricInput
{
    /// <summary>The indicator's name, for criteria that leave the subject out; "" when there is none.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The measured value, as a number.</summary>
    public Quantity? Value { get; init; }

    /// <summary>The measured value in words ("良好"), for tiers.</summary>
    public string? Grade { get; init; }

    public ImmutableArray<NamedFact> Facts { get; init; } = [];

    public Quantity? Target { get; init; }

    /// <summary>The target is an upper limit (≤).</summary>
    public bool TargetIsLimit { get; init; }

    public Quantity? Actual { get; init; }

    /// <summary>How often it occurred.</summary>
    public decimal? Count { get; init; }

    /// <summary>Numbers of the items that are met; null when nobody said.</summary>
    public ImmutableArray<int>? Met { get; init; }

    /// <summary>Whether the first condition, as it is written, holds.</summary>
    public bool? Holds { get; init; }

    /// <summary>Incomplete steps count by their share: a pack's choice; the explanation says so.</summary>
    public bool ProRataSteps { get; init; }

    /// <summary>Decimals of the score, rounded half away from zero.</summary>
    public int Decimals { get; init; } = 2;
}
