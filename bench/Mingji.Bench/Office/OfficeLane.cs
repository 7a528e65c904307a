namespace Mingji.Bench.Office;

/// <summary>
/// What files of one kind cost by both ways. The clock counts; the processor time beside it, of the whole process with its compiler and
/// collector, tells how far other work on the machine disturbed the clock.
/// </summary>
internal sealed class OfficeLane
{
    private Cost _floor;
    private Cost _mingji;
    private int _files;

    internal void Take(string[] files)
    {
        _floor += Of(files, f => OfficeWork.Walk(f));
        _mingji += Of(files, f => OfficeWork.Audit(f));
        _files += files.Length;
    }

    internal OfficeLane With(OfficeLane other) =>
        new() { _floor = _floor + other._floor, _mingji = _mingji + other._mingji, _files = _files + other._files };

    internal string Row(string name) => FormattableString.Invariant(
        $"| {_files} {name} | {_floor.Clock.TotalMilliseconds / _files:F2} ms a file | {_mingji.Clock.TotalMilliseconds / _files:F2} ms ")
        + FormattableString.Invariant($"| {_mingji.Clock / _floor.Clock:F2} | {_mingji.Busy / _floor.Busy:F2} ")
        + FormattableString.Invariant($"| {_files / _mingji.Clock.TotalSeconds:F0} ")
        + FormattableString.Invariant($"| {_floor.Bytes / _files:N0} B | {_mingji.Bytes / _files:N0} B |");

    private static Cost Of(string[] files, Action<string> work)
    {
        var busy = Environment.CpuUsage.TotalTime;
        var clock = Race.Time(() => Array.ForEach(files, work), out var bytes);
        return new(clock, Environment.CpuUsage.TotalTime - busy, bytes);
    }

    private readonly record struct Cost(TimeSpan Clock, TimeSpan Busy, long Bytes)
    {
        public static Cost operator +(Cost one, Cost other) =>
            new(one.Clock + other.Clock, one.Busy + other.Busy, one.Bytes + other.Bytes);
    }
}
