using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Bound = Mingji.Core.Figures.Bound;

namespace Mingji.Core.Evaluations;

/// <summary>A row of the self-evaluation, as the evaluator sees it. <paramref name="Key"/> is its key there; scores null: none.</summary>
public sealed record SelfRow(int Key, string Name, string? Target, string? Actual, decimal? Points, decimal? Stated, decimal? Due);

/// <summary>
/// What the self-evaluation says to a row of the evaluation, brought to the row's points: what the unit gave itself, and what the rules
/// give. Null where a row has no such score: missing is never zero. <paramref name="Same"/>: it is the same indicator, by name.
/// </summary>
public sealed record SelfScore(ImmutableArray<SelfRow> Rows, bool Same, decimal? Stated, decimal? Due)
{
    /// <summary>The label of the execution rate, whose formula is another one in the evaluation.</summary>
    public const string ExecutionRate = "预算执行率（执行数/预算数）";

    /// <summary>
    /// What <paramref name="self"/> says to a row with this name and these points; null when nothing there is to be held against it.
    /// </summary>
    public static SelfScore? Of(string name, decimal points, SelfRows? takes, Form self, FormScore score)
    {
        ArgumentNullException.ThrowIfNull(self);
        ArgumentNullException.ThrowIfNull(score);
        var rows = self.Indicators.Zip(score.Rows, (row, scored) => (Row: row, Self: Self(row, scored))).Where(r => r.Self.Points > 0).ToList();
        var same = rows.Where(r => Tight(r.Row.Name) == Tight(name)).Select(r => r.Self).ToImmutableArray();
        if (same.Length == 1) return Of(same, true, points);
        if (takes is null) return null;
        ImmutableArray<SelfRow> taken = takes == SelfRows.Execution
            ? score.Execution is { Points: > 0 } e ? [new(e.Key, ExecutionRate, null, null, e.Points, e.Stated, e.Due)] : []
            : [.. rows.Where(r => Takes(takes.Value, r.Row)).Select(r => r.Self)];
        return taken.IsEmpty ? null : Of(taken, false, points);
    }

    private static SelfScore Of(ImmutableArray<SelfRow> rows, bool same, decimal points) =>
        new(rows, same, Scaled(rows, r => r.Stated, points), Scaled(rows, r => r.Due ?? r.Stated, points));

    private static SelfRow Self(Indicator row, RowScore score) =>
        new(score.Key, row.Name, row.Target?.Text, row.Actual?.Text, score.Points, score.Stated, score.Due);

    private static bool Takes(SelfRows takes, Indicator row) => takes switch
    {
        SelfRows.Quantity => row.Class == IndicatorClass.Quantity,
        SelfRows.Quality => row.Class == IndicatorClass.Quality,
        SelfRows.Timeliness => row.Class == IndicatorClass.Timeliness,
        SelfRows.Cost => row.Class == IndicatorClass.Cost || row.Dimension == Dimension.Cost,
        SelfRows.Benefit => row.Dimension == Dimension.Benefit,
        SelfRows.Satisfaction => row.Dimension == Dimension.Satisfaction,
        _ => false,
    };

    /// <summary>All scores over all points, times the points of the row; null when a score is missing or no number holds it.</summary>
    private static decimal? Scaled(ImmutableArray<SelfRow> rows, Func<SelfRow, decimal?> scored, decimal points)
    {
        var (sum, whole) = (0m, 0m);
        foreach (var row in rows)
        {
            if (scored(row) is not { } score || !Bound.TryAdd(sum, score, out sum) || !Bound.TryAdd(whole, row.Points ?? 0, out whole)) return null;
        }

        return whole == points ? sum
            : Bound.TryMultiply(sum, points, out var product) && Bound.TryDivide(product, whole, out var scaled) ? scaled : null;
    }

    private static string Tight(string text) => Figures.PlainText.Tight(text);
}
