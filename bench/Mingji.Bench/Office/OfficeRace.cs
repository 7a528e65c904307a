using System.Diagnostics;

namespace Mingji.Bench.Office;

/// <summary>
/// Many office files, read, recognised and checked, beside a walk of the same parts; the two take turns slice by slice. Then the same
/// files by two threads and by two processes, under several settings of the collector.
/// </summary>
internal static class OfficeRace
{
    private const int Slice = 100;
    private const int WarmUp = 200;

    internal static int Run(Report report, int count)
    {
        var folder = Directory.CreateTempSubdirectory("mingji-bench-");
        try
        {
            var files = OfficeWork.Make(folder.FullName, count);
            report.Head($"Office: {count:N0} files, half docx (about 3 pages), half xlsx (2 sheets): read, recognised, checked");
            TakeTurns(report, files);
            Scaling.Run(report, folder.FullName);
            LibreOfficeLane.Run(report, [.. files.Take(20)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static void TakeTurns(Report report, string[] files)
    {
        foreach (var file in files.Take(WarmUp)) (_, _) = (OfficeWork.Walk(file), OfficeWork.Audit(file));
        report.Line("| files | floor: unzip + XmlReader | mingji | ratio | files/s | allocated a file, floor | mingji |");
        report.Line("|---|---|---|---|---|---|---|");
        var memory = new List<long>();
        Lane(report, "docx", [.. files.Where(f => f.EndsWith("docx", StringComparison.Ordinal))], memory);
        Lane(report, "xlsx", [.. files.Where(f => f.EndsWith("xlsx", StringComparison.Ordinal))], memory);
        report.Line("");
        var step = Math.Max(1, memory.Count / 5);
        var sizes = memory.Where((_, i) => i % step == 0).Append(memory[^1]).Select(m => FormattableString.Invariant($"{m / 1048576.0:F0}"));
        using var self = Process.GetCurrentProcess();
        report.Line(FormattableString.Invariant(
            $"Working set in MB along the run: {string.Join(", ", sizes)}; its peak {self.PeakWorkingSet64 / 1048576.0:F0}."));
        report.Line("");
    }

    private static void Lane(Report report, string name, string[] files, List<long> memory)
    {
        var (floor, mingji) = (TimeSpan.Zero, TimeSpan.Zero);
        long floorBytes = 0, mingjiBytes = 0;
        foreach (var slice in files.Chunk(Slice))
        {
            floor += Race.Time(() => Array.ForEach(slice, f => OfficeWork.Walk(f)), out var bytes);
            floorBytes += bytes;
            mingji += Race.Time(() => Array.ForEach(slice, f => OfficeWork.Audit(f)), out bytes);
            mingjiBytes += bytes;
            memory.Add(Environment.WorkingSet);
        }

        report.Line(FormattableString.Invariant(
            $"| {files.Length} {name} | {floor.TotalMilliseconds / files.Length:F2} ms a file | {mingji.TotalMilliseconds / files.Length:F2} ms ")
            + FormattableString.Invariant($"| {mingji / floor:F2} | {files.Length / mingji.TotalSeconds:F0} | ")
            + FormattableString.Invariant($"{floorBytes / files.Length:N0} B | {mingjiBytes / files.Length:N0} B |"));
    }
}
