using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Scoring;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Units;

/// <summary>Target and actual value are of one kind: a number against a number, of the same things counted.</summary>
public sealed class MismatchCheck : IFormCheck
{
    private const string Rule = "unit/mismatch";
    private const string Basis = "完成值应当与指标值同一口径、同一计量单位，才能比较";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "指标值与完成值不能比较",
        Basis,
        new CheckExample("目标10项，完成值却是360列", [Example("360列")]),
        new CheckExample("目标10项，完成12项", [Example("12项")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var row in form.Indicators)
        {
            var attainment = Attainments.Of(row);
            if (attainment.Obstacle is Obstacle.ActualIsText or Obstacle.Kinds or Obstacle.Units or Obstacle.Scopes) Report(form, row,
                attainment, sink);
        }
    }

    // "完成" beside a date or a number is short for the number; a sentence, or other things counted, is not.
    private static Severity Gravity(in Attainment attainment)
    {
        if (attainment.Obstacle == Obstacle.Scopes || attainment.Target!.Figure is null) return Severity.Info;
        return attainment.Obstacle == Obstacle.ActualIsText && attainment.Actual!.Text.Length <= 4 ? Severity.Info : Severity.Warning;
    }

    private static void Report(Form form, Indicator row, in Attainment attainment, FindingSink sink)
    {
        var (target, actual) = (row.Target!, row.Actual!);
        var message = $"「{FormName.Of(form)}」指标「{row.Name}」的{Shortened(attainment)}";
        sink.Add(new Finding(Rule, Gravity(attainment), form.Id, actual.At, row.Name, message, Basis)
        {
            Stated = ArithmeticText.Excerpt(actual.Text),
            Expected = target.Figure?.Unit.Symbol is { Length: > 0 } symbol ? "以" + symbol + "计的数" : null,
            Also = [target.At],
        });
    }

    private static string Shortened(in Attainment attainment)
    {
        var values = $"指标值为「{ArithmeticText.Excerpt(attainment.Target!.Text)}」，完成值为「{ArithmeticText.Excerpt(attainment.Actual!.Text)}」，";
        return values + attainment.Obstacle switch
        {
            Obstacle.ActualIsText => "没有写出可比的数",
            Obstacle.Kinds => "一个是日期，一个是数值，不能比较",
            Obstacle.Units => "单位不同，数的不是同一种东西，不能比较",
            _ => "统计口径不同，不能比较",
        };
    }

    private static Form Example(string actual) => ExampleForm.Of(FormType.DepartmentSelfEvaluation)
        .With(form => form with { Title = "部门整体支出自评表" })
        .Indicator(ExampleIndicator.Make("检测业务范围", "≥10项", actual, "10", "10"))
        .Build();
}
