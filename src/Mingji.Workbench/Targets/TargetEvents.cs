using System.Collections.Immutable;

namespace Mingji.Workbench.Targets;

/// <summary>A self-evaluation took the approved targets of the case <paramref name="From"/>.</summary>
public sealed record TargetsTaken(long From, ImmutableArray<string> Indicators)
{
    public const string Kind = "targets-taken";
}

/// <summary>Targets were adjusted by the approved case <paramref name="By"/>: what changed and why.</summary>
public sealed record TargetsAdjusted(long By, string Reason, ImmutableArray<TargetChange> Changes)
{
    public const string Kind = "targets-adjusted";
}

/// <summary>An adjustment was begun on an approved table: in the case <paramref name="By"/>.</summary>
public sealed record AdjustmentBegun(long By, string Reason)
{
    public const string Kind = "adjustment-begun";
}

/// <summary>Indicators were picked from <paramref name="From"/>: the library, or a form of the year before.</summary>
public sealed record IndicatorsPicked(string From, ImmutableArray<string> Indicators)
{
    public const string Kind = "indicators-picked";
}
