using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;
using Bound = Mingji.Core.Figures.Bound;

namespace Mingji.Core.Evaluations;

/// <summary>
/// A row of an evaluation: the evaluator's score beside what the criteria give for the actual value he found, and beside what the
/// self-evaluation says. <paramref name="Limit"/> is the difference, in points, beyond which it is to be explained.
/// </summary>
public sealed record EvaluatedRow(Indicator Row, RowScore Score, SelfScore? Self, decimal Limit)
{
    /// <summary>The evaluator's score less the unit's own; null when one of them is missing.</summary>
    public decimal? Difference => Score.Stated is { } given && Self?.Stated is { } own && Bound.TryAdd(given, -own, out var difference)
        ? difference : null;

    public bool MustExplain => Difference is { } difference && Math.Abs(difference) > Limit;

    /// <summary>评分依据: what the score rests on.</summary>
    public string Basis => Row.Reason?.Text ?? "";

    /// <summary>差异说明: why the score is far from the unit's own.</summary>
    public string Explanation => Row.Remark?.Text ?? "";

    /// <summary>What keeps the row from being handed in, each complete in itself.</summary>
    public IEnumerable<string> Complaints
    {
        get
        {
            if (Score.Points is not { } points) yield break;
            if (Row.Score is null) yield return $"“{Row.Name}”还没有得分";
            else if (Score.Stated is not { } score) yield return $"“{Row.Name}”的得分“{Row.Score.Text}”不是一个数，请填0到{points:0.##}的数";
            else if (score < 0 || score > points) yield return $"“{Row.Name}”的得分{score:0.####}不在0到{points:0.##}之间";
            if (Basis.Length == 0) yield return $"“{Row.Name}”没有写评分依据；每一项都要写依据";
            if (MustExplain && Explanation.Length == 0)
            {
                yield return $"“{Row.Name}”评{Score.Stated:0.##}分，自评{Self!.Stated:0.##}分，相差{Math.Abs(Difference!.Value):0.##}分，"
                    + $"超过{Limit:0.##}分的界限，请写差异说明";
            }
        }
    }
}

/// <summary>An evaluation as it stands, row by row and as a whole. Pure.</summary>
public sealed record EvaluationReading(ImmutableArray<EvaluatedRow> Rows, decimal? Total, decimal? SelfTotal, decimal? SelfDue, decimal Limit)
{
    /// <summary>The header fields that an evaluation has beside the usual ones.</summary>
    public const string Conclusion = "evaluation-conclusion";

    public const string Difference = "evaluation-difference";

    /// <summary>The evaluator's words on the whole, and on the difference of the totals.</summary>
    public string ConclusionText { get; init; } = "";

    public string DifferenceText { get; init; } = "";

    /// <summary>The total less the self-evaluation's, both of 100; null when one of them is missing.</summary>
    public decimal? TotalDifference =>
        Total is { } total && SelfTotal is { } own && Bound.TryAdd(total, -own, out var difference) ? difference : null;

    public bool MustExplainTotal => TotalDifference is { } difference && Math.Abs(difference) > Limit;

    /// <summary>What keeps the evaluation from being handed in; none: it can be.</summary>
    public ImmutableArray<string> Complaints =>
    [
        .. Rows.SelectMany(r => r.Complaints),
        .. ConclusionText.Length == 0 ? ["没有写评价结论"] : Array.Empty<string>(),
        .. MustExplainTotal && DifferenceText.Length == 0
            ? [$"总分评{Total:0.##}分，自评{SelfTotal:0.##}分，相差{Math.Abs(TotalDifference!.Value):0.##}分，超过{Limit:0.##}分的界限，请写总分差异说明"]
            : Array.Empty<string>(),
    ];

    /// <summary>Reads the sheet beside the self-evaluation; null: there is none that was handed in.</summary>
    public static EvaluationReading Of(Form sheet, Form? self, Standard standard, EvaluationSubject subject)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(standard);
        var rules = standard.Evaluation ?? new();
        var takes = (rules.TableFor(subject)?.Rows ?? []).ToLookup(r => KeyOf(r.Indicator.Path, r.Indicator.Name), r => r.Takes);
        var (score, own) = (FormScoring.Of(sheet, standard), self is null ? null : FormScoring.Of(self, standard));
        var rows = sheet.Indicators.Zip(score.Rows, (row, scored) => new EvaluatedRow(
            row, scored,
            self is null || scored.Points is not { } points ? null
                : SelfScore.Of(row.Name, points, takes[KeyOf(row.Path, row.Name)].FirstOrDefault(), self, own!),
            (scored.Points ?? 0) * rules.RowDifference.Value));
        return new([.. rows], score.Stated, OfHundred(own?.Stated, own?.Points), OfHundred(own?.Due, own?.Points), rules.TotalDifference.Value)
        {
            ConclusionText = FactOf(sheet, Conclusion),
            DifferenceText = FactOf(sheet, Difference),
        };
    }

    private static string FactOf(Form sheet, string name) => sheet.Facts.FirstOrDefault(f => f.Name == name)?.Value.Text ?? "";

    private static decimal? OfHundred(decimal? score, decimal? points) => points == 100 ? score
        : score is { } sum && points is > 0 and { } whole && Bound.TryMultiply(sum, 100, out var product)
            && Bound.TryDivide(product, whole, out var scaled)
            ? scaled : null;

    private static string KeyOf(ImmutableArray<string> path, string name) => PlainText.Tight(string.Join('/', [.. path, name]));
}
