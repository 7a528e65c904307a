namespace Mingji.Core.Rubrics.Parsing;

/// <summary>Finds the two ends of 按插值法计算得分 in the neighbouring bands.</summary>
internal sealed class LinePlacing(PartDraft part)
{
    internal void Place()
    {
        for (var i = 0; i < part.Arms.Count; i++)
        {
            if (part.Arms[i].Then is not AwaitedLine) continue;
            if (Ends(part.Arms[i].When) is { } line) part.Arms[i] = part.Arms[i] with { Then = line };
        }
    }

    private Linear? Ends(Condition when)
    {
        var band = when as RawBand;
        if (when is not Otherwise && band is null) return null;
        var low = band?.Low?.At ?? Edge(lower: true);
        var high = band?.High?.At ?? Edge(lower: false);
        if (low is null || high is null || low.Value.Amount >= high.Value.Amount) return null;
        return PointsAt(low.Value, below: true) is { } atLow && PointsAt(high.Value, below: false) is { } atHigh
            ? new Linear(low.Value, atLow, high.Value, atHigh) : null;
    }

    /// <summary>The end of the band that runs down to (or up to) infinity.</summary>
    private Quantity? Edge(bool lower)
    {
        foreach (var arm in part.Arms)
        {
            if (arm.When is RawBand { Low: null, High: { } high } && lower) return high.At;
            if (arm.When is RawBand { High: null, Low: { } low } && !lower) return low.At;
        }

        return null;
    }

    private PointsAmount? PointsAt(Quantity at, bool below)
    {
        foreach (var arm in part.Arms)
        {
            if (arm.When is not RawBand band || arm.Then is not Fixed points) continue;
            if (below ? band.High?.At == at : band.Low?.At == at) return points.Points;
        }

        return null;
    }
}
