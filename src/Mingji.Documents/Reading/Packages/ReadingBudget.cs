using System.Diagnostics;

namespace Mingji.Documents.Reading.Packages;

/// <summary>What one document has used up of its limits: bytes unpacked and time.</summary>
internal sealed class ReadingBudget(ReadingLimits limits)
{
    private const int StepsBetweenLooks = 4096;
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _unpacked;
    private int _steps;

    public ReadingLimits Limits { get; } = limits;

    /// <summary>Bytes that came out of a part of which <paramref name="part"/> bytes are out by now and which is
    /// <paramref name="packed"/> bytes packed.</summary>
    public void Unpack(int bytes, long part, long packed)
    {
        _unpacked += bytes;
        if (_unpacked > Limits.MaxUnpackedBytes) throw new LimitExceededException(OfficeRefusals.UnpacksTooBig(Limits.MaxUnpackedBytes));
        if (part > Limits.RatioFreeBytes && part / Math.Max(1, packed) > Limits.MaxRatio)
            throw new LimitExceededException(OfficeRefusals.Bomb);
    }

    /// <summary>Looks at the clock now and then; call it once for each element.</summary>
    public void Step()
    {
        if (++_steps < StepsBetweenLooks) return;
        _steps = 0;
        if (Stopwatch.GetElapsedTime(_start) > Limits.MaxTime) throw new LimitExceededException(OfficeRefusals.TooSlow(Limits.MaxTime));
    }
}
