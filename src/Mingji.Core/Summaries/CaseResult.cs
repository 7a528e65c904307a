using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Summaries;

/// <summary>Whether the outputs of a self-evaluation were all given their full points.</summary>
public enum OutputScores
{
    Full,
    Short,
}

/// <summary>
/// What summaries take from one self-evaluation or score sheet: the whole year's money in fen, the score that is stated and the one that
/// the rules give, both in millionths of a point so that sums are exact. Each is null where the form does not say it, or not of all that it is made
/// of. <paramref name="TransferFen"/> is what goes to lower governments, <paramref name="LocalFen"/> the rest: null where the form does not
/// tell them apart.
/// </summary>
public sealed record CaseResult(
    long? BudgetFen, long? LocalFen, long? TransferFen, long? ExecutedFen, long? Score, long? DueScore, OutputScores? Outputs)
{
    /// <summary>Stored scores are so many times the points.</summary>
    public const long PerPoint = 1_000_000;

    private const decimal MostPoints = 1_000_000;

    /// <summary>The forms that have one.</summary>
    public static bool Has(FormType type) => type is FormType.ProjectSelfEvaluation or FormType.DepartmentSelfEvaluation or FormType.ScoreSheet;

    public static CaseResult Of(Form form, FormScore score)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(score);
        var total = form.Funds.FirstOrDefault(f => f.Source == FundSource.Total && f.Year is null);
        long? Fen(Stated? stated) => StatedAmount.Fen(stated, form.MoneyUnit);
        var budget = Fen(total?.Adjusted);
        var transfer = form.Funds.Where(f => f.Source == FundSource.TransferDown && f.Year is null).Select(f => Fen(f.Adjusted)).ToList();
        var down = transfer.Count > 0 && transfer.TrueForAll(f => f is not null) ? transfer.Sum() : null;
        return new(
            budget, budget - down, down, Fen(total?.Executed), Millionths(StatedScore(form, score)),
            score.Open == 0 && HasAllPoints(form, score) ? Millionths(score.Due) : null, OutputsOf(form, score));
    }

    /// <summary>
    /// The total as the unit wrote it; where it wrote none, the sum, once all points are given and every row with points has its score.
    /// </summary>
    private static decimal? StatedScore(Form form, FormScore score)
    {
        if (form.Total?.Score?.Figure is { Hedge: Hedge.None } total) return total.Value;
        var rows = score.Execution is { } execution ? score.Rows.Add(execution) : score.Rows;
        return rows.Any(r => r is { Points: > 0, Stated: null }) || !HasAllPoints(form, score) ? null : score.Stated;
    }

    /// <summary>The rows are worth what the total row announces: those still to be written have their points there already.</summary>
    private static bool HasAllPoints(Form form, FormScore score) =>
        form.Total?.Points?.Figure is not { Hedge: Hedge.None } announced || score.Points == announced.Value;

    private static OutputScores? OutputsOf(Form form, FormScore score)
    {
        var outputs = form.Indicators.Zip(score.Rows).Where(p => p.First.Dimension == Dimension.Output && p.Second.Points > 0)
            .Select(p => p.Second).ToImmutableArray();
        if (outputs.IsEmpty || outputs.Any(r => r.Stated is null)) return null;
        return outputs.All(r => r.Stated == r.Points) ? OutputScores.Full : OutputScores.Short;
    }

    /// <summary>Null beyond any form, and where millionths would not hold it: a rounded score is another score.</summary>
    private static long? Millionths(decimal? points)
    {
        if (points is not { } value || Math.Abs(value) > MostPoints) return null;
        var scaled = value * PerPoint;
        return decimal.Truncate(scaled) == scaled ? (long)scaled : null;
    }
}
