using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Filling;

/// <summary>Gives a row its key, and every cell of it the number and the name that go with the key.</summary>
internal static class RowPlaces
{
    public static Fact Of(Fact row, int key) => row with { Value = row.Value with { At = At(key, CellField.Value, row.Label) } };

    public static StagePlanRow Of(StagePlanRow row, int key) => row with { Plan = row.Plan with { At = At(key, CellField.Value, row.Stage) } };

    public static IndicatorHeading Of(IndicatorHeading row, int key) =>
        row with { Points = row.Points with { At = At(key, CellField.Points, row.Label) } };

    public static FundsRow Of(FundsRow row, int key)
    {
        Stated? Set(Stated? cell, CellField field, string head) =>
            cell is null ? null : cell with { At = At(key, field, $"{row.Label}·{head}") };
        return row with
        {
            At = At(key, CellField.Row, row.Label),
            Initial = Set(row.Initial, CellField.Initial, "年初预算数"),
            Adjusted = Set(row.Adjusted, CellField.Adjusted, "全年预算数"),
            Executed = Set(row.Executed, CellField.Executed, "全年执行数"),
            Expected = Set(row.Expected, CellField.Expected, "全年预计执行数"),
            Points = Set(row.Points, CellField.Points, "分值"),
            Rate = Set(row.Rate, CellField.Rate, "执行率"),
            Score = Set(row.Score, CellField.Score, "得分"),
            Reason = Set(row.Reason, CellField.Reason, "原因"),
        };
    }

    public static Goals Of(Goals row, int key)
    {
        Stated? Set(Stated? cell, CellField field, string head) => cell is null ? null : cell with { At = At(key, field, head) };
        return row with
        {
            At = At(key, CellField.Row, "年度总体目标"),
            Expected = Set(row.Expected, CellField.Goal, "预期目标"),
            Achieved = Set(row.Achieved, CellField.Achieved, "实际完成情况"),
            Cycle = Set(row.Cycle, CellField.CycleGoal, "实施期总目标"),
        };
    }

    /// <summary>Rows nested under the indicator keep no numbers of their own: they are shown, not filled in.</summary>
    public static Indicator Of(Indicator row, int key)
    {
        Place Named(CellField field, string head) => At(key, field, $"{row.Name}·{head}");
        Stated? Set(Stated? cell, CellField field, string head) => cell is null ? null : cell with { At = Named(field, head) };
        IndicatorValue? Put(IndicatorValue? cell, CellField field, string head) => cell is null ? null : cell with { At = Named(field, head) };
        return row with
        {
            At = At(key, CellField.Row, row.Name),
            Target = Put(row.Target, CellField.Target, "年度指标值"),
            CycleTarget = Put(row.CycleTarget, CellField.Cycle, "实施周期指标值"),
            Actual = Put(row.Actual, CellField.Actual, "实际完成值"),
            Expected = Put(row.Expected, CellField.Expected, "全年预计完成情况"),
            Points = Set(row.Points, CellField.Points, "分值"),
            Score = Set(row.Score, CellField.Score, "得分"),
            Reason = Set(row.Reason, CellField.Reason, "偏差原因及改进措施"),
            Criteria = Set(row.Criteria, CellField.Criteria, "评分标准"),
            Formula = Set(row.Formula, CellField.Formula, "指标说明"),
            Explanation = Set(row.Explanation, CellField.Explanation, "指标解释"),
            Remark = Set(row.Remark, CellField.Remark, "备注"),
            Likelihood = Set(row.Likelihood, CellField.Likelihood, "完成目标可能性"),
            ReviewedScore = Placeless(row.ReviewedScore),
            Parts = [.. row.Parts.Select(Placeless)],
        };
    }

    /// <summary>A number that the cell had in a file must not be taken for one of the form's.</summary>
    private static Stated? Placeless(Stated? cell) => cell is null ? null : cell with { At = new(-1, cell.At.At) };

    private static IndicatorValue? Placeless(IndicatorValue? cell) => cell is null ? null : cell with { At = new(-1, cell.At.At) };

    private static Indicator Placeless(Indicator row) => row with
    {
        At = new(-1, row.At.At),
        Target = Placeless(row.Target),
        CycleTarget = Placeless(row.CycleTarget),
        Actual = Placeless(row.Actual),
        Expected = Placeless(row.Expected),
        Points = Placeless(row.Points),
        Score = Placeless(row.Score),
        ReviewedScore = Placeless(row.ReviewedScore),
        Likelihood = Placeless(row.Likelihood),
        Remark = Placeless(row.Remark),
        Reason = Placeless(row.Reason),
        Criteria = Placeless(row.Criteria),
        Formula = Placeless(row.Formula),
        Explanation = Placeless(row.Explanation),
        Parts = [.. row.Parts.Select(Placeless)],
    };

    public static ReportSentence Of(ReportSentence row, int key) => row with { At = At(key, CellField.Value, "") };

    public static ReportTable Of(ReportTable row, int key) => row with { At = At(key, CellField.Row, row.Title) };

    public static TotalRow Of(TotalRow row, int key) => new(
        row.Points is { } points ? points with { At = At(key, CellField.Points, "总分·分值") } : null,
        row.Score is { } score ? score with { At = At(key, CellField.Score, "总分·得分") } : null,
        At(key, CellField.Row, "总分"));

    public static AmountRow Of(AmountRow row, int key) => row with
    {
        At = At(key, CellField.Row, row.Label),
        Cells =
        [
            .. row.Cells.Select((cell, i) => cell is null ? null
                : cell with { At = CellNumber.Column(key, i) is { } number ? new(number.Value, row.Label) : Place.Nowhere }),
        ],
    };

    private static Place At(int key, CellField field, string label) => new(new CellNumber(key, field).Value, label);
}
