namespace Mingji.Core.Rubrics.Parsing;

/// <summary>依次类推: goes on with the difference of the last two bands down to nothing; a band then reaches up to the one before.</summary>
internal sealed class SeriesExpansion(PartDraft part)
{
    private const int MaxBands = 200;

    internal void Expand(SeriesClause series)
    {
        Whole();
        var marks = part.Arms.Where(a => a.When is RawBand
            && a.Then is Fixed).Select(a => (At: Mark((RawBand)a.When), ((Fixed)a.Then).Points)).ToList();
        if (marks.Count < 2 || marks.Count != part.Arms.Count || marks.Any(m => m.At is null) || marks.Any(m => m.Points.Share))
        {
            if (marks.Count >= 2 && marks[0].Points == PointsAmount.Full) Fault(series, "满分与其余各档的差没有写明");
            else Fault(series, "没有读出类推的规律");
            return;
        }

        var (last, before) = (marks[^1], marks[^2]);
        var step = last.At!.Value.Amount - before.At!.Value.Amount;
        var fall = last.Points.Value - before.Points.Value;
        if (step == 0 || fall >= 0 || Uneven(marks, step, fall) || last.Points.Value / -fall > MaxBands)
        {
            Fault(series, "各档的差不相等，类推不出");
            return;
        }

        part.Arms.Clear();
        foreach (var (at, points) in marks) Add(at!.Value, points.Value, step);
        var next = last;
        while (next.Points.Value + fall > 0)
        {
            next = (next.At!.Value with { Amount = next.At.Value.Amount + step }, PointsAmount.Of(next.Points.Value + fall));
            Add(next.At.Value, next.Points.Value, step);
        }

        part.Arms.Add(new Arm(new Otherwise(), new Fixed(PointsAmount.Zero)));
    }

    /// <summary>完成目标得10分，完成90%得9分: the target itself is 100% of it.</summary>
    private void Whole()
    {
        var whole = new RawBound(Quantity.Percent(100m), Claim.Included);
        for (var i = 0; i < part.Arms.Count; i++)
        {
            if (part.Arms[i].When is not TargetMet { Reached: true } || !part.OfTarget) continue;
            part.Arms[i] = part.Arms[i] with { When = new RawBand("", true, whole, whole) };
        }
    }

    private static bool Uneven(List<(Quantity? At, PointsAmount Points)> marks, decimal step, decimal fall)
    {
        for (var i = 1; i < marks.Count; i++)
        {
            if (marks[i].At!.Value.Amount - marks[i - 1].At!.Value.Amount != step
                || marks[i].Points.Value - marks[i - 1].Points.Value != fall) return true;
        }

        return false;
    }

    private void Add(Quantity at, decimal points, decimal step)
    {
        var bound = new RawBound(at, Claim.Included);
        part.Arms.Add(new Arm(step < 0 ? new RawBand("", false, bound, null) : new RawBand("", false, null, bound), new Fixed(PointsAmount.Of(points))));
    }

    private static Quantity? Mark(RawBand band) =>
        band.Low is { } low && band.High is { } high ? low.At == high.At ? low.At : null : (band.Low ?? band.High)?.At;

    private void Fault(SeriesClause series, string why) => part.Faults.Add((series.Start, series.End, why));
}
