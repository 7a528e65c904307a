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

/// <summary>What one form costs to import and to audit behind the pages, by how many there are: it should not grow with their number.</summary>
internal static class GrowthRace
{
    private static readonly int[] Usual = [1_000, 10_000];

    internal static async Task<int> Run(Report report, int[] sizes)
    {
        sizes = sizes.Length > 0 ? sizes : Usual;
        report.Head("Cost of one form by the number of forms");
        report.Line($"Load average when it began: {File.ReadAllText("/proc/loadavg").Split(' ')[0]} on {Environment.ProcessorCount} cores; one worker.");
        report.Line("");
        report.Line("| database | forms | import of one | audit of one | of the cost at the smallest size |");
        report.Line("|---|---|---|---|---|");
        if (PostgresCluster.WhyNot is null)
        {
            using var cluster = PostgresCluster.Start();
            await Lane(report, "PostgreSQL", sizes, _ => cluster.NewDatabase());
        }

        await Lane(report, "SQLite", sizes, folder => Path.Combine(folder, "mingji.db"));
        report.Line("");
        return 0;
    }

    private static async Task Lane(Report report, string name, int[] sizes, Func<string, string> database)
    {
        (decimal Import, decimal Audit)? first = null;
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("mingji-growth-").FullName;
            try
            {
                var cost = await Measure(database(folder), folder, size);
                first ??= cost;
                report.Line(string.Create(CultureInfo.InvariantCulture,
                    $"| {name} | {size} | {cost.Import:0.00} ms | {cost.Audit:0.00} ms"
                    + $" | {cost.Import / first.Value.Import:0.00}, {cost.Audit / first.Value.Audit:0.00} |"));
            }
            finally
            {
                Directory.Delete(folder, true);
            }
        }
    }

    /// <summary>Milliseconds of one form.</summary>
    private static async Task<(decimal Import, decimal Audit)> Measure(string connection, string folder, int size)
    {
        await Town.Build(connection, 1, size);
        await using var store = Stores.Open(connection);
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
        var import = await Time(store, work, Town.Importer, new(JobKind.Import, null, 0, new(), name), size);
        var year = await store.Read(s => s.Single<int>("select max(year) from years"));
        var root = await store.Read(s => s.Single<long>("select id from units where code = '3510'"));
        return (import, await Time(store, work, "jixiao", new(JobKind.Audit, root, year, new(), JobFolder.NewName()), size));
    }

    private static async Task<decimal> Time(IStore store, JobWork work, string login, JobWish wish, int size)
    {
        var access = await store.Read(s => Register.AccessOf(s, Register.IdOf(s, login)!.Value)!);
        var job = await new JobDesk(store, TimeProvider.System).Begin(access, wish);
        var watch = Stopwatch.StartNew();
        await work.Run(job, TimeSpan.MaxValue, CancellationToken.None);
        var took = watch.Elapsed;
        var over = (await store.Read(s => JobStore.Find(s, job)))!;
        if (over.Done != size) throw new InvalidOperationException($"{over.Done} of {size} done, {over.Refused} refused");
        return took.Ticks / 10_000m / size;
    }
}
