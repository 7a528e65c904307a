using System.Collections.Immutable;
using Mingji.Core.Indicators;
using Mingji.Core.Monitoring;

namespace Mingji.Core.Standards;

/// <summary>
/// How a year under way is watched: when forms are handed in, how far things should be by then, and which light follows. All thresholds
/// are the pack's.
/// </summary>
public sealed record MonitoringRules
{
    /// <summary>The rounds of monitoring in the order of their months.</summary>
    public ImmutableArray<MonitoringPeriod> Periods { get; init; } = [];

    /// <summary>The share of the year that is due by the end of months, in their order; none: in proportion to the months.</summary>
    public ImmutableArray<PlanStage> Stages { get; init; } = [];

    /// <summary>Sets of light bands by name; each covers everything from 0 on once.</summary>
    public ImmutableDictionary<string, ImmutableArray<LightBand>> Bands { get; init; } = ImmutableDictionary<string, ImmutableArray<LightBand>>.Empty;

    /// <summary>The bands of the money: its execution rate as a share of the rate due.</summary>
    public string Funds { get; init; } = "";

    /// <summary>Which bands an indicator goes by; the first rule that fits it, and the last fits all.</summary>
    public ImmutableArray<IndicatorLightRule> Indicators { get; init; } = [];

    /// <summary>The answers of 完成目标可能性 and their lights; none: it is not judged.</summary>
    public ImmutableArray<LikelihoodRule> Likelihood { get; init; } = [];

    /// <summary>The kinds of cause that a deviation's reason begins with.</summary>
    public ImmutableArray<string> Causes { get; init; } = [];

    /// <summary>Days given to put a thing right, when nobody says otherwise.</summary>
    public int CorrectionDays { get; init; } = 15;

    /// <summary>Where the rule of lights comes from.</summary>
    public string Source { get; init; } = "";

    public bool Verified { get; init; } = true;

    /// <summary>The source as findings and pages cite it.</summary>
    public string Cite => Citation.Of(Source, Verified);

    /// <summary>
    /// The share of the year that is due by the end of a month: straight lines between the stages, from nothing at the year's beginning to
    /// all at its end.
    /// </summary>
    public decimal ShareBy(int month) => PlanStage.ShareBy(Stages, month);

    /// <summary>The light of a measure in a set of bands.</summary>
    public Light LightOf(string bands, decimal measure)
    {
        foreach (var band in Bands[bands])
        {
            if (measure < (band.To ?? decimal.MaxValue)) return band.Light;
        }

        return Bands[bands][^1].Light;
    }

    /// <summary>The rule that an indicator goes by.</summary>
    public IndicatorLightRule RuleFor(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Indicators.First(rule => rule.Fits(indicator));
    }
}

/// <summary>
/// A round of monitoring: it reports the months from January <paramref name="Through"/> one, and is filled in between two days of the year.
/// </summary>
public sealed record MonitoringPeriod(int Through, (int Month, int Day) Opens, (int Month, int Day) Due, string Source, bool Verified)
{
    public DateOnly OpensIn(int year) => DayIn(year, Opens);

    public DateOnly DueIn(int year) => DayIn(year, Due);

    public string Cite => Citation.Of(Source, Verified);

    private static DateOnly DayIn(int year, (int Month, int Day) day) =>
        new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
}

/// <summary>The share (0–1) of the year that is due by the end of a month.</summary>
public sealed record PlanStage(int Through, decimal Share, string Source, bool Verified)
{
    private const int Year = 12;

    public string Cite => Citation.Of(Source, Verified);

    /// <summary>By straight lines from nothing at the year's beginning through the stages to all at its end.</summary>
    public static decimal ShareBy(ImmutableArray<PlanStage> stages, int month)
    {
        var (before, reached) = (0, 0m);
        foreach (var stage in stages.Where(s => s.Through > 0).Append(new(Year, 1, "", true)))
        {
            if (stage.Through <= before) continue;
            if (month <= stage.Through) return reached + ((stage.Share - reached) * (month - before) / (stage.Through - before));
            (before, reached) = (stage.Through, stage.Share);
        }

        return 1;
    }
}

/// <summary>Measures from <paramref name="From"/> (included) to <paramref name="To"/> (not included; null: without end).</summary>
public sealed record LightBand(Light Light, decimal From, decimal? To);

/// <summary>What an answer about the likelihood stands for.</summary>
public sealed record LikelihoodRule(string Answer, Light Light);

/// <summary>What progress is held against.</summary>
public enum ProgressBase
{
    /// <summary>What is due by then: the target times the plan's share.</summary>
    Stage,

    /// <summary>The whole year's target: rates and limits don't grow with the months.</summary>
    Year,
}

/// <summary>
/// Which bands an indicator goes by. Null conditions fit all. <paramref name="Progress"/> and <paramref name="Expected"/> name sets of
/// bands; empty: that is not judged.
/// </summary>
public sealed record IndicatorLightRule(
    Direction? Direction, IndicatorClass? Class, ValueKind? Kind, ProgressBase Against, string Progress, string Expected)
{
    public bool FitsAll => Direction is null && Class is null && Kind is null;

    public bool Fits(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return (Direction is null || Direction == indicator.Direction) && (Class is null || Class == indicator.Class)
            && (Kind is null || Kind == indicator.Target?.Kind);
    }

    /// <summary>Whatever fits the other fits this too.</summary>
    public bool Covers(IndicatorLightRule other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Direction is null || Direction == other.Direction) && (Class is null || Class == other.Class)
            && (Kind is null || Kind == other.Kind);
    }
}
