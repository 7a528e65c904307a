using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Standards;

/// <summary>
/// A framework of indicators (指标体系, 评分表): headings with points and indicators with their criteria. <paramref name="Points"/> is the
/// total, null where the issuer gives none.
/// </summary>
public sealed record IndicatorFramework(
    string Id,
    string Title,
    FormType? Form,
    decimal? Points,
    ImmutableArray<FrameworkHeading> Headings,
    ImmutableArray<FrameworkIndicator> Indicators);

/// <summary>A level-1 or level-2 heading with the points of everything under it.</summary>
public sealed record FrameworkHeading(ImmutableArray<string> Path, decimal Points);

/// <summary>
/// An indicator of a framework, with its criteria as the bureau words them. <paramref name="Points"/> is null where the bureau gives none,
/// or gives one sum for several indicators (then a heading has it).
/// </summary>
public sealed record FrameworkIndicator(ImmutableArray<string> Path, string Name, decimal? Points, string Criteria, string Formula)
{
    /// <summary>指标解释: what the indicator is for; empty when there is none.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>The <see cref="IndicatorFramework.Id"/> it belongs to.</summary>
    public string Framework { get; init; } = "";
}
