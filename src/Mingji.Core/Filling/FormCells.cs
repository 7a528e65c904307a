using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Filling;

/// <summary>The cells of a form that is filled in, in reading order.</summary>
internal static class FormCells
{
    public static IEnumerable<FilledCell> Of(Form form) => Rows(form, null).SelectMany(row => row.Cells);

    /// <summary>
    /// The rows with their cells, in reading order. Rows that an earlier form of the same kind had too are taken from what was gathered
    /// of that one: saving a cell changes one row of many.
    /// </summary>
    public static IEnumerable<RowCells> Rows(Form form, CellIndex? known)
    {
        var monitored = form.Type == FormType.MonitoringForm;
        RowCells Row(object row, Func<IEnumerable<FilledCell>> cells) => known?.Of(row) ?? new(row, [.. cells()]);
        foreach (var fact in form.Facts) yield return Row(fact, () => [Cell(fact.Value.At, CellField.Value, fact.Label, fact.Value)]);
        foreach (var row in form.Funds) yield return Row(row, () => OfFunds(row, monitored));
        if (form.Goals is { } goals) yield return Row(goals, () => OfGoals(goals));
        foreach (var stage in form.StagePlan) yield return Row(stage, () => [Cell(stage.Plan.At, CellField.Value, stage.Stage, stage.Plan)]);
        foreach (var row in form.Indicators) yield return Row(row, () => OfIndicator(row, monitored));
        if (form.Total is { } total) yield return Row(total, () => OfTotal(total));
        if (form.Report is { } report) yield return new(report, [.. ReportPlaces.Cells(report)]);
        foreach (var table in form.Tables)
        {
            // The cells of such a row are called by the heads of its table, which are no part of it: always gathered anew.
            foreach (var row in table.Rows) yield return new(row, [.. OfAmounts(table, row)]) { Written = known?.Of(row)?.Written };
        }
    }

    private static FilledCell Cell(Place row, CellField field, string label, Stated? stated) =>
        new(CellNumber.In(row, field) ?? default, label, stated is { Text.Length: > 0 } ? stated : null);

    private static Stated? Stated(IndicatorValue? value) => value is null ? null : new(value.Text, value.Figure, value.At);

    private static IEnumerable<FilledCell> OfFunds(FundsRow row, bool monitored)
    {
        FilledCell Of(CellField field, string head, Stated? stated) => Cell(row.At, field, $"{row.Label}·{head}", stated);
        yield return Of(CellField.Initial, "年初预算数", row.Initial);
        yield return Of(CellField.Adjusted, "全年预算数", row.Adjusted);
        yield return Of(CellField.Executed, monitored ? "执行数" : "全年执行数", row.Executed);
        yield return Of(CellField.Points, "分值", row.Points);
        yield return Of(CellField.Rate, "执行率", row.Rate);
        yield return Of(CellField.Score, "得分", row.Score);
        yield return Of(CellField.Expected, "全年预计执行数", row.Expected);
        yield return Of(CellField.Reason, "原因", row.Reason);
    }

    private static IEnumerable<FilledCell> OfGoals(Goals goals)
    {
        yield return Cell(goals.At, CellField.CycleGoal, "实施期总目标", goals.Cycle);
        yield return Cell(goals.At, CellField.Goal, "预期目标", goals.Expected);
        yield return Cell(goals.At, CellField.Achieved, "实际完成情况", goals.Achieved);
    }

    private static IEnumerable<FilledCell> OfIndicator(Indicator row, bool monitored)
    {
        var heading = row.Path.IsEmpty ? "" : row.Path[^1];
        var name = row.Name.Length > 0 ? row.Name : heading;
        FilledCell Of(CellField field, string head, Stated? stated) => Cell(row.At, field, $"{name}·{head}", stated);
        yield return Cell(row.At, CellField.Name, $"{heading}·三级指标", new(row.Name, null, row.At));
        yield return Of(CellField.Cycle, "实施周期指标值", Stated(row.CycleTarget));
        yield return Of(CellField.Target, "年度指标值", Stated(row.Target));
        yield return Of(CellField.Actual, monitored ? "执行情况" : "实际完成值", Stated(row.Actual));
        yield return Of(CellField.Expected, "全年预计完成情况", Stated(row.Expected));
        yield return Of(CellField.Explanation, "指标解释", row.Explanation);
        yield return Of(CellField.Formula, "指标说明", row.Formula);
        yield return Of(CellField.Points, "分值", row.Points);
        yield return Of(CellField.Criteria, "评分标准", row.Criteria);
        yield return Of(CellField.Score, "得分", row.Score);
        yield return Of(CellField.Reason, "偏差原因及改进措施", row.Reason);
        yield return Of(CellField.Likelihood, "完成目标可能性", row.Likelihood);
        yield return Of(CellField.Remark, "备注", row.Remark);
    }

    private static IEnumerable<FilledCell> OfTotal(TotalRow total)
    {
        yield return Cell(total.At, CellField.Points, "总分·分值", total.Points);
        yield return Cell(total.At, CellField.Score, "总分·得分", total.Score);
    }

    private static IEnumerable<FilledCell> OfAmounts(AmountTable table, AmountRow row)
    {
        if (table.IsByUse) yield return Cell(row.At, CellField.Name, $"{row.Group}·{table.Title}", new(row.Label, null, row.At));
        var name = row.Code.Length > 0 ? $"{row.Code} {row.Label}" : row.Label;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var head = i < table.Columns.Length ? table.Columns[i] : "";
            if (CellNumber.In(row.At, CellField.FirstColumn + i) is { } number && CellNumber.Column(number.Key, i) is not null)
                yield return Cell(row.At, CellField.FirstColumn + i, $"{name}·{head}", row.Cells[i]);
        }
    }
}
