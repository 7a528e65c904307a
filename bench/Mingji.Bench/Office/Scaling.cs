using System.Diagnostics;
using System.Globalization;

namespace Mingji.Bench.Office;

/// <summary>
/// One thread, two threads and two processes over the same files, each in fresh processes, under settings of the collector.
/// </summary>
internal static class Scaling
{
    private const int Files = 800;

    private static readonly (string Name, string[] Settings)[] Collectors =
    [
        ("workstation, concurrent (the default)", []),
        ("workstation, not concurrent", ["DOTNET_gcConcurrent=0"]),
        ("workstation, 64 MB youngest, not concurrent", ["DOTNET_GCgen0size=4000000", "DOTNET_gcConcurrent=0"]),
        ("server", ["DOTNET_gcServer=1"]),
    ];

    internal static void Run(Report report, string folder)
    {
        report.Line("| collector | 1 thread | 2 threads | 2 processes | 2 threads: share of time paused, collections, peak MB |");
        report.Line("|---|---|---|---|---|");
        foreach (var (name, settings) in Collectors)
        {
            var one = Workers(folder, settings, 1, 1);
            var threads = Workers(folder, settings, 1, 2);
            var processes = Workers(folder, settings, 2, 1);
            report.Line(FormattableString.Invariant(
                $"| {name} | {one.Rate:F0}/s | {threads.Rate:F0}/s | {processes.Rate:F0}/s | {threads.More} |"));
        }

        report.Line("");
    }

    /// <summary>A worker's own run: its share of the folder's files; prints files a second and what the collector did.</summary>
    internal static int Work(string folder, int part, int parts, int threads)
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Take(Files).Where((_, i) => i / 2 % parts == part),
        ];
        foreach (var file in files.Take(100)) OfficeWork.Audit(file);
        var watch = Stopwatch.StartNew();
        var paused = GC.GetTotalPauseDuration();
        var collections = GC.CollectionCount(0);
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = threads }, file => OfficeWork.Audit(file));
        watch.Stop();
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{files.Length / watch.Elapsed.TotalSeconds:F1};{(GC.GetTotalPauseDuration() - paused) / watch.Elapsed:P0}, ")
            + string.Create(CultureInfo.InvariantCulture, $"{GC.CollectionCount(0) - collections}, {self.PeakWorkingSet64 >> 20}"));
        return 0;
    }

    private static (double Rate, string More) Workers(string folder, string[] settings, int processes, int threads)
    {
        var running = Enumerable.Range(0, processes).Select(part => Start(folder, settings, part, processes, threads)).ToList();
        var (rate, more) = (0.0, "");
        foreach (var process in running)
        {
            var words = process.StandardOutput.ReadToEnd().Trim().Split(';');
            process.WaitForExit();
            process.Dispose();
            rate += double.Parse(words[0], CultureInfo.InvariantCulture);
            more = words[1];
        }

        return (rate, more);
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
