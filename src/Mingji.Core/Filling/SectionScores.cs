using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Filling;

/// <summary>
/// The subtotals of one level-1 heading. <paramref name="Announced"/> is the points that the heading itself states, null when it states
/// none; the sums are null while no row has its number: missing is never zero.
/// </summary>
public sealed record SectionScore(string Label, decimal? Announced, decimal? Points, decimal? Stated, decimal? Due);

/// <summary>Subtotals by level-1 heading, in the order of the form; the execution rate counts as a section of its own.</summary>
public static class SectionScores
{
    public const string Execution = "预算执行率";

    public static ImmutableArray<SectionScore> Of(Form form, FormScore score)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(score);
        var sections = form.Indicators.Zip(score.Rows).GroupBy(p => p.First.Path.IsEmpty ? "" : p.First.Path[0], p => p.Second)
            .Select(g => Of(g.Key, AnnouncedBy(form, g.Key), new FormScore([.. g], null)));
        return [.. (score.Execution is { } execution ? [Of(Execution, null, new FormScore([execution],
            null))] : Enumerable.Empty<SectionScore>()).Concat(sections)];
    }

    private static SectionScore Of(string label, decimal? announced, FormScore rows) => new(label, announced, rows.Points, rows.Stated, rows.Due);

    private static decimal? AnnouncedBy(Form form, string label) =>
        form.Headings.FirstOrDefault(h => h.Level == 1 && h.Label == label)?.Points.Figure?.Value;
}
