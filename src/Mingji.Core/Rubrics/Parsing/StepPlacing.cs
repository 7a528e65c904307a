namespace Mingji.Core.Rubrics.Parsing;

/// <summary>Finds where steps start, which way they go and from how many points.</summary>
internal sealed class StepPlacing(PartDraft part, PartialStep partial)
{
    internal void Place(StepClause step, PointsAmount? limit)
    {
        if (step.When is Holds stranger && part.Subject.Length == 0 && part.Earning().Any() && !OwnName(stranger.Text))
        {
            Fault(step, "“" + stranger.Text + "”与前面没有写名称的数是不是一个，没有写明");
        }
        else if (step.When is Holds named && part.Subject.Length == 0) part.Subject = FactNames.Of(named.Text);
        else if (step.When is Holds other && !PartBuilder.Negative(other.Text) && !FactNames.Akin(part.Subject, FactNames.Of(other.Text)))
        {
            Fault(step, "与前面衡量的不是一个数");
        }

        if (step.Base is { } ground && step.When is { } given)
        {
            if (given is RawBand band && part.Subject.Length == 0) part.Subject = band.Subject;
            part.OfTarget |= given is RawBand { OfTarget: true };
            var when = given is RawBand own ? own with { Subject = "" } : given;
            part.Arms.Add(new Arm(when, Make(ground, step.FromTarget ? null : step.From, step.Side == Side.Down, step, limit)));
        }
        else if (step.When is RawBand region)
        {
            if (part.Subject.Length == 0) part.Subject = region.Subject;
            part.OfTarget |= region.OfTarget;
            InRegion(step, region with { Subject = "" }, limit);
        }
        else if (step.Each.Value > 0)
        {
            Adding(step, limit);
        }
        else
        {
            Deducting(step, limit);
        }
    }

    private static bool OwnName(string words) => PartBuilder.Negative(words) || Array.IndexOf(RubricWords.General, FactNames.Of(words)) >= 0
        || FactNames.Of(words) is "完成率" or "实际完成率" or "完成比例" or "";

    /// <summary>超过100%的，每超过1个百分点扣0.5分.</summary>
    private void InRegion(StepClause step, RawBand region, PointsAmount? limit)
    {
        var side = step.Side;
        if (side is Side.Away or Side.None) side = region.Low is null ? Side.Down : region.High is null ? Side.Up : Nearest(region);
        var edge = side == Side.Down ? region.High : region.Low;
        var from = step.From ?? edge?.At;
        if (side == Side.None || from is null)
        {
            Fault(step, "没有读出从哪里起扣");
            return;
        }

        var based = step.Base ?? BaseAt(from.Value, step);
        if (based is null)
        {
            Fault(step, "没有写从几分扣起");
            return;
        }

        part.Arms.Add(new Arm(region, Make(based.Value, from, side == Side.Down, step, limit)));
    }

    private Side Nearest(RawBand region)
    {
        foreach (var (band, _) in part.Earning())
        {
            if (band.Low is { } low && low.At.Amount >= region.High!.Value.At.Amount) return Side.Down;
            if (band.High is { } high && high.At.Amount <= region.Low!.Value.At.Amount) return Side.Up;
        }

        return Side.None;
    }

    /// <summary>
    /// The points that hold right at the mark; with several bands only the one whose end is the mark, and full points with none.
    /// </summary>
    private PointsAmount? BaseAt(Quantity mark, StepClause step)
    {
        if (part.Base is { } given) return given;
        var earning = part.Earning().ToList();
        if (earning.Count == 0) return step.Each.Value < 0 ? PointsAmount.Full : PointsAmount.Zero;
        if (earning.Count == 1) return earning[0].Points;
        return null;
    }

    private void Deducting(StepClause step, PointsAmount? limit)
    {
        var earning = part.Earning().ToList();
        if (earning.Count > 1)
        {
            Fault(step, "前面有几档，没有写从哪一档扣起");
            return;
        }

        if (earning.Count == 0 && step.From is null && Rising() is { From: { } raised } rising
            && step.Side == (rising.Down ? Side.Up : Side.Down))
        {
            One(step, raised, step.Side, rising.Base, limit);
            return;
        }

        if (earning.Count == 0)
        {
            FromTarget(step, limit);
            return;
        }

        var (band, points) = earning[0];
        var side = SideOf(step, band);
        if (side == Side.None)
        {
            Fault(step, "扣分的方向与得满分的条件不合");
            return;
        }

        if (side == Side.Away)
        {
            One(step, band.Low!.Value.At, Side.Down, points, limit);
            One(step, band.High!.Value.At, Side.Up, points, limit);
            return;
        }

        var from = step.From ?? (side == Side.Down ? band.Low : band.High)?.At;
        if (from is { } mark) One(step, mark, side, points, limit);
        else Fault(step, "没有读出从哪里起扣");
    }

    /// <summary>达到80%得5分，每提高1个百分点加0.5分 before 每降低1个百分点扣0.5分: both start from the mark.</summary>
    private Steps? Rising() => part.Arms.Count == 1 && part.Arms[0].When is RawBand
        && part.Arms[0].Then is Steps { Each.Value: > 0 } steps ? steps : null;

    private void One(StepClause step, Quantity from, Side side, PointsAmount points, PointsAmount? limit)
    {
        if (!from.Fits(step.Step))
        {
            Fault(step, "步长与界限的单位不同");
            return;
        }

        var edge = new RawBound(from, part.Earning().Any(e => Touches(e.Band, from)) ? Claim.Unsaid : Claim.Excluded);
        var region = side == Side.Down ? new RawBand("", false, null, edge with { Claim = Claim.Excluded }) : new RawBand("", false, edge with { Claim = Claim.Excluded }, null);
        part.Arms.Add(new Arm(region, Make(points, from, side == Side.Down, step, limit)));
    }

