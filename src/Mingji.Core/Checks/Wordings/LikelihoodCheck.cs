using Mingji.Core.Checks.Gallery;
using Mingji.Core.Checks.Scores;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Monitoring;
using Mingji.Core.Scoring;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Wordings;

/// <summary>
/// What a monitoring form says of the likelihood agrees with what it expects for the year: who is certain expects the target to be met, and
/// who holds it for impossible does not.
/// </summary>
public sealed class LikelihoodCheck : IFormCheck
{
    private const string Rule = "wording/likelihood";
    private const string Basis = "完成目标可能性应与全年预计完成情况一致";
    private const string Certain = "确定能";
    private const string Impossible = "完全不可能";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "完成目标可能性与全年预计相反",
        Basis,
        new CheckExample("全年预计9次，指标值12次，却写“确定能”完成", [Example("9次")]),
        new CheckExample("全年预计12次", [Example("12次")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        if (form.Type != FormType.MonitoringForm) return;
        foreach (var row in form.Indicators)
        {
            if (row.Likelihood is null || row.Expected is null) continue;
            var attainment = Attainments.Of(row.Target, row.Expected, row.Direction);
            if (row.Likelihood.Text == Certain && Shortfall.IsCertain(attainment)) Report(form, row, "达不到", sink);
            else if (row.Likelihood.Text == Impossible && attainment is { Comparable: true, Reached: true }) Report(form, row, "已经达到", sink);
        }
    }

    private static void Report(Form form, Indicator row, string fact, FindingSink sink)
    {
        var message = $"「{FormName.Of(form)}」指标「{row.Name}」全年预计{row.Expected!.Text}，{fact}指标值{row.Target!.Text}，"
            + $"完成目标可能性却写“{row.Likelihood!.Text}”";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, row.Likelihood.At, row.Name, message, Basis)
        {
            Stated = row.Likelihood.Text,
            Also = [row.Expected.At],
        });
    }

    private static Form Example(string expected) => ExampleForm.Of(FormType.MonitoringForm, "设施维护")
        .Fact(MonitoredMonth.Fact, "监控期间", "1-7月")
        .Indicator(ExampleIndicator.Make("巡查次数", "≥12次", "7次") with
        {
            Expected = ExampleIndicator.Value(expected, "巡查次数，全年预计完成情况"),
            Likelihood = ExampleForm.Cell(Certain, "巡查次数，完成目标可能性"),
        })
        .Build();
}
