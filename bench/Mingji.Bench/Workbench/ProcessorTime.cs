using System.Diagnostics;
using System.Globalization;

namespace Mingji.Bench.Workbench;

/// <summary>What this process and a database server have worked so far: unlike the clock, it hardly minds what else the machine does.</summary>
internal static class ProcessorTime
{
    private const int TicksOfSecond = 100;
    private const int Parent = 1;
    private const int Own = 11;

    /// <summary>Milliseconds of all cores; <paramref name="postmaster"/> is null where the database is part of this process.</summary>
    internal static decimal Milliseconds(int? postmaster)
    {
        using var self = Process.GetCurrentProcess();
        var own = self.TotalProcessorTime.Ticks / (decimal)TimeSpan.TicksPerMillisecond;
        return postmaster is { } id ? own + Server(id) * (1000m / TicksOfSecond) : own;
    }

    /// <summary>Clock ticks of the server, of its children, and of those that have ended.</summary>
    private static decimal Server(int postmaster)
    {
        var ticks = 0m;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) continue;
            if (Fields(folder) is not { } fields) continue;
            if (id == postmaster) ticks += Sum(fields, 4);
            else if (fields[Parent] == postmaster.ToString(CultureInfo.InvariantCulture)) ticks += Sum(fields, 2);
        }

        return ticks;
    }

    private static decimal Sum(string[] fields, int count) =>
        fields.Skip(Own).Take(count).Sum(f => decimal.Parse(f, CultureInfo.InvariantCulture));

    /// <summary>What stands behind the name in /proc/ID/stat: state, parent, …, own time, that of the children; null when it is gone.</summary>
    private static string[]? Fields(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
