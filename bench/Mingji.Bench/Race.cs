using System.Diagnostics;

namespace Mingji.Bench;

/// <summary>
/// Times two ways of doing the same work alternately in one process, so that a noisy machine disturbs both alike. The median of the
/// rounds counts; allocations are those of one round.
/// </summary>
internal static class Race
{
    internal sealed record Lane(string Name, TimeSpan Median, long AllocatedBytes);

    internal static (Lane Baseline, Lane Subject) Run(string baselineName, Action baseline, string subjectName, Action subject, int rounds)
    {
        baseline();
        subject();
        var first = new List<TimeSpan>(rounds);
        var second = new List<TimeSpan>(rounds);
        long firstBytes = 0, secondBytes = 0;
        for (var round = 0; round < rounds; round++)
        {
            first.Add(Time(baseline, out firstBytes));
            second.Add(Time(subject, out secondBytes));
        }

        return (new(baselineName, Median(first), firstBytes), new(subjectName, Median(second), secondBytes));
    }

    internal static TimeSpan Time(Action action, out long allocated)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        action();
        watch.Stop();
        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return watch.Elapsed;
    }

    internal static TimeSpan Median(List<TimeSpan> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
