namespace Mingji.Core.Rubrics.Parsing;

/// <summary>Reads what is earned: 得5分, 计满分, 不得分, 扣0.5分, 按比例得分, 按公式计算得分.</summary>
internal sealed class AwardReader(RubricScanner scan, FormulaReader formulas)
{
    private static readonly string[] Adverbs =
    [
        "该指标", "本指标", "该项", "本项", "此项", "则", "即", "可", "应", "均", "一律", "直接", "就", "各", "也", "的", "再", "予以", "给予", "从满分中",
        "在此基础上", "在满分基础上", "相应", "另", "一次性",
    ];

    private static readonly string[] Gives =
    [
        "得基本分", "计基本分", "基本分为", "基础分为", "基本分", "基础分", "得分为", "计分为", "得分:", "得到", "计为", "得", "计", "记", "给", "赋", "打", "评", "为",
    ];

    private static readonly string[] Takes = ["扣减", "扣除", "减扣", "减去", "扣掉", "倒扣", "扣", "减"];

    private static readonly string[] Adds = ["奖励", "加计", "增加", "加分", "加", "奖"];

    private static readonly string[] FullWords =
    [
        "该项指标满分", "该指标分值满分", "该指标满分", "该项满分", "本项满分", "全部分值", "该指标分值", "该项分值", "指标满分", "权重满分", "标准分值", "满分值", "分值满分", "满分", "全分",
        "全部分", "权重分", "标准分", "分值", "权重",
    ];

    private static readonly string[] Nothing =
    [
        "不得相应分值", "不予计分", "不予得分", "不得该项分", "不得该项分值", "不得任何分", "均不得分", "不得分", "不计分", "不给分", "不记分", "得不到分", "不加分", "无分", "全部扣除",
        "扣除全部分值", "扣除该项全部分值", "扣除该项分值",
        "扣完全部分值", "扣全部分值", "扣完分值", "扣全分", "全扣", "扣完", "分值扣完", "得零分", "计零分", "记零分", "零分", "一票否决", "否决",
    ];

    private static readonly string[] ByFormula =
    [
        "按照公式计算得分", "按照以下公式计算得分", "按以下公式计算得分", "按下列公式计算得分", "按下述公式计算得分", "按如下公式计算得分", "根据公式计算得分", "按公式计算得分", "按公式计算分值", "按照公式计算",
        "按以下公式计算", "按下列公式计算", "按如下公式计算",
        "按下列公式计分", "按以下公式计分", "按公式计分", "按公式得分", "按公式计算", "用公式计算得分", "采用公式计算得分",
    ];

    private static readonly string[] ByLine =
    [
        "按线性插值法计算得分", "按线性插值法计分", "按线性插值计算得分", "按直线插值法计算得分", "按直线内插法计算得分", "按线性内插法计算得分", "按内插法计算得分", "按插值法计算得分", "采用插值法计算得分",
        "采用线性插值法计算得分", "采用内插法计算得分", "采用直线内插法计算得分",
        "按直线法计算得分", "按直线内插法计分", "按线性内插法计分", "按内插法计分", "按插值法计分", "按插值法得分", "按内插法得分", "按线性插值法得分", "按线性插值", "按内插法计算", "按插值法计算", "线性得分", "线性计分",
    ];

    private static readonly string[] Judgements =
    [
        "酌情", "视情况", "视情", "视具体情况", "视完成情况", "视实际情况", "适当", "根据情况", "根据实际情况", "根据完成情况", "根据实际完成情况", "按情况", "按实际情况", "按程度", "视程度",
        "根据程度", "按完成情况", "按实际完成情况", "由评价组", "综合评定", "综合判定",
    ];

    /// <summary>Reads an award at <paramref name="start"/>. <paramref name="signed"/>: it says 扣 or 加, or a verb that gives.</summary>
    internal bool Read(int start, out int end, out Award award)
    {
        end = start;
        award = null!;
        var i = start;
        if (scan.At(i) == '则' && scan.At(i - 1) == '否') return false;
        for (var n = 0; n < 4; n++)
        {
            if (scan.AnyOf(i, Adverbs) is var adverb and > 0) i += adverb;
            else break;
        }

        return Line(i, out end, out award) || Whole(i, out end, out award) || Amount(i, out end, out award);
    }

    /// <summary>以满分为基础.</summary>
    internal bool Based(int i, out PointsAmount points, out int end) =>
        Points(i + 1, verb: true, out end, out points, out var judged) && judged is null && scan.Is(end, "为基础") && Ends(end + 3, out end);

