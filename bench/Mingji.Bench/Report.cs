using System.Globalization;
using System.Runtime.InteropServices;

namespace Mingji.Bench;

/// <summary>A result as a markdown table row: printed, and appended to the file named by --out.</summary>
internal sealed class Report(TextWriter output)
{
    internal void Head(string title)
    {
        output.WriteLine($"## {title}");
        output.WriteLine();
        output.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd}, {Machine()}, {RuntimeInformation.FrameworkDescription}");
        output.WriteLine();
    }

    internal void Pair(Race.Lane baseline, Race.Lane subject, string work)
    {
        output.WriteLine("| lane | median | allocated | ratio |");
        output.WriteLine("|---|---|---|---|");
        Row(baseline, baseline);
        Row(subject, baseline);
        output.WriteLine();
        output.WriteLine(work);
        output.WriteLine();
    }

    internal void Line(string text) => output.WriteLine(text);

    private void Row(Race.Lane lane, Race.Lane baseline)
    {
        var ratio = lane.Median / baseline.Median;
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"| {lane.Name} | {lane.Median.TotalMilliseconds:F1} ms | {lane.AllocatedBytes:N0} B | {ratio:F2} |");
        output.WriteLine(row);
    }

    private static string Machine()
    {
        const string CpuInfo = "/proc/cpuinfo";
        var model = File.Exists(CpuInfo)
            ? File.ReadLines(CpuInfo).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        var name = model is null ? "unknown processor" : model[(model.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return $"{name}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}";
    }
}
