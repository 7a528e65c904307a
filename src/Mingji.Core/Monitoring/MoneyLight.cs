using Mingji.Core.Filling;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Bound = Mingji.Core.Figures.Bound;

namespace Mingji.Core.Monitoring;

/// <summary>
/// The light of the money: the execution rate (executed in the months ÷ the year's budget) as a share of the rate due by then, which is the
/// project's own stage plan where it has one, else the pack's.
/// </summary>
internal static class MoneyLight
{
    private const string Label = "资金执行进度";

    public static RowLight Of(Form form, MonitoringRules rules, int month)
    {
        if (form.Funds.FirstOrDefault(f => f.Source == FundSource.Total && f.Year is null) is not { } total)
            return RowLight.Of(-1, Label, [LightStep.Missing("表中没有资金合计行")]);
        var key = CellNumber.In(total.At, CellField.Row)?.Key ?? -1;
        return RowLight.Of(key, Label, [Step(form, total, rules, month)]);
    }

    private static LightStep Step(Form form, FundsRow total, MonitoringRules rules, int month)
    {
        var budget = total.Adjusted ?? total.Initial;
        if (budget is null) return LightStep.Missing("没有填写预算数");
        var months = MonitoredMonth.Label(month);
        if (total.Executed is not { } executed) return LightStep.Missing($"没有填写{months}执行数");
        if (InYuan(budget, form.MoneyUnit) is not { } whole) return LightStep.Missing($"预算数“{budget.Text}”不是金额");
        if (InYuan(executed, form.MoneyUnit) is not { } part) return LightStep.Missing($"执行数“{executed.Text}”不是金额");
        if (whole.Printed <= 0) return LightStep.Missing("预算数不是正数，没有执行率");
        if (part.Printed < 0) return LightStep.Missing("执行数是负数，不能评灯");
        var (due, plan) = StagePlans.DueBy(form.StagePlan, rules, month);
        var said = $"{months}执行{executed.Text}÷预算{budget.Text}";
        if (Ratio(part, whole) is not { } rate) return LightStep.Missing(said + "：数值超出可计算的范围");
        said += $"＝{Measure.Percent(rate.Printed)}，{plan}应达到{Measure.Percent(due)}";
        if (due <= 0) return new(Light.Green, said + "，这时还不要求执行");
        if (Ratio(rate, new(Interval.Exactly(due), due)) is not { } measure) return LightStep.Missing(said + "：数值超出可计算的范围");
        var (light, words) = measure.Judge(rules, rules.Funds);
        return new(light, $"{said}，是应有进度的{Measure.Percent(measure.Printed)}，{words}：{LightNames.Of(light)}", light is null);
    }

    private static Measure? Ratio(Measure part, Measure whole) =>
        part.All / whole.All is { } all && Bound.TryDivide(part.Printed, whole.Printed, out var printed) ? new(all, printed) : null;

    private static Measure? InYuan(Stated stated, Unit unitOfForm)
    {
        if (stated.Figure is not { } figure) return null;
        var unit = figure.Unit.Kind == UnitKind.None ? unitOfForm : figure.Unit;
        if (unit.Kind is not (UnitKind.Money or UnitKind.None) || !Bound.TryMultiply(figure.Value, unit.Scale, out var printed)) return null;
        var values = figure.Interval * unit.Scale;
        // A printed zero may be a little money, never less than none.
        return new(printed >= 0 && values.Low < 0 ? values with { Low = 0 } : values, printed);
    }
}
