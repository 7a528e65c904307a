using System.Diagnostics;
using System.Globalization;
using Mingji.Tests;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Upkeep;

namespace Mingji.Bench.Workbench;

/// <summary>
/// Two hundred people type at once against the real server, on both databases: first at a person's pace, then as fast as it goes, then
/// while the server and the database are killed under them. Nothing acknowledged may be lost.
/// </summary>
internal static class WorkbenchRace
{
    private const int Crashes = 3;
    private static readonly TimeSpan Bare = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FullSpeed = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenCrashes = TimeSpan.FromSeconds(5);

    /// <summary>0 when there was no error, nothing was lost and every history verifies. <paramref name="only"/> names one database.</summary>
    internal static async Task<int> Run(Report report, int people, int seconds, string? only = null)
    {
        report.Head($"Workbench: {people} people typing at once");
        report.Line($"Load average when it began: {File.ReadAllText("/proc/loadavg").Split(' ')[0]} on {Environment.ProcessorCount} cores; "
            + "clients, server and database share them.");
        report.Line("");
        report.Line("| database | pace | saves | saves/s | p50 | p95 | errors | of the bare database |");
        report.Line("|---|---|---|---|---|---|---|---|");
        var folder = Directory.CreateTempSubdirectory("mingji-bench-").FullName;
        try
        {
            var notes = new List<string>();
            var good = only == "postgres" || await Lane(report, notes, Path.Combine(folder, "sqlite"), null, people, seconds);
            if (only == "sqlite") notes.Add("PostgreSQL was left out.");
            else if (PostgresCluster.WhyNot is { } why) notes.Add($"PostgreSQL was not measured: {why}");
            else
            {
                using var cluster = PostgresCluster.Start();
                good &= await Lane(report, notes, Path.Combine(folder, "postgres"), cluster, people, seconds);
            }

            report.Line("");
            foreach (var note in notes) report.Line($"- {note}");
            report.Line("");
            return good ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static async Task<bool> Lane(Report report, List<string> notes, string data, PostgresCluster? cluster, int people, int seconds)
    {
        Directory.CreateDirectory(data);
        var name = cluster is null ? "SQLite" : "PostgreSQL";
        string NewDatabase(string file) => cluster?.NewDatabase() ?? Path.Combine(data, file);
        var (connection, bareConnection) = (NewDatabase("mingji.db"), NewDatabase("bare.db"));
        var bareCases = await Town.Build(bareConnection, people);
        var cases = await Town.Build(connection, people);
        var tally = new Tally();
        using var server = await ServerProcess.Start(connection, data);
        var typists = cases.Select((id, i) => new Typist(server.Address, i, id, tally)).ToList();
        foreach (var typist in typists) await typist.SignIn();

        await Type(typists, TimeSpan.FromSeconds(seconds), pause: true);
        report.Line(Row(name, "one cell every 0.5–1 s", tally, TimeSpan.FromSeconds(seconds), null));
        var errors = tally.Errors;
        tally.Restart();
        // Before and after, so that a machine that others use disturbs both alike.
        var bare = await BareDatabase.Run(bareConnection, bareCases, Bare, 1);
        var (watch, processor) = (Stopwatch.StartNew(), server.Processor);
        await Type(typists, FullSpeed, pause: false);
        watch.Stop();
        var cost = (server.Processor - processor).Ticks / 10_000m / Math.Max(1, tally.Microseconds.Count);
        bare = (bare + await BareDatabase.Run(bareConnection, bareCases, Bare, 2)) / 2;
        report.Line(Row(name, "as fast as answers come", tally, watch.Elapsed, bare));
        errors += tally.Errors;
        tally.Restart();

        var rounds = (cluster is null ? 1 : 2) * (Crashes + 1);
        var typing = Type(typists, rounds * BetweenCrashes, pause: true, crashes: true);
        for (var i = 0; i < Crashes; i++)
        {
            await Task.Delay(BetweenCrashes);
            await server.Crash();
        }

        for (var i = 0; cluster is not null && i < Crashes; i++)
        {
            await Task.Delay(BetweenCrashes);
            cluster.Kill();
            cluster.Launch();
        }

        await typing;
        errors += tally.Errors;
        var (lost, faults) = await Check(connection, data, typists);
        server.Weigh();
        var killed = cluster is null ? $"server killed {Crashes} times" : $"server and PostgreSQL killed {Crashes} times each";
        notes.Add(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {killed} while they typed ({tally.Microseconds.Count} saves acknowledged): {lost} lost; the history verifies with {faults} faults."
            + $" The server's peak memory was {server.PeakMegabytes} MB. The bare database commits {bare:0} saves of the same rows a second;"
            + $" the server works {cost:0.0} ms of one core on a save."));
        foreach (var complaint in tally.Complaints) notes.Add($"{name}: {complaint}");
        foreach (var typist in typists) typist.Dispose();
        return errors == 0 && lost == 0 && faults == 0;
    }

    private static async Task Type(List<Typist> typists, TimeSpan time, bool pause, bool crashes = false)
    {
        using var stop = new CancellationTokenSource(time);
        await Task.WhenAll(typists.Select(t => t.Type(pause, crashes, stop.Token)));
    }

    private static async Task<(int Lost, int Faults)> Check(string connection, string data, List<Typist> typists)
    {
        await using var store = Stores.Open(connection);
        var lost = 0;
        foreach (var typist in typists)
        {
            var form = (await store.Read(s => CaseStore.Form(s, typist.CaseId)))!.Filled;
            lost += typist.Acknowledged.Count(cell => form.TextAt(new(cell.Key)) != cell.Value);
        }

        var verified = await Verification.Run(store, new EvidenceFolder(Path.Combine(data, "evidence")));
        foreach (var fault in verified.Faults.Take(5)) Console.Error.WriteLine($"{fault.Where}: {fault.Why}");
        return (lost, verified.Faults.Length);
    }

    private static string Row(string name, string pace, Tally tally, TimeSpan time, decimal? bare)
    {
        var rate = tally.Microseconds.Count / ((decimal)time.Ticks / TimeSpan.TicksPerSecond);
        var share = bare is > 0 ? $"{rate / bare * 100:0}%" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {pace} | {tally.Microseconds.Count} | {rate:0} | {tally.Milliseconds(50):0.0} ms"
            + $" | {tally.Milliseconds(95):0.0} ms | {tally.Errors} | {share} |");
    }
}
