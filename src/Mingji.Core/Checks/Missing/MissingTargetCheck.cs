using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Missing;

/// <summary>
/// An indicator has a target. A quantity, a deadline, a cost or a satisfaction without one can't be judged at all; for the other classes
/// the name itself often says what is to be reached, which is worth a look only.
/// </summary>
public sealed class MissingTargetCheck : IFormCheck
{
    private const string Rule = "missing/target";
    private const string Basis = "绩效指标应当有清晰、可衡量的指标值（财预〔2015〕88号：指向明确、细化量化）";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "没有填写指标值",
        Basis,
        new CheckExample("数量指标只有名称和完成值，没有指标值", [Example(null)]),
        new CheckExample("指标值为58万标箱", [Example("58万标箱")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        var named = 0;
        foreach (var row in form.Indicators)
        {
            if (!Lacks(form, row)) continue;
            if (IsMeasured(row)) Report(form, row, sink);
            else named++;
        }

        if (named > 0) ReportNamed(form, named, sink);
    }

    private static bool Lacks(Form form, Indicator row)
    {
        if (row is not { TargetAsked: true, Target: null, CycleTarget: null } || !IndicatorRows.IsFilled(row)) return false;
        if (row.Actual is null && row.Points is null && row.Score is null && !IndicatorRows.AnyFilled(form)) return false;
        return !PartsHaveTarget(row);
    }

    private static bool IsMeasured(Indicator row) =>
        row.Class is IndicatorClass.Quantity or IndicatorClass.Timeliness or IndicatorClass.Cost or IndicatorClass.Satisfaction;

    private static bool PartsHaveTarget(Indicator row)
    {
        foreach (var part in row.Parts)
        {
            if (part.Target is not null) return true;
        }

        return false;
    }

    private static void Report(Form form, Indicator row, FindingSink sink)
    {
        var message = $"「{FormName.Of(form)}」指标「{row.Name}」没有指标值"
            + (row.Actual is null ? "" : $"，完成情况「{ArithmeticText.Excerpt(row.Actual.Text)}」无从对照");
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, row.At, row.Name, message, Basis));
    }

    private static void ReportNamed(Form form, int count, FindingSink sink)
    {
        const int Shown = 6;
        var rows = form.Indicators.Where(row => Lacks(form, row) && !IsMeasured(row)).ToList();
        var names = string.Join("、", rows.Take(Shown).Select(row => "「" + ArithmeticText.Excerpt(row.Name) + "」"));
        var message = $"「{FormName.Of(form)}」有{count}个质量或效益指标只有名称，没有指标值：{names}{(count > Shown ? "等" : "")}";
        sink.Add(new Finding(Rule, Severity.Info, form.Id, rows[0].At, rows[0].Name, message, Basis)
        {
            Also = [.. rows.Skip(1).Select(row => row.At)],
        });
    }

    private static Form Example(string? target) => ExampleForm.Of(FormType.DepartmentSelfEvaluation)
        .With(form => form with { Title = "部门整体支出自评" })
        .Indicator(ExampleIndicator.Make("集装箱吞吐量", target, "60.06万标箱"))
        .Build();
}
