using System.Diagnostics;
using System.Globalization;
using Mingji.Core.Forms;
using Mingji.Documents.Packs;
using Mingji.Tests;
using Mingji.Web.Public;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.People;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Bench.Workbench;

/// <summary>
/// Pages of the public's portal a second, beside a static file served by the same server in the same run: one page that everybody opens,
/// many pages one after the other, and pages that are made anew each time.
/// </summary>
internal static class PortalRace
{
    private const int Connections = 16;
    private const int Rounds = 5;

    internal static async Task<int> Run(Report report, int units, int seconds)
    {
        report.Head($"The portal: {units} units with a published form each");
        report.Line("| database | what is fetched | bytes | a second | of the static file | processor of the server, µs each |");
        report.Line("|---|---|---|---|---|---|");
        var folder = Directory.CreateTempSubdirectory("mingji-bench-").FullName;
        try
        {
            await Lane(report, "SQLite", Path.Combine(folder, "mingji.db"), folder, units, seconds);
            if (PostgresCluster.WhyNot is null)
            {
                using var cluster = PostgresCluster.Start();
                await Lane(report, "PostgreSQL", cluster.NewDatabase(), Directory.CreateDirectory(Path.Combine(folder, "server")).FullName, units, seconds);
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }

        report.Line("");
        report.Line($"{Connections} connections that stay open, client and server on the same machine; the median of {Rounds} rounds of {seconds} s each, the lanes in turn.");
        return 0;
    }

    private static async Task Lane(Report report, string name, string connection, string data, int units, int seconds)
    {
        await Publish(connection, data, units);
        using var server = await ServerProcess.Start(connection, data);
        var next = 0;
        var lanes = new (string Name, Func<string> Path)[]
        {
            ("a static file, /assets/mingji.css", () => "/assets/mingji.css"),
            ("the same page of a unit", () => "/public/units/3509000"),
            ("all documents in turn", () => $"/public/documents/{(Interlocked.Increment(ref next) % units) + 1}"),
            ("searches that nobody made before", () => $"/public?q={Interlocked.Increment(ref next)}"),
        };
        var counts = lanes.Select(_ => new List<decimal>()).ToArray();
        var bytes = new long[lanes.Length];
        var spent = lanes.Select(_ => new List<decimal>()).ToArray();
        foreach (var (_, path) in lanes) await Pull(server.Address, path, TimeSpan.FromSeconds(2));
        for (var round = 0; round < Rounds; round++)
        {
            for (var lane = 0; lane < lanes.Length; lane++)
            {
                var before = server.Processor;
                var (count, size) = await Pull(server.Address, lanes[lane].Path, TimeSpan.FromSeconds(seconds));
                counts[lane].Add(count / (decimal)seconds);
                bytes[lane] = size / Math.Max(1, count);
                spent[lane].Add((server.Processor - before).Ticks / (decimal)TimeSpan.TicksPerMicrosecond / Math.Max(1, count));
            }
        }

        var medians = counts.Select(Median).ToArray();
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            report.Line(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {lanes[lane].Name} | {bytes[lane]} | {medians[lane]:0} | {medians[lane] / medians[0]:0.00} | {Median(spent[lane]):0} |"));
        }
    }

    private static decimal Median(List<decimal> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task<(long Count, long Bytes)> Pull(Uri address, Func<string> path, TimeSpan time)
    {
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var pulled = await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            using var puller = await Puller.To(address);
            var (count, bytes) = (0L, 0L);
            for (; Stopwatch.GetTimestamp() < until; count++) bytes += await puller.Get(path());
            return (count, bytes);
        }));
        return (pulled.Sum(p => p.count), pulled.Sum(p => p.bytes));
    }

    private static async Task Publish(string connection, string data, int units)
    {
        var cases = await Town.Build(connection, units);
        await using var store = Stores.Open(connection);
        var access = await store.Write(session =>
        {
            session.Execute("update cases set state = 'approved'");
            var person = Register.Add(session, DateTimeOffset.UtcNow, 0, "gongkai", "公开");
            Register.Grant(session, DateTimeOffset.UtcNow, 0, person.Id, UnitTree.ByCode(session, "35")!, Role.PerformanceDivision);
            return Register.AccessOf(session, person.Id)!;
        });
        var desk = new PublicationDesk(store, StandardFolder.LoadDefault(), new EvidenceFolder(Path.Combine(data, "evidence")), new CsvOnly(), TimeProvider.System);
        foreach (var id in cases) await desk.Publish(access, id, new(false, "公开"));
    }

    /// <summary>Printing hundreds of forms is not what is measured.</summary>
    private sealed class CsvOnly : IOfficialFiles
    {
        public Task<IReadOnlyList<WrittenFile>> Write(Form form, PublishedSnapshot snapshot, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<WrittenFile>>([new("csv", OpenDataCsv.Write(snapshot))]);
    }
}
