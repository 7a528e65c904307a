using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Bound = Mingji.Core.Figures.Bound;

namespace Mingji.Core.Filling;

/// <summary>A cell that filling in the scores changes: what stands there, and what the rule gives.</summary>
public sealed record ScoreChange(CellNumber Number, string Label, string Before, string After);

/// <summary>
/// What the rules give for the cells that follow from others: execution rates in percent to two decimals, scores, and the total score.
/// Only cells that are empty or say otherwise are named; the total only when every row with points has its score. Pure.
/// </summary>
public static class ScoreFilling
{
    private const int RateDecimals = 2;

    public static ImmutableArray<ScoreChange> Of(FilledForm filled, Standard standard)
    {
        ArgumentNullException.ThrowIfNull(filled);
        var form = filled.Form;
        var score = FormScoring.Of(form, standard);
        var cells = filled.Cells.ToDictionary(c => c.Number);
        var changes = ImmutableArray.CreateBuilder<ScoreChange>();
        void Put(CellNumber? number, string text)
        {
            if (number is { } at && cells.TryGetValue(at, out var cell) && cell.Text != text) changes.Add(new(at, cell.Label, cell.Text, text));
        }

        if (score.Execution is not null)
        {
            foreach (var row in form.Funds) Put(CellNumber.In(row.At, CellField.Rate), RateOf(row) ?? row.Rate?.Text ?? "");
        }

        foreach (var row in score.Execution is { } execution ? score.Rows.Insert(0, execution) : score.Rows)
        {
            if (row.Due is { } due && row.Stated != due) Put(new CellNumber(row.Key, CellField.Score), Text(due));
        }

        if (score is { Open: 0, Due: { } total } && form.Total is { } sum && sum.Score?.Figure?.Value != total)
            Put(CellNumber.In(sum.At, CellField.Score), Text(total));
        return changes.ToImmutable();
    }

    /// <summary>The rate, where it follows and what stands there is not it already.</summary>
    private static string? RateOf(FundsRow row)
    {
        if (row.Adjusted?.Figure is not { Hedge: Hedge.None } budget || row.Executed?.Figure is not { Hedge: Hedge.None } executed) return null;
        if (budget.Value <= 0 || !Bound.TryDivide(executed.Value, budget.Value, out var rate) || !Bound.TryMultiply(rate, 100, out var percent))
            return null;
        var stated = row.Rate?.Figure is { } said && said.Unit == Unit.Percent && said.Interval.Contains(percent);
        return stated ? null : Math.Round(percent, RateDecimals, MidpointRounding.AwayFromZero).ToString("0.00") + "%";
    }

    private static string Text(decimal value) => value.ToString("0.##########");
}
