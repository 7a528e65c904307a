using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Reports.Accounts;

namespace Mingji.Core.Filling;

/// <summary>
/// A form for the screen: every cell that can be filled in is there, an empty one as an empty text with its number, so that a layout that
/// knows only what is stated shows the places of what is not. Not for checking: here empty is no longer null.
/// </summary>
public static class OpenCells
{
    public static Form Of(FilledForm filled)
    {
        ArgumentNullException.ThrowIfNull(filled);
        var form = filled.Form;
        var targets = form.Type == FormType.ProjectTargetTable;
        var monitored = form.Type == FormType.MonitoringForm;
        return form with
        {
            Funds = [.. form.Funds.Select(f => monitored ? OpenMonitored(f) : Open(f, targets))],
            Goals = form.Goals is { } goals ? Open(goals, targets || monitored) : null,
            Indicators = [.. form.Indicators.Select(i => Open(i, form.Type))],
            Total = form.Total is { } total
                ? total with { Points = Or(total.Points, total.At, CellField.Points), Score = Or(total.Score, total.At, CellField.Score) }
                : null,
            Tables =
            [
                .. form.Tables.Select(t => t with
                {
                    Rows =
                    [
                        .. t.Rows.Select(r => r with
                        {
                            Cells = [.. r.Cells.Select((c, i) => AccountsSupplement.Asks(t, r, i) ? Or(c, r.At, CellField.FirstColumn + i) : c)],
                            At = t.IsByUse ? Number(r.At, CellField.Name) : r.At,
                        }),
                    ],
                }),
            ],
        };
    }

    private static FundsRow Open(FundsRow row, bool targets)
    {
        var initial = Or(row.Initial, row.At, CellField.Initial);
        if (targets) return row with { Initial = initial };
        return row with
        {
            Initial = initial,
            Adjusted = Or(row.Adjusted, row.At, CellField.Adjusted),
            Executed = Or(row.Executed, row.At, CellField.Executed),
            Points = Or(row.Points, row.At, CellField.Points),
            Rate = Or(row.Rate, row.At, CellField.Rate),
            Score = Or(row.Score, row.At, CellField.Score),
        };
    }

    /// <summary>No points while the year goes on, but what is expected by its end.</summary>
    private static FundsRow OpenMonitored(FundsRow row) => row with
    {
        Initial = Or(row.Initial, row.At, CellField.Initial),
        Adjusted = Or(row.Adjusted, row.At, CellField.Adjusted),
        Executed = Or(row.Executed, row.At, CellField.Executed),
        Rate = Or(row.Rate, row.At, CellField.Rate),
        Expected = Or(row.Expected, row.At, CellField.Expected),
        Reason = row.Source == FundSource.Total ? Or(row.Reason, row.At, CellField.Reason) : row.Reason,
    };

    private static Goals Open(Goals goals, bool targets) => goals with
    {
        Expected = Or(goals.Expected, goals.At, CellField.Goal),
        Achieved = targets ? goals.Achieved : Or(goals.Achieved, goals.At, CellField.Achieved),
    };

    /// <summary>
    /// The columns that the form asks for and the rows' own; the name's cell is the row's place. A target table may give its indicators
    /// points, which the self-evaluation then takes over.
    /// </summary>
    private static Indicator Open(Indicator row, FormType type)
    {
        var monitored = type == FormType.MonitoringForm;
        var scored = type is FormType.ProjectSelfEvaluation or FormType.DepartmentSelfEvaluation or FormType.ScoreSheet;
        return row with
        {
            At = Number(row.At, CellField.Name),
            Target = row.TargetAsked ? Or(row.Target, row.At, CellField.Target) : row.Target,
            Actual = row.ActualAsked ? Or(row.Actual, row.At, CellField.Actual) : row.Actual,
            Points = scored || type == FormType.ProjectTargetTable ? Or(row.Points, row.At, CellField.Points) : row.Points,
            Score = scored ? Or(row.Score, row.At, CellField.Score) : row.Score,
            Reason = row.ReasonAsked ? Or(row.Reason, row.At, CellField.Reason) : row.Reason,
            Expected = monitored ? Or(row.Expected, row.At, CellField.Expected) : row.Expected,
            Likelihood = monitored ? Or(row.Likelihood, row.At, CellField.Likelihood) : row.Likelihood,
            Remark = monitored ? Or(row.Remark, row.At, CellField.Remark) : row.Remark,
            Formula = type == FormType.ProjectSelfEvaluationBasics ? Or(row.Formula, row.At, CellField.Formula) : row.Formula,
        };
    }

    private static Stated? Or(Stated? cell, Place row, CellField field) =>
        cell ?? (CellNumber.In(row, field) is null ? null : new("", null, Number(row, field)));

    private static IndicatorValue? Or(IndicatorValue? cell, Place row, CellField field) =>
        cell ?? (CellNumber.In(row, field) is null ? null : new("", Number(row, field)));

    private static Place Number(Place row, CellField field) => new(CellNumber.In(row, field)?.Value ?? -1, row.At);
}