    private static bool Touches(RawBand band, Quantity at) => band.Low?.At == at || band.High?.At == at;

    /// <summary>The side where the full points end.</summary>
    private Side SideOf(StepClause step, RawBand band)
    {
        var open = band.Low is not null && band.High is null ? Side.Down : band.High is not null && band.Low is null ? Side.Up : Side.Away;
        if (open == Side.Away && step.Side == Side.Up && band.Low!.Value.At.Amount < 0m
            && band.Low!.Value.At.Amount == -band.High!.Value.At.Amount) return Side.Away;
        if (open == Side.Away) return band.Low!.Value.At.Amount == band.High!.Value.At.Amount ? (step.Side == Side.None ? Side.Away
            : step.Side) : step.Side is Side.None ? Side.Away : step.Side;
        if (step.Side is Side.None or Side.Away || step.Side == open) return open;
        return part.Subject.Contains("节约", StringComparison.Ordinal) && open == Side.Down ? Side.Down : Side.None;
    }

    /// <summary>每差1个百分点扣0.25分, with no band before: from the mark given, else from the target.</summary>
    private void FromTarget(StepClause step, PointsAmount? limit)
    {
        var worded = part.Arms.Any(a => a.When is TargetMet) || step.When is TargetMet or Otherwise || step.FromTarget;
        var mark = step.From ?? (step.FromTarget && part.Target is null ? null : part.Target?.Value);
        var side = step.Side;
        if (side is Side.Away or Side.None)
        {
            side = part.Target?.How is Comparison.AtMost or Comparison.LessThan ? Side.Up : step.Side == Side.Away
                || worded ? Side.Down : Side.None;
        }

        if (side == Side.None || (mark is null && !worded && side == Side.Up && part.Target is null && !step.FromTarget))
        {
            Fault(step, "没有读出从哪里起算");
            return;
        }

        if (mark is { } from)
        {
            if (!from.Fits(step.Step))
            {
                Fault(step, "步长与界限的单位不同");
                return;
            }

            if (part.Arms.Count == 0) part.Arms.Add(new Arm(side == Side.Down ? new RawBand("", false, new RawBound(from, Claim.Included), null)
                : new RawBand("", false, null, new RawBound(from, Claim.Included)), new Fixed(part.Base ?? PointsAmount.Full)));
            One(step, from, side, part.Base ?? PointsAmount.Full, limit);
            return;
        }

        if (!worded)
        {
            Fault(step, "没有写从哪里起算");
            return;
        }

        part.Subject = "";
        part.Arms.RemoveAll(a => a.When is Otherwise && a.Then is AwaitedFormula);
        if (part.Arms.Count == 0) part.Arms.Add(new Arm(new TargetMet(true), new Fixed(part.Base ?? PointsAmount.Full)));
        var based = part.Arms.Select(a => a.Then).OfType<Fixed>().FirstOrDefault()?.Points ?? PointsAmount.Full;
        part.Arms.Add(new Arm(new Otherwise(), Make(based, null, side == Side.Down, step, limit)));
    }

    /// <summary>每增加1个百分点加0.1分.</summary>
    private void Adding(StepClause step, PointsAmount? limit)
    {
        var earning = part.Earning().ToList();
        var side = step.Side is Side.Away ? Side.None : step.Side;
        if (earning.Count == 0 && part.Target is null && step.From is null)
        {
            if (part.Arms.Any(a => a.When is TargetMet) && side != Side.None)
            {
                var met = part.Arms.FindIndex(a => a.When is TargetMet { Reached: true } && a.Then is Fixed);
                if (met >= 0)
                {
                    part.Arms[met] = part.Arms[met] with { Then = Make(((Fixed)part.Arms[met].Then).Points, null, side == Side.Down,
                        step, limit) };
                    return;
                }
            }

            Fault(step, "没有写从哪里起加");
            return;
        }

        if (earning.Count > 1 && step.From is null)
        {
            var top = earning.FindIndex(e => side == Side.Down ? e.Band.Low is null : e.Band.High is null);
            if (top < 0)
            {
                Fault(step, "没有写从哪一档加起");
                return;
            }

            earning = [earning[top]];
        }

        var band = earning.Count > 0 ? earning[0].Band : null;
        var points = earning.Count > 0 ? earning[0].Points : part.Base ?? PointsAmount.Zero;
        if (side == Side.None) side = band is { Low: null } ? Side.Down : Side.Up;
        var from = step.From ?? (side == Side.Up ? band?.Low ?? band?.High : band?.High ?? band?.Low)?.At ?? part.Target!.Value;
        var award = Make(points, from, side == Side.Down, step, limit);
        var region = side == Side.Up ? new RawBand("", false, new RawBound(from, Claim.Excluded), null) : new RawBand("", false, null, new RawBound(from, Claim.Excluded));
        if (band is not null && (side == Side.Up ? band.High is null && band.Low?.At == from : band.Low is null && band.High?.At == from))
        {
            var at = part.Arms.FindIndex(a => ReferenceEquals(a.When, band));
            part.Arms[at] = part.Arms[at] with { Then = award };
            return;
        }

        part.Arms.Add(new Arm(region, award));
        if (band is null) part.Arms.Add(new Arm(new Otherwise(), new Fixed(points)));
    }

    private Steps Make(PointsAmount based, Quantity? from, bool down, StepClause step, PointsAmount? limit) =>
        new(based, from, down, step.Step, step.Each, limit, partial);

    private void Fault(StepClause step, string why) => part.Faults.Add((step.Start, step.End, why));
}
