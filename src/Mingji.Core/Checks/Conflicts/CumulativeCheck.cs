using Mingji.Core.Checks.Gallery;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Monitoring;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Conflicts;

/// <summary>Of two monitoring forms of one project and year the later one counts no less: both count from January.</summary>
public sealed class CumulativeCheck : IDossierCheck
{
    private const string Rule = "conflict/cumulative";
    private const string Basis = "各期监控都从1月累计，后一期不会比前一期少";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "后一期累计数少于前一期",
        Basis,
        new CheckExample("1-7月巡查9次，1-10月巡查8次", [Example(7, "9次"), Example(10, "8次") with { Id = "F2" }]),
        new CheckExample("1-10月巡查11次", [Example(7, "9次"), Example(10, "11次") with { Id = "F2" }]));

    public void Run(Dossier dossier, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var later in dossier.Forms)
        {
            if (later is not { Type: FormType.MonitoringForm, Project: not null } || MonitoredMonth.Of(later) is not { } month) continue;
            if (Before(dossier, later, month) is { } earlier) Compare(earlier, later, sink);
        }
    }

    /// <summary>The nearest earlier round of the same project and year.</summary>
    private static Form? Before(Dossier dossier, Form later, int month) => dossier.Forms
        .Where(f => f.Type == FormType.MonitoringForm && f.FiscalYear == later.FiscalYear && Same(f.Project, later.Project)
            && Same(f.Unit, later.Unit) && MonitoredMonth.Of(f) < month)
        .OrderByDescending(MonitoredMonth.Of).FirstOrDefault();

    private static bool Same(string? one, string? other) => PlainText.Tight(one ?? "") == PlainText.Tight(other ?? "");

    private static void Compare(Form earlier, Form later, FindingSink sink)
    {
        foreach (var row in later.Funds)
        {
            var before = earlier.Funds.FirstOrDefault(f => f.Source == row.Source && f.Label == row.Label && f.Year == row.Year);
            if (CumulativeFall.IsCertain(before?.Executed, row.Executed))
                Report(earlier, later, row.Label, (before!.Executed!.Text, row.Executed!), sink);
        }

        foreach (var row in later.Indicators)
        {
            var before = earlier.Indicators.FirstOrDefault(i => i.Name == row.Name && i.Class == row.Class);
            if (before is not null && CumulativeFall.IsCertain(before, row))
                Report(earlier, later, row.Name, (before.Actual!.Text, new(row.Actual!.Text, row.Actual.Figure, row.Actual.At)), sink);
        }
    }

    private static void Report(Form earlier, Form later, string label, (string Before, Stated Now) counted, FindingSink sink)
    {
        var (was, now) = (MonitoredMonth.Label(MonitoredMonth.Of(earlier)!.Value), MonitoredMonth.Label(MonitoredMonth.Of(later)!.Value));
        var message = $"「{FormName.Of(later)}」「{label}」{was}累计{counted.Before}，{now}累计{counted.Now.Text}，累计数反而减少";
        sink.Add(new Finding(Rule, Severity.Error, later.Id, counted.Now.At, label, message, Basis) { Stated = counted.Now.Text });
    }

    private static Form Example(int month, string actual) => ExampleForm.Of(FormType.MonitoringForm, "设施维护")
        .Fact(MonitoredMonth.Fact, "监控期间", MonitoredMonth.Label(month))
        .Indicator(ExampleIndicator.Make("巡查次数", "≥12次", actual))
        .Build();
}
