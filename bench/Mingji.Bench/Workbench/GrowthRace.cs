using System.Diagnostics;
using System.Globalization;
using Mingji.Documents.Packs;
using Mingji.Tests;
using Mingji.Web.Hosting;
using Mingji.Web.Jobs;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Jobs;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Bench.Workbench;

/// <summary>
/// What one form costs to import and to audit behind the pages, by how many there are: it should not grow with their number. The same
/// number of files is imported into databases that hold ever more forms; audited are all that are there.
/// </summary>
internal static class GrowthRace
{
    private const int WarmingUp = 500;
    private static readonly int[] Usual = [1_000, 10_000, 100_000];

    /// <summary>How many of the forms are imported; the others are there before.</summary>
    private const int Imported = 1_000;

    internal static async Task<int> Run(Report report, int[] sizes)
    {
        sizes = sizes.Length > 0 ? sizes : Usual;
        report.Head("Cost of one form by the number of forms");
        report.Line($"Load average when it began: {File.ReadAllText("/proc/loadavg").Split(' ')[0]} on {Environment.ProcessorCount} cores; one worker.");
        report.Line($"Imported are {Imported} files in one archive, audited all forms of the year. Processor time is that of the worker and the");
        report.Line("database, of both cores together; the ratio is of processor times.");
        report.Line("");
        report.Line("| database | forms | import of one | processor | audit of one | processor | of the cost at the smallest size |");
        report.Line("|---|---|---|---|---|---|---|");
        if (PostgresCluster.WhyNot is null)
        {
            using var cluster = PostgresCluster.Start();
            await Lane(report, "PostgreSQL", sizes, _ => cluster.NewDatabase(), cluster.Postmaster);
        }

        await Lane(report, "SQLite", sizes, folder => Path.Combine(folder, "mingji.db"), null);
        report.Line("");
        return 0;
    }

    private static async Task Lane(Report report, string name, int[] sizes, Func<string, string> database, int? postmaster)
    {
        (Cost Import, Cost Audit)? first = null;
        // The first forms cost what it takes to compile the program: they are not measured.
        foreach (var size in (int[])[WarmingUp, .. sizes])
        {
            var folder = Directory.CreateTempSubdirectory("mingji-growth-").FullName;
            try
            {
                var cost = await Measure(database(folder), folder, size, postmaster);
                if (size == WarmingUp) continue;
                first ??= cost;
                report.Line(string.Create(CultureInfo.InvariantCulture,
                    $"| {name} | {size} | {cost.Import.Clock:0.00} ms | {cost.Import.Processor:0.00} ms | {cost.Audit.Clock:0.00} ms"
                    + $" | {cost.Audit.Processor:0.00} ms | {cost.Import.Processor / first.Value.Import.Processor:0.00}, "
                    + $"{cost.Audit.Processor / first.Value.Audit.Processor:0.00} |"));
            }
            finally
            {
                Directory.Delete(folder, true);
            }
        }
    }

    /// <summary>Milliseconds of one form, by the clock and of the processor.</summary>
    private sealed record Cost(decimal Clock, decimal Processor);

    private static async Task<(Cost Import, Cost Audit)> Measure(string connection, string folder, int size, int? postmaster)
    {
        var imported = Math.Min(size, Imported);
        var template = (await Town.Build(connection, 1, imported))[0];
        await using var store = Stores.Open(connection);
        var beside = size - imported;
        if (beside > 0)
        {
            await store.Write(s =>
            {
                Surroundings.Fill(s, template, beside);
                return true;
            });
        }

        var (clock, files) = (TimeProvider.System, new JobFolder(new WebSettings("", connection, folder)));
        using var uploads = new JobUploads();
        var cases = new CaseDesk(store, StandardFolder.LoadDefault(), clock);
        var work = new JobWork(store, [new ImportJobs(files, uploads, new(cases, clock)), new AuditJobs(store, cases)], clock);
        await store.Write(s =>
        {
            JobNodes.SayAlone(s, work.Node, "");
            return true;
        });
        var name = JobFolder.NewName();
        Directory.CreateDirectory(Path.GetDirectoryName(files.UploadOf(name))!);
        await FormArchive.Write(store, files.UploadOf(name));
        var import = await Time(store, work, Town.Importer, new(JobKind.Import, null, 0, new(), name), imported, postmaster);
        var (year, root) = await store.Read(s => (
            s.Single<int>("select max(year) from years"), s.Single<long>("select id from units where code = '35'")));
        // One more than the forms asked for: the one that the others are copies of.
        var audit = await Time(store, work, "jixiao", new(JobKind.Audit, root, year, new(), JobFolder.NewName()), size + 1, postmaster);
        return (import, audit);
    }

    private static async Task<Cost> Time(IStore store, JobWork work, string login, JobWish wish, int size, int? postmaster)
    {
        var access = await store.Read(s => Register.AccessOf(s, Register.IdOf(s, login)!.Value)!);
        var job = await new JobDesk(store, TimeProvider.System).Begin(access, wish);
        var (watch, processor) = (Stopwatch.StartNew(), ProcessorTime.Milliseconds(postmaster));
        await work.Run(job, TimeSpan.MaxValue, CancellationToken.None);
        var (took, worked) = (watch.Elapsed, ProcessorTime.Milliseconds(postmaster) - processor);
        var over = (await store.Read(s => JobStore.Find(s, job)))!;
        if (over.Done != size) throw new InvalidOperationException($"{over.Done} of {size} done, {over.Refused} refused");
        return new(took.Ticks / 10_000m / size, worked / size);
    }
}
