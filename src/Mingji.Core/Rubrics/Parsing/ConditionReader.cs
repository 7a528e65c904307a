using System.Collections.Immutable;

namespace Mingji.Core.Rubrics.Parsing;

/// <summary>
/// Reads one piece of a condition, between two commas: a band, a relation of facts, a target, the existence of a thing, or words.
/// </summary>
internal sealed class ConditionReader(RubricScanner scan, FormulaReader formulas)
{
    private static readonly string[] Tails = ["情况下", "的情况", "的部分", "情形的", "的情形", "的时候", "部分的", "的", "时", "者", "则", "部分", "\""];

    /// <summary>Null when the piece has figures that were not understood.</summary>
    internal Condition? Read(int from, int to)
    {
        (from, to) = Trim(from, to);
        if (from >= to) return null;
        if (to - from > 2 && scan.At(to - 1) == '按' && IsElse(from, to - 1)) to--;
        if (IsElse(from, to)) return new Otherwise();
        return (Condition?)Both(from, to) ?? new BandReader(scan).Read(from, to) ?? Target(from, to)
            ?? Related(from, to) ?? (Condition?)Existence(from, to)
            ?? Words(from, to);
    }

    /// <summary>有结余但结余率不超过5%: a thing exists, and a measure of it is bounded.</summary>
    private All? Both(int from, int to)
    {
        var reach = Math.Min(to, from + 24);
        for (var i = from + 1; i < reach; i++)
        {
            var joint = scan.AnyOf(i, ["但是", "并且", "而且", "但", "且"]);
            if (joint == 0) continue;
            if (Existence(from, scan.At(i - 1) == ',' ? i - 1 : i) is not { } thing) return null;
            return new BandReader(scan).Read(i + joint, to) is { Subject.Length: > 0 } band
                ? new All(ImmutableArray.Create<Condition>(thing, band)) : null;
        }

        return null;
    }

    internal (int From, int To) Trim(int from, int to)
    {
        for (var n = 0; n < 3 && from < to; n++)
        {
            from = scan.Skip(from, ",:、\"");
            var opening = scan.AnyOf(from, RubricWords.Openings);
            if (opening == 0 || from + opening >= to || KeepsOpening(from, opening)) break;
            from += opening;
        }

        for (var n = 0; n < 3 && to > from; n++)
        {
            var before = to;
            while (to > from && scan.At(to - 1) is ',' or ':' or '、') to--;
            foreach (var tail in Tails)
            {
                if (to - from <= tail.Length || string.CompareOrdinal(scan.Plain, to - tail.Length, tail, 0, tail.Length) != 0) continue;
                if (tail == "时" && (scan.At(to - 2) is '及' or '按' or '准' or '小' or '不')) continue;
                if (tail == "\"" && scan.Plain.AsSpan(from, to - from - 1).Contains('"')) continue;
                to -= tail.Length;
                break;
            }

            if (before == to) break;
        }

        return (from, to);
    }

    private bool KeepsOpening(int from, int length) =>
        length == 1 && (scan.Is(from, "如期") || scan.Is(from, "如实") || scan.Is(from, "当年") || scan.Is(from, "当期") || scan.Is(from, "对口")
            || scan.Is(from, "并网") || scan.Is(from, "当地") || scan.Is(from, "对外") || scan.Is(from, "若干") || scan.Is(from, "对象"));

    private bool IsElse(int from, int to) => to - from <= 8 && Array.IndexOf(RubricWords.Else, scan.Plain[from..to]) >= 0;

    /// <summary>达到目标值, 完成年度任务, 未完成目标.</summary>
    private TargetMet? Target(int from, int to)
    {
        var i = SkipSubject(from, to);
        i = i == from ? AfterMeasure(from, to) : i;
        var reached = true;
        if (scan.AnyOf(i, RubricWords.Targets) is var named and > 0 && scan.AnyOf(i + named, ["全部完成", "按期完成", "按时完成", "完成"]) is var done and > 0 && i + named + done == to)
        {
            return new TargetMet(true);
        }

        var verb = scan.AnyOf(i, ["未能完成", "未完成", "没有完成", "没完成", "未达到", "没有达到", "未达", "未实现", "达不到", "低于", "小于", "少于", "不足"]);
        if (verb > 0) reached = false;
        else verb = scan.AnyOf(i, ["全部完成", "全面完成", "按计划完成", "如期完成", "达到或超过", "大于等于", "大于或等于", "达到", "完成", "实现", "达成", "达", "≥", "不低于", "等于"]);
        if (verb == 0) return null;
        i += verb;
        i = scan.Skip(i, "了");
        if (scan.AnyOf(i, ["预期的", "规定的", "既定的", "设定的", "全部", "年初设定的", "计划的"]) is var filler and > 0) i += filler;
        var target = scan.AnyOf(i, RubricWords.Targets);
        if (target == 0 || i + target != to) return i == to && (scan.Is(from, "完成") || scan.Is(from, "达到")) ? new TargetMet(reached) : null;
        return new TargetMet(reached);
    }

    /// <summary>完成率达到目标值: past the name of a number.</summary>
    private int AfterMeasure(int from, int to)
    {
        for (var i = from + 2; i < Math.Min(to, from + 14); i++)
        {
            if (!RubricScanner.IsWord(scan.At(i))) return from;
            if (scan.At(i - 1) is '率' or '数' or '量' or '度' or '额' && scan.AnyOf(i, ["达到", "未达到", "没有达到", "未达", "达不到"]) > 0) return i;
        }

        return from;
    }

