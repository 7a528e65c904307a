using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Bench;

/// <summary>Scores and checks many self-evaluations in memory, beside the straight loop over the same forms.</summary>
internal static class EngineRace
{
    internal static void Run(Report report, int count, int rounds)
    {
        var forms = SelfEvaluations.Make(count);
        var standard = new Standard { Id = "bench", Title = "基准" };
        var sink = new FindingSink();
        var loopErrors = 0;
        var (loop, engine) = Race.Run(
            "straight loop",
            () => loopErrors = StraightLoop.Errors(forms),
            "engine, all checks of a form",
            () =>
            {
                sink.Clear();
                foreach (var form in forms) Auditor.RunForm(form, standard, sink);
            },
            rounds);
        report.Head($"Engine: {count:N0} project self-evaluations, 12 indicators each");
        report.Pair(loop, engine, $"Median of {rounds} alternate rounds. Errors found: loop {loopErrors}, engine {sink.Findings.Count}.");
        report.Line("Each check alone, walking all forms from memory anew, so that the parts take longer than the whole:");
        report.Line("");
        foreach (var check in CheckRegistry.OfForms) Alone(check, forms, standard, report);
        foreach (var finding in sink.Findings.Take(3)) report.Line($"- {finding.Rule}: {finding.Message}");
    }

    private static void Alone(IFormCheck check, Form[] forms, Standard standard, Report report)
    {
        var sink = new FindingSink();
        var times = new List<TimeSpan>();
        long bytes = 0;
        for (var round = 0; round < 5; round++)
        {
            times.Add(Race.Time(
                () =>
                {
                    foreach (var form in forms) check.Run(form, standard, sink);
                },
                out bytes));
        }

        report.Line($"- {check.Card.Rule}: {Race.Median(times).TotalMilliseconds:F1} ms, {bytes:N0} B");
    }
}