    /// <summary>从85%的0分到95%的满分按直线计分.</summary>
    private bool Line(int i, out int end, out Award award)
    {
        (end, award) = (i, null!);
        if (scan.At(i) != '从') return false;
        i++;
        if (!scan.Measure(ref i, out var from) || !Points(scan.Skip(i, "的"), verb: true, out i, out var low, out _) || scan.At(i) != '到') return false;
        i++;
        if (!scan.Measure(ref i, out var to) || !Points(scan.Skip(i, "的"), verb: true, out i, out var high, out _) || !scan.Is(i, "按直线计分")) return false;
        return from.Amount < to.Amount && Done(i + 5, new Linear(from, low, to, high), out end, out award);
    }

    private bool Whole(int i, out int end, out Award award)
    {
        end = i;
        award = null!;
        if (scan.AnyOf(i, Nothing) is var none and > 0)
        {
            return Done(i + none, new Fixed(PointsAmount.Zero), out end, out award);
        }

        if (scan.AnyOf(i, ["不扣分", "不予扣分"]) is var keep and > 0) return Done(i + keep, new Fixed(PointsAmount.Full), out end, out award);
        if (RateWords.Read(scan, i) is var rate and > 0) return Done(i + rate, new Proportional(), out end, out award);
        if (scan.AnyOf(i, ByLine) is var line and > 0) return Done(i + line, new AwaitedLine(), out end, out award);
        if (scan.AnyOf(i, ByFormula) is var formula and > 0)
        {
            var after = i + formula;
            return Done(after, new AwaitedFormula(), out end, out award);
        }

        if (scan.AnyOf(i, Judgements) is var judged and > 0 && JudgedEnd(i + judged) is var judgedEnd and > 0)
        {
            return Done(judgedEnd, new Judged("给多少分由评价人掌握"), out end, out award);
        }

        return CountedAs(i, out end, out award) || Spelled(i, out end, out award);
    }

    /// <summary>按10分计.</summary>
    private bool CountedAs(int i, out int end, out Award award)
    {
        (end, award) = (i, null!);
        var lead = scan.AnyOf(i, ["按照", "按"]);
        if (lead == 0 || !Points(i + lead, verb: true, out var after, out var points, out var why) || why is not null) return false;
        var tail = scan.AnyOf(after, ["计算得分", "计算", "计分", "计", "得分", "给分"]);
        return tail > 0 && Done(after + tail, new Fixed(points), out end, out award);
    }

    private int JudgedEnd(int i)
    {
        i = scan.Skip(i, ",");
        if (scan.AnyOf(i, ["扣减", "扣除", "扣", "加", "得", "计", "给", "打", "评", "减"]) is not (var verb and > 0)) return 0;
        i += verb;
        var at = i;
        if (scan.Number(ref at, out _))
        {
            i = at;
            if (scan.At(i) is '-' or '~' or '至' or '到')
            {
                at = i + 1;
                if (scan.Number(ref at, out _)) i = at;
            }
        }

        if (scan.At(i) == '分') i++;
        return scan.At(i) == '值' ? i + 1 : i;
    }

    /// <summary>得分=…, 按（…）×分值计分.</summary>
    private bool Spelled(int i, out int end, out Award award)
    {
        end = i;
        award = null!;
        var lead = scan.AnyOf(i, ["得分=", "得分按", "按照", "按", "得"]);
        if (lead == 0) return false;
        var at = i + lead;
        if (!formulas.Read(at, out var after, out var expression) || !FormulaReader.Computes(expression)) return false;
        var tail = scan.AnyOf(after, ["计算得分", "计算分值", "计算", "计分", "得分", "给分", "分"]);
        if (!formulas.IsScore(expression) && (tail == 0 && lead != 3 || lead == 1 && scan.At(i) == '得')) return false;
        if (tail == 0 && lead == 1 && scan.At(i) == '得') return false;
        return Done(after + tail, new Formula(expression), out end, out award);
    }

    private bool Amount(int i, out int end, out Award award)
    {
        end = i;
        award = null!;
        if (scan.AnyOf(i, Takes) is var take and > 0)
        {
            return Points(i + take, verb: true, out end, out var off, out var why)
                ? Done(end, why is null ? new Change(off.Negated) : new Judged(why), out end, out award)
                : Vague(i + take, "没有写扣多少分", out end, out award);
        }

        if (scan.AnyOf(i, Adds) is var add and > 0)
        {
            return Points(i + add, verb: true, out end, out var on, out var why)
                && Done(end, why is null ? new Change(on) : new Judged(why), out end, out award);
        }

        var give = scan.AnyOf(i, Gives);
        if (give > 0 && Points(i + give, verb: true, out end, out var points, out var reason))
        {
            return Done(end, reason is null ? new Fixed(points) : new Judged(reason), out end, out award);
        }

        if (Points(i, verb: false, out end, out points, out reason))
        {
            return Done(end, reason is null ? new Fixed(points) : new Judged(reason), out end, out award);
        }

        return give > 0 && scan.Is(i, "得") && Vague(i + give, "没有写得多少分", out end, out award);
    }