    private int SkipSubject(int from, int to)
    {
        var subject = scan.AnyOf(from, ["实际完成数量", "实际完成值", "实际完成数", "实际完成量", "实际完成", "完成值", "完成数", "实际数", "实际值", "指标完成值", "该指标", "指标"]);
        return subject > 0 && from + subject < to ? from + subject : from;
    }

    /// <summary>结余超过上年结转, 不超过上年结转.</summary>
    private Relation? Related(int from, int to)
    {
        var i = from;
        while (i < to && !RelationSign(i, out _, out _))
        {
            if (!(RubricScanner.IsWord(scan.At(i)) || scan.At(i) is '(' or ')' or '/' or '÷')) return null;
            i++;
        }

        if (i >= to || !RelationSign(i, out var length, out var how)) return null;
        Expression left = new FactReference("");
        if (i > from) left = scan.Plain.AsSpan(from, i - from).IndexOfAny("(/÷") >= 0
            && formulas.Read(from, out var leftEnd, out var computed) && leftEnd == i ? computed : Named(from, i);
        var right = i + length;
        if (right < to && IsName(right, to)) return new Relation(left, how, Named(right, to));
        if (!HasOperator(right, to) || !formulas.Read(right, out var end, out var expression) || end != to) return null;
        return expression is Literal ? null : new Relation(left, how, expression);
    }

    private bool HasOperator(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (scan.At(i) is '+' or '-' or '×' or '/' or '÷') return true;
        }

        return false;
    }

    private bool IsName(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!RubricScanner.IsWord(scan.At(i))) return false;
        }

        return true;
    }

    private FactReference Named(int from, int to) => new(FactNames.Of(scan.Plain[from..to]));

    private bool RelationSign(int i, out int length, out Comparison how)
    {
        var at = i;
        length = 0;
        if (scan.AnyOf(i, ["为", "是", "达", "控制在", "至少", "不足", "不到", "不满", "未满", "="]) > 0 || !scan.Compares(ref at, out how))
        {
            how = default;
            return false;
        }

        length = at - i;
        return true;
    }

    /// <summary>无结余, 有结余, 存在挪用, 未发生事故.</summary>
    private Presence? Existence(int from, int to)
    {
        from += scan.AnyOf(from, ["年末", "年度", "当年", "本年", "全年", "期末"]);
        var none = scan.AnyOf(from, ["没有发生", "没有出现", "未发生", "未出现", "不存在", "未发现", "没有发现", "没有", "无"]);
        var some = none > 0 ? 0 : scan.AnyOf(from, ["存在", "发现有", "发现", "出现", "发生", "有"]);
        var noun = from + none + some;
        if (none + some == 0 || noun >= to || to - noun > 30 || HasFigures(noun, to)) return null;
        if (scan.Is(from, "有明确") || scan.Is(from, "有关") || scan.Is(from, "有效") || scan.Is(from, "有序")) return null;
        return new Presence(scan.Plain[noun..to], none == 0);
    }

    /// <summary>Words that a person answers with yes or no; figures in them must not be a measure left unread.</summary>
    private Holds? Words(int from, int to) => HasMeasure(from, to) ? null : new Holds(scan.Plain[from..to].Trim('"'));

    private bool HasFigures(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (char.IsAsciiDigit(scan.At(i)) || scan.At(i) == '%') return true;
        }

        return false;
    }

    private bool HasMeasure(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (scan.At(i) is '%' or '‰' or '≤' or '≥' or '<' or '>' or '=' or '×' or '÷' || scan.Is(i, "百分之") || scan.Is(i, "百分点")) return true;
            if (!char.IsAsciiDigit(scan.At(i)) && !scan.Is(i, "以上") && !scan.Is(i, "以下")) continue;
            if (scan.Is(i, "以上") || scan.Is(i, "以下"))
            {
                if (char.IsAsciiDigit(scan.At(i - 1)) || (i - 2 >= from && char.IsAsciiDigit(scan.At(i - 2)))) return true;
                continue;
            }

            var at = i;
            if (!scan.Digits(ref at, out _)) return true;
            i = at - 1;
        }

        return false;
    }

    /// <summary>Pieces of one condition into one: bands of one subject meet, words join.</summary>
    internal static Condition Join(ImmutableArray<Condition> pieces)
    {
        if (pieces.Length == 1) return pieces[0];
        var joined = new List<Condition>();
        foreach (var piece in pieces)
        {
            if (joined.Count > 0 && Merge(joined[^1], piece) is { } merged) joined[^1] = merged;
            else joined.Add(piece);
        }

        return joined.Count == 1 ? joined[0] : new All(joined.ToImmutableArray());
    }

    private static Condition? Merge(Condition first, Condition second) => (first, second) switch
    {
        (RawBand a, RawBand b) when (b.Subject.Length == 0 || a.Subject == b.Subject) && a.Low is null != (b.Low is null)
            && a.High is null != (b.High is null)
            => a with { Low = a.Low ?? b.Low, High = a.High ?? b.High },
        (Presence p, Relation { Left: FactReference { Name: "" } } r) => new All(ImmutableArray.Create<Condition>(p, r with { Left = new FactReference(p.Noun) })),
        _ => null,
    };
}
