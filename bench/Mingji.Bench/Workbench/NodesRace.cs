using System.Globalization;

namespace Mingji.Bench.Workbench;

/// <summary>The whole run of <see cref="NodesRun"/>, with its result written down.</summary>
internal static class NodesRace
{
    private static readonly TimeSpan BetweenKills = TimeSpan.FromSeconds(8);

    internal static async Task<int> Run(Report report, int forms, int people)
    {
        report.Head($"Three nodes behind nginx: {forms} forms imported while {people} people type and nodes are killed");
        report.Line($"Load average when it began: {File.ReadAllText("/proc/loadavg").Split(' ')[0]} on {Environment.ProcessorCount} cores; "
            + "clients, balancer, nodes and database share them.");
        report.Line("");
        if (NodesRun.WhyNot is { } why)
        {
            report.Line($"Not run: {why}");
            return 1;
        }

        var came = await new NodesRun("docs/operations.md", forms, people, BetweenKills).Run();
        report.Line("| forms done | refused | not done exactly once | took | nodes killed | saves | p50 | p95 "
            + "| sent twice | sent more often | errors | lost | faults of the history |");
        report.Line("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        report.Line(string.Create(CultureInfo.InvariantCulture,
            $"| {came.Job.Done} | {came.Job.Refused} | {came.NotOnce} | {came.Took.TotalSeconds:0} s | {came.Kills} | {came.Saves}"
            + $" | {came.Tally.Milliseconds(50):0.0} ms | {came.Tally.Milliseconds(95):0.0} ms | {came.OneRetry} | {came.MoreRetries}"
            + $" | {came.Errors} | {came.Lost} | {came.Faults} |"));
        report.Line("");
        foreach (var complaint in came.Tally.Complaints) report.Line($"- {complaint}");
        return came.IsGood ? 0 : 1;
    }
}