    /// <summary>扣分, 得分 with no number behind.</summary>
    private bool Vague(int i, string why, out int end, out Award award)
    {
        end = i;
        award = null!;
        var tail = scan.AnyOf(i, ["相应分值", "相应分数", "相应的分值", "部分分值", "分"]);
        if (tail == 0 || scan.Is(i, "分析") || scan.Is(i, "分值") || scan.Is(i, "分率")) return false;
        var next = scan.At(i + tail);
        if (!(RubricScanner.Stops(next) || RubricScanner.Pauses(next) || next is ')' or '处')) return false;
        return Done(i + tail, new Judged(why), out end, out award);
    }

    /// <summary>5分, 满分, 满分5分, 分值的80%, 80%的分值, and 3-4分, which only a person can settle.</summary>
    private bool Points(int i, bool verb, out int end, out PointsAmount points, out string? judged)
    {
        (end, points, judged) = (i, PointsAmount.Zero, null);
        if (scan.AnyOf(i, FullWords) is var full and > 0)
        {
            var bare = (scan.Is(i, "分值") && !verb) || (scan.Is(i, "权重") && full == 2);
            var at = i + full;
            if (scan.At(at) == '的' || (bare && scan.At(at) != '×')) at += scan.At(at) == '的' ? 1 : 0;
            if (Share(at, out var shareEnd, out points) && (verb || scan.At(i + full) == '的')) return Ends(shareEnd, out end);
            if (bare || scan.At(i + full) == '×' || scan.At(i + full) == '/') return false;
            points = PointsAmount.Full;
            return Ends(AfterFull(i + full), out end);
        }

        if (scan.AnyOf(i, ["一半的分值", "一半分值", "一半的分", "一半分"]) is var half and > 0 && verb)
        {
            points = new PointsAmount(0.5m, Share: true);
            return Ends(i + half, out end);
        }

        var start = i;
        if (!verb && !char.IsAsciiDigit(scan.At(i))) return false;
        if (!scan.Number(ref i, out var value)) return false;
        if (scan.At(i) == '%') return Fraction(i + 1, value, out end, out points);
        if (scan.At(i) is '-' or '~' or '至' or '到' || (scan.At(i) == '分' && scan.At(i + 1) is '-' or '~' or '至'))
        {
            return Range(scan.At(i) == '分' ? i + 1 : i, verb, out end, out judged);
        }

        if (scan.At(i) != '分' || value < 0 || Threshold(i + 1)) return false;
        if (!verb && start > 0 && (char.IsAsciiDigit(scan.At(start - 1))
            || scan.At(start - 1) is '≥' or '≤' or '<' or '>' or '=' or '.' or '-' or '~' or '至' or '到')) return false;
        points = PointsAmount.Of(value);
        end = i + 1;
        return true;
    }

    private bool Range(int dash, bool verb, out int end, out string? judged)
    {
        end = dash;
        judged = "给出的是分数段，由评价人在段内掌握";
        var i = dash + 1;
        if (!scan.Number(ref i, out _) || scan.At(i) != '分' || Threshold(i + 1)) return false;
        end = i + 1;
        return verb || !RubricScanner.IsWord(scan.At(end));
    }

    private bool Share(int i, out int end, out PointsAmount points)
    {
        end = i;
        points = PointsAmount.Zero;
        i = scan.Skip(i, "的");
        if (scan.At(i) == '×') i++;
        if (!scan.Digits(ref i, out var percent) || scan.At(i) != '%') return false;
        points = new PointsAmount(percent / 100m, Share: true);
        end = i + 1;
        return true;
    }

    private bool Fraction(int i, decimal percent, out int end, out PointsAmount points)
    {
        points = new PointsAmount(percent / 100m, Share: true);
        end = i = scan.Skip(i, "的");
        var word = scan.AnyOf(i, ["该指标分值", "该项分值", "指标分值", "权重分值", "权重分", "标准分", "满分", "分值", "权重", "分数", "分"]);
        end = i + word;
        return word > 0 && !Threshold(end);
    }

    private int AfterFull(int i)
    {
        var at = scan.At(i) is '(' or '[' ? i + 1 : i;
        if (!scan.Digits(ref at, out _) || scan.At(at) != '分') return i;
        at++;
        return scan.At(i) is '(' or '[' ? (scan.At(at) is ')' or ']' ? at + 1 : i) : at;
    }

    private bool Threshold(int i) => scan.AnyOf(i,
        ["以上", "以下", "及以", "(含", "(不含", "含)", "以内", "之间", "制", "钟", "≤", "<", "≥", ">", "-", "~", "至", "之", "值", "别", "析", "段"]) > 0;

    private static bool Ends(int at, out int end)
    {
        end = at;
        return true;
    }

    private static bool Done(int at, Award what, out int end, out Award award)
    {
        (end, award) = (at, what);
        return true;
    }
}
