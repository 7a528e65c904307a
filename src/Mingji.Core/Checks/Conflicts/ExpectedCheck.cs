using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Monitoring;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Conflicts;

/// <summary>What is counted up from January is by the year's end no less than it is now: money executed, things done.</summary>
public sealed class ExpectedCheck : IFormCheck
{
    private const string Rule = "conflict/expected";
    private const string Basis = "全年预计数包含已经完成的数，不会比它少";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "全年预计数少于已完成数",
        Basis,
        new CheckExample("七个月已巡查9次，全年预计8次", [Example("8次")]),
        new CheckExample("全年预计12次", [Example("12次")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        if (form.Type != FormType.MonitoringForm) return;
        foreach (var row in form.Funds)
        {
            if (row is { Executed: { } done, Expected: { } expected } && CumulativeFall.IsCertain(done, expected))
                Report(form, row.Label, "执行", (done.Text, done.At), (expected.Text, expected.At), sink);
        }

        foreach (var row in form.Indicators)
        {
            if (row is { Actual: { } done, Expected: { } expected } && CumulativeFall.IsCertain(row, row with { Actual = expected }))
                Report(form, row.Name, "完成", (done.Text, done.At), (expected.Text, expected.At), sink);
        }
    }

    private static void Report(Form form, string label, string verb, (string Text, Place At) done, (string Text, Place At) expected, FindingSink sink)
    {
        var message = $"「{FormName.Of(form)}」「{label}」已{verb}{done.Text}，全年预计{verb}{expected.Text}，反而更少";
        sink.Add(new Finding(Rule, Severity.Error, form.Id, expected.At, label, message, Basis)
        {
            Stated = expected.Text,
            Also = [done.At],
        });
    }

    private static Form Example(string expected) => ExampleForm.Of(FormType.MonitoringForm, "设施维护")
        .Fact(MonitoredMonth.Fact, "监控期间", "1-7月")
        .Indicator(ExampleIndicator.Make("巡查次数", "≥12次", "9次") with { Expected = ExampleIndicator.Value(expected, "巡查次数，全年预计完成情况") })
        .Build();
}
