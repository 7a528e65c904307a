namespace Mingji.Core.Rubrics.Parsing;

/// <summary>Puts the arms of a part in the order in which they are tried, whatever order the text has.</summary>
internal sealed class ArmOrder(PartDraft part)
{
    internal void Settle()
    {
        Ladder();
        StepsLast();
        RestLast();
    }

    /// <summary>
    /// 达到90%得3分，达到100%得5分: of bands that hold one another the narrowest that is reached counts, in whatever order they stand.
    /// </summary>
    private void Ladder()
    {
        Ladder(a => a is { When: RawBand { Low: not null, High: null }, Then: Fixed }, (a, b) =>
            ((RawBand)b.When).Low!.Value.At.Amount.CompareTo(((RawBand)a.When).Low!.Value.At.Amount));
        Ladder(a => a is { When: RawBand { Low: null, High: not null }, Then: Fixed }, (a, b) =>
            ((RawBand)a.When).High!.Value.At.Amount.CompareTo(((RawBand)b.When).High!.Value.At.Amount));
    }

    private void Ladder(Func<Arm, bool> member, Comparison<Arm> order)
    {
        var places = Enumerable.Range(0, part.Arms.Count).Where(i => member(part.Arms[i])
            && ((RawBand)part.Arms[i].When).Subject.Length == 0).ToList();
        var sorted = places.ConvertAll(i => part.Arms[i]);
        sorted.Sort(order);
        for (var n = 0; n < places.Count; n++) part.Arms[places[n]] = sorted[n];
    }

    /// <summary>Bands that the text sets apart (低于60%不得分) come before the steps that run through them.</summary>
    private void StepsLast()
    {
        var steps = part.Arms.Where(a =>
            a is { When: RawBand { Low: null } or RawBand { High: null }, Then: Steps { Each.Value: < 0 } }).ToList();
        if (steps.Count == 0) return;
        part.Arms.RemoveAll(steps.Contains);
        var end = part.Arms.FindIndex(a => a.When is Otherwise);
        part.Arms.InsertRange(end < 0 ? part.Arms.Count : end, steps);
    }

    /// <summary>按完成率计分，低于60%不得分: what holds of the rest comes after what is set apart from it.</summary>
    private void RestLast()
    {
        var rest = part.Arms.FindIndex(a => a.When is Otherwise);
        if (rest < 0 || rest == part.Arms.Count - 1 || part.Arms.Count(a => a.When is Otherwise) > 1) return;
        var arm = part.Arms[rest];
        part.Arms.RemoveAt(rest);
        part.Arms.Add(arm);
    }
}
