using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;

namespace Mingji.Core.Publishing;

/// <summary>
/// Says of every figure of a form whether it was recomputed, and how. A finding at a figure is the last word on it; what nothing was computed
/// from is said to be as stated: that is not the same as right.
/// </summary>
public static class FigureTraces
{
    private const string NoRule = "单位填报的数，没有可据以重算的其他数";
    private const int MostParts = 12;

    /// <summary>What these expect is no other figure: a reason, a later look at the target, another unit.</summary>
    private static readonly ImmutableArray<string> AskForWords =
        ["missing/reason", "score/unexplained", "target/overshot", "period/late", "unit/mismatch", "wording/likelihood"];

    private const string Rounding = "（差额在四舍五入之内）";

    public static ImmutableArray<FigureTrace> Of(FilledForm filled, FormScore score, ImmutableArray<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(filled);
        ArgumentNullException.ThrowIfNull(score);
        var wrong = findings.Where(f => f.Severity != Severity.Info && f.Expected is not null && !AskForWords.Contains(f.Rule))
            .ToLookup(f => f.At.Cell);
        var ways = new Dictionary<CellNumber, (TraceKind Kind, string How)>();
        Scores(filled.Form, score, ways);
        Funds(filled.Form, ways);
        foreach (var table in filled.Form.Tables) TableSums.Of(table, ways);
        return
        [
            .. filled.Cells.Where(c => c.Stated?.Figure is not null).Select(c =>
            {
                var (kind, how) = wrong[c.Number.Value].Any() ? (TraceKind.Differs, string.Join("；", wrong[c.Number.Value].Select(f => f.Message)))
                    : ways.GetValueOrDefault(c.Number, (TraceKind.Stated, NoRule));
                return new FigureTrace(c.Number, c.Label.Trim('·'), c.Text, kind, how);
            }),
        ];
    }

    /// <summary>
    /// How a figure that should be the sum of others compares with it; null when they are not of one kind, or too large to be added.
    /// </summary>
    internal static (TraceKind Kind, string How)? Sum(Stated total, IReadOnlyCollection<Stated> parts)
    {
        if (total.Figure is not { } stated) return null;
        var (sum, range) = (0m, Interval.Zero);
        foreach (var part in parts)
        {
            if (part.Figure is not { } figure || figure.Unit != stated.Unit || !Bound.TryAdd(sum, figure.Value, out sum)) return null;
            range += figure.Interval;
        }

        var shown = parts.Count <= MostParts ? string.Join("＋", parts.Select(p => p.Text)) : $"{parts.Count}项相加";
        var text = $"{shown}＝{sum}";
        return sum == stated.Value ? (TraceKind.Recomputed, text)
            : range.Meets(stated.Interval) ? (TraceKind.Recomputed, text + Rounding) : (TraceKind.Differs, text + "，与所填的数不同");
    }

    private static void Scores(Form form, FormScore score, Dictionary<CellNumber, (TraceKind, string)> ways)
    {
        foreach (var row in score.Execution is { } execution ? score.Rows.Add(execution) : score.Rows)
        {
            if (row.Stated is null || row.Key < 0) continue;
            var how = string.Join("；", row.Steps);
            ways[new(row.Key, CellField.Score)] = row.Due is null ? (TraceKind.Stated, how.Length > 0 ? how : NoRule)
                : row.Differs ? (TraceKind.Differs, $"按规则应得{row.Due:0.####}分：{how}") : (TraceKind.Recomputed, how);
        }

        if (form.Total is not { } total || CellNumber.In(total.At, CellField.Score) is not { } at) return;
        if (total.Score?.Figure is { } stated && score.Stated is { } sum && score.Rows.All(r => r is not { Points: > 0, Stated: null }))
        {
            ways[at] = sum == stated.Value ? (TraceKind.Recomputed, $"各项得分相加＝{sum:0.####}")
                : (TraceKind.Differs, $"各项得分相加＝{sum:0.####}，与所填的总分不同");
        }

        if (total.Points?.Figure is { } points && score.Points is { } worth && points.Value == worth)
            ways[new(at.Key, CellField.Points)] = (TraceKind.Recomputed, $"各项分值相加＝{worth:0.####}");
    }

    private static void Funds(Form form, Dictionary<CellNumber, (TraceKind, string)> ways)
    {
        foreach (var row in form.Funds)
        {
            if (CellNumber.In(row.At, CellField.Rate) is { } at && row is { Rate.Figure: not null, Adjusted.Figure: { Value: > 0 } budget,
                Executed.Figure: { } executed })
                ways[at] = (TraceKind.Recomputed, $"执行{row.Executed.Text}÷预算{row.Adjusted.Text}＝{Percent(executed.Value, budget.Value)}");
        }

        foreach (var total in form.Funds.Where(f => f.Source == FundSource.Total))
        {
            var groups = form.Funds.Where(f => f.Source != FundSource.Total && f.Year == total.Year).GroupBy(f => f.Group).ToList();
            foreach (var parts in groups)
            {
                Part(total, [.. parts], f => f.Initial, CellField.Initial, ways);
                Part(total, [.. parts], f => f.Adjusted, CellField.Adjusted, ways);
                Part(total, [.. parts], f => f.Executed, CellField.Executed, ways);
            }
        }
    }

    private static void Part(
        FundsRow total, ImmutableArray<FundsRow> rows, Func<FundsRow, Stated?> column, CellField field,
        Dictionary<CellNumber, (TraceKind, string)> ways)
    {
        if (column(total) is not { Figure: not null } sum || CellNumber.In(total.At, field) is not { } at) return;
        var parts = rows.Select(column).Where(s => s is not null).ToList();
        // A part that is empty may be what is missing from the sum: nothing is then said against it.
        if (parts.Count > 0 && Sum(sum, [.. parts!]) is { } way && (way.Kind != TraceKind.Differs || parts.Count == rows.Length)) ways[at] = way;
    }

    private static string Percent(decimal part, decimal whole) => decimal.Abs(part) > 1_000_000_000_000_000m ? "（数值过大）"
        : $"{decimal.Round(part / whole * 100, 2, MidpointRounding.AwayFromZero):0.00}%";
}
