namespace Mingji.Core.Rubrics.Parsing;

/// <summary>Reads 每超过一个百分点扣0.5分, 每低于100%一个百分点扣0.1分, 每出现一例不符合要求的扣1分, 每项1分.</summary>
internal sealed class StepReader(RubricScanner scan, AwardReader awards)
{
    private const int Reach = 80;

    private static readonly string[] Fillers =
    [
        "实际值", "完成率", "与目标值相比", "比目标值", "比目标", "比标准值", "较目标值", "较目标", "目标值", "标准值", "绩效目标", "目标任务", "预期目标", "年度目标", "目标", "标准",
        "基准值", "基准", "预期值", "指标值", "计划值", "计划", "任务数", "任务",
    ];

    internal Clause? Read(int every)
    {
        var i = every + 1;
        var reach = Math.Min(scan.Length, every + Reach);
        var side = Side.None;
        Quantity? from = null;
        Quantity? step = null;
        var fromTarget = false;
        var words = i;
        var named = false;
        if (scan.At(i) == '"') return Quoted(every);
        while (i < reach)
        {
            if (step is not null && Effect(i, out var end, out var each, out var based)) return Made(every, end, side, from,
                fromTarget, step.Value, each, based, Words(words, i));
            if (step is null && named
                && Effect(i, out end, out each, out based)) return Made(every, end, side, from, fromTarget, Quantity.Plain(1), each,
                based, Words(words, i));
            if (RubricScanner.Stops(scan.At(i)) || scan.At(i) is '每' or '≥' or '≤' or '<' or '>' or '=') return null;
            if (TakeSide(ref i, ref side)) continue;
            if (scan.AnyOf(i, Fillers) is var filler and > 0)
            {
                fromTarget |= !scan.Is(i, "实际值") && !scan.Is(i, "完成率");
                i += filler;
                continue;
            }

            if (TakeMeasure(ref i, ref step, ref from, i == every + 1)) continue;
            named = true;
            i++;
        }

        return null;
    }

    /// <summary>每“发现一处不合规”1处扣0.5分: the canonical wording, which says what is counted.</summary>
    private OccurrenceClause? Quoted(int every)
    {
        var close = scan.Plain.IndexOf('"', every + 2, Math.Min(200, scan.Length - every - 2));
        if (close < 0) return null;
        var i = close + 1;
        if (!scan.Number(ref i, out var per) || per <= 0) return null;
        var unit = scan.Unit(ref i);
        return Effect(i, out var end, out var each, out _)
            ? new OccurrenceClause(every, end, null, null, Side.None, per, unit, scan.Plain[(every + 2)..close], each) : null;
    }

    private string Words(int from, int to) => scan.Plain[from..to].Trim(',', '的', '则').Replace("\"", "", StringComparison.Ordinal);

    private bool TakeSide(ref int i, ref Side side)
    {
        if (side != Side.None) return false;
        foreach (var (words, which) in new[] { (RubricWords.Away, Side.Away), (RubricWords.Up, Side.Up), (RubricWords.Down, Side.Down) })
        {
            if (scan.AnyOf(i, words) is not (var length and > 0)) continue;
            if (which == Side.Up && scan.Is(i, "高质") || scan.Is(i, "多次") || scan.Is(i, "增值")) continue;
            side = which;
            i += length;
            i = scan.Skip(i, "于出了");
            return true;
        }

        return false;
    }

    /// <summary>The first figure is the step; when a second follows, the first was where it starts.</summary>
    private bool TakeMeasure(ref int i, ref Quantity? step, ref Quantity? from, bool first)
    {
        var at = i;
        if (scan.Measure(ref at, out var value))
        {
            if (value.Unit.Length == 0 && !char.IsAsciiDigit(scan.At(i)) && step is not null) return false;
            if (step is { } before)
            {
                if (from is not null || !before.Fits(value)) return false;
                from = before;
            }

            step = value;
            i = at;
            return true;
        }

        if (step is not null || !first) return false;
        var unit = scan.Unit(ref at);
        if (unit.Length == 0 || unit is "%" or "分") return false;
        step = Quantity.Of(1m, unit);
        i = at;
        return true;
    }

    private bool Effect(int i, out int end, out PointsAmount each, out PointsAmount? based)
    {
        (end, each, based) = (i, default, null);
        i = scan.Skip(i, ",的");
        i += scan.AnyOf(i, ["在满分基础上", "从满分中", "在分值基础上", "在此基础上"]) is var full and > 0 ? full : 0;
        i = scan.Skip(i, ",");
        if (!awards.Read(i, out end, out var award)) return false;
        end += scan.AnyOf(end, ["计算得分", "计算", "计分"]);
        if (award is Change change) each = change.By;
        else if (award is Fixed { Points: { Value: > 0 } } gives) each = gives.Points;
        else return false;
        return true;
    }

    private static Clause Made(int start, int end, Side side, Quantity? from, bool fromTarget, Quantity step, PointsAmount each,
        PointsAmount? based, string words)
    {
        var ratio = step.Kind == Figures.UnitKind.Ratio;
        if (ratio || (step.Unit == "分" && side != Side.None) || from is not null || (step.Unit.Length == 0 && side != Side.None))
        {
            return new StepClause(start, end, null, based, side, from, fromTarget, step with { Unit = step.Unit == "%" ? "个百分点" : step.Unit }, each);
        }

        return new OccurrenceClause(start, end, null, based, side, step.Amount / Quantity.ScaleOf(step.Unit), step.Unit, words, each);
    }
}
