using System.Diagnostics;
using System.Globalization;

namespace Mingji.Bench.Office;

/// <summary>
/// One thread, two threads and two processes over the same files, each in fresh processes that first warm up, under settings of the
/// runtime. Besides the clock, which other work on the machine disturbs, the processor time a file takes counts: what threads spend on
/// each other shows there.
/// </summary>
internal static class Scaling
{
    private const int WarmUp = 1000;

    private static readonly (string Name, string[] Settings)[] Runtimes =
    [
        ("as the command runs", []),
        ("with profiles (TieredPGO)", ["DOTNET_TieredPGO=1"]),
        ("collector not concurrent", ["DOTNET_gcConcurrent=0"]),
        ("server collector", ["DOTNET_gcServer=1"]),
    ];

    internal static void Run(Report report, string folder, int files)
    {
        report.Line("| runtime | 1 thread | 2 threads | 2 processes | 2 threads: paused, collections, peak MB, lock contentions |");
        report.Line("|---|---|---|---|---|");
        foreach (var (name, settings) in Runtimes)
        {
            var one = Workers(folder, settings, 1, 1);
            var threads = Workers(folder, settings, 1, 2);
            var processes = Workers(folder, settings, 2, 1);
            report.Line($"| {name} | {Of(one)} | {Of(threads)} | {Of(processes)} | {threads.More} |");
        }

        report.Line("");
        report.Line(FormattableString.Invariant(
            $"{files} files after {WarmUp} to warm up; files a second by the clock, and processor time a file."));
        report.Line("");
    }

    /// <summary>A worker's own run: its share of the folder's files; prints files a second, processor time and what held it up.</summary>
    internal static int Work(string folder, int part, int parts, int threads)
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Where((_, i) => i / 2 % parts == part),
        ];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.ForEach(files.Take(WarmUp), options, file => OfficeWork.Audit(file));
        using var self = Process.GetCurrentProcess();
        var (busy, watch) = (self.TotalProcessorTime, Stopwatch.StartNew());
        var (paused, collections, contended) = (GC.GetTotalPauseDuration(), GC.CollectionCount(0), Monitor.LockContentionCount);
        Parallel.ForEach(files, options, file => OfficeWork.Audit(file));
        watch.Stop();
        self.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{files.Length / watch.Elapsed.TotalSeconds:F1};{(self.TotalProcessorTime - busy).TotalMilliseconds / files.Length:F3};")
            + string.Create(CultureInfo.InvariantCulture, $"{(GC.GetTotalPauseDuration() - paused) / watch.Elapsed:P0}, ")
            + string.Create(CultureInfo.InvariantCulture, $"{GC.CollectionCount(0) - collections}, {self.PeakWorkingSet64 >> 20}, ")
            + string.Create(CultureInfo.InvariantCulture, $"{Monitor.LockContentionCount - contended}"));
        return 0;
    }

    private static string Of((double Rate, double Busy, string More) run) =>
        FormattableString.Invariant($"{run.Rate:F0}/s, {run.Busy:F2} ms");

    private static (double Rate, double Busy, string More) Workers(string folder, string[] settings, int processes, int threads)
    {
        var running = Enumerable.Range(0, processes).Select(part => Start(folder, settings, part, processes, threads)).ToList();
        var (rate, busy, more) = (0.0, 0.0, "");
        foreach (var process in running)
        {
            var words = process.StandardOutput.ReadToEnd().Trim().Split(';');
            process.WaitForExit();
            process.Dispose();
            rate += double.Parse(words[0], CultureInfo.InvariantCulture);
            busy += double.Parse(words[1], CultureInfo.InvariantCulture) / processes;
            more = words[2];
        }

        return (rate, busy, more);
    }

    private static Process Start(string folder, string[] settings, int part, int parts, int threads)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var word in (string[])[typeof(Scaling).Assembly.Location, "office-part", folder, $"{part}", $"{parts}", $"{threads}"])
            start.ArgumentList.Add(word);
        foreach (var setting in settings.Select(s => s.Split('='))) start.Environment[setting[0]] = setting[1];
        return Process.Start(start)!;
    }
}
