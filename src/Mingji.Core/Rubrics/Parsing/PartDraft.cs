using System.Collections.Immutable;

namespace Mingji.Core.Rubrics.Parsing;

/// <summary>A part while its clauses come together.</summary>
internal sealed class PartDraft
{
    internal int Number { get; set; }

    internal PointsAmount? Points { get; set; }

    internal string Subject { get; set; } = "";

    internal bool OfTarget { get; set; }

    internal PointsAmount? Base { get; set; }

    internal PointsAmount Floor { get; set; } = PointsAmount.Zero;

    internal TargetClause? Target { get; set; }

    internal List<Arm> Arms { get; } = [];

    internal List<Adjustment> Adjustments { get; } = [];

    internal List<Condition> Vetoes { get; } = [];

    internal List<(int From, int To, string Why)> Faults { get; } = [];

    internal bool Empty => Arms.Count == 0 && Adjustments.Count == 0 && Base is null;

    /// <summary>The arms that earn something for a band of the measured value.</summary>
    internal IEnumerable<(RawBand Band, PointsAmount Points)> Earning() =>
        from arm in Arms
        where arm.When is RawBand && arm.Then is Fixed { Points.Value: > 0 }
        select ((RawBand)arm.When, ((Fixed)arm.Then).Points);

    /// <summary>The most that the part can earn before adjustments, when it is a number of points; null for 满分.</summary>
    internal decimal? Most(decimal? indicator)
    {
        if (Points is { Share: false } own) return own.Value;
        decimal? most = null;
        foreach (var arm in Arms)
        {
            var points = arm.Then switch
            {
                Fixed f => f.Points,
                Changed c => c.Base,
                Steps s => s.Base,
                Linear l => l.ToPoints,
                _ => PointsAmount.Full,
            };
            if (points.Share && indicator is null) return null;
            var value = points.In(indicator ?? 0m);
            if (most is null || value > most) most = value;
        }

        return Base is { Share: false } based ? Math.Max(most ?? 0m, based.Value) : most;
    }

    internal Part Build() =>
        new(Number, Points, OfTarget && Points is null ? "" : Subject, OfTarget, BandEdges.Resolve(Arms).ToImmutableArray(), Adjustments.ToImmutableArray(), Floor);
}
