namespace Mingji.Core.Rubrics.Parsing;

/// <summary>The clauses that stand by themselves: numbers of items, limits, targets, formulas, notes in brackets.</summary>
internal sealed class SmallClauses(RubricScanner scan, FormulaReader formulas)
{
    private static readonly string[] Whole = ["不足1步按1步计", "不足1个百分点的按1个百分点计算", "不足一个百分点的按一个百分点计算", "不足1个百分点按1个百分点计算",
        "不足一个百分点按一个百分点计算", "不足1个百分点的按1个百分点计", "不足1个百分点按1个百分点计", "不足一个百分点的按一个百分点计", "不足一个百分点按一个百分点计", "不足1%按1%计算", "不足1%的按1%计算", "不足1%按1%计", "不足1%的按1%计"];
    private static readonly string[] Dropped = ["不足1个百分点的不扣分", "不足1个百分点不扣分", "不足一个百分点的不扣分", "不足一个百分点不扣分", "不足1个百分点的不计", "不足1个百分点不计",
        "不足一个百分点的不计", "不足一个百分点不计", "不足1个百分点忽略不计", "不足一个百分点忽略不计", "不足1%不扣分", "不足1%的不扣分", "不足1%不计", "按整百分点计算", "按整数百分点计算"];
    private static readonly string[] Shared = ["不足1步按比例计", "不足1个百分点按比例计算", "不足一个百分点按比例计算", "不足1个百分点的按比例计算", "不足一个百分点的按比例计算",
        "不足1个百分点的按比例扣分", "不足一个百分点的按比例扣分", "不足1个百分点按比例扣分", "不足一个百分点按比例扣分", "不足部分按比例计算", "不足部分按比例扣分", "不足1%按比例扣分", "不足1%的按比例扣分"];

    internal bool MayStartItem(int i) =>
        i == 0 || scan.Text.BreakBefore(i) || RubricScanner.Stops(scan.At(i - 1)) || RubricScanner.Pauses(scan.At(i - 1))
            || scan.At(i - 1) is '.' or ')'
        || scan.At(i) is >= '①' and <= '⑳' or >= '⑴' and <= '⒛' or >= '❶' and <= '❿';

    /// <summary>"③优良天数比率(1分):" and "①": the mark, and with it the name and points where they stand.</summary>
    internal ItemClause? Item(int i, out int end)
    {
        end = i;
        var at = i;
        var number = scan.ItemMark(ref at);
        var name = at;
        while (name - at < 24 && char.IsLetter(scan.At(name))) name++;
        if (scan.At(name) is '(' or '[')
        {
            var inner = name + 1;
            if (scan.Is(inner, "满分")) inner += 2;
            if (scan.Digits(ref inner, out var points) && scan.Is(inner, "分") && scan.At(inner + 1) is ')' or ']')
            {
                var colon = scan.At(inner + 2);
                if (colon == ':' || (number > 0 && name == at) )
                {
                    end = scan.Skip(inner + 2, ":,。");
                    return new ItemClause(i, end, number, PointsAmount.Of(points), FactNames.Of(scan.Plain[at..name]));
                }
            }
        }

        if (number == 0) return null;
        end = at;
        return new ItemClause(i, at, number, null, "");
    }

    internal bool Read(int i, int[] close, bool fresh, out int end, out Clause? clause)
    {
        clause = null;
        end = i;
        if (FloorWords.Read(scan, i) is var until and > 0 && Ended(i + until)) return At(i + until, out end);
        if (scan.AnyOf(i, PlainSentences.Floors) is var floor and > 0 && Ended(i + floor)) return At(i + floor, out end);
        if (Limit(i, out end, out clause) || Partial(i, out end, out clause)) return true;
        if (scan.AnyOf(i, ["以此类推", "依次类推", "依此类推", "以次类推", "余类推", "类推"]) is var series and > 0)
        {
            clause = new SeriesClause(i, i + series);
            return At(i + series, out end);
        }

        return Declared(i, out end, out clause) || Standard(i, out end, out clause) || Bracketed(i, close, out end, out clause)
            || Note(i, close, out end) || (fresh && Named(i, out end, out clause));
    }

    private bool Ended(int i) => RubricScanner.Stops(scan.At(i)) || RubricScanner.Pauses(scan.At(i))
        || scan.At(i) is ')' or '.' or '"' || scan.Text.BreakBefore(i) || scan.At(i) is '(';

    private static bool At(int at, out int end)
    {
        end = at;
        return true;
    }

    private bool Limit(int i, out int end, out Clause? clause)
    {
        clause = null;
        end = i;
        (string Word, LimitKind Kind)[] words =
        [
            ("扣完", LimitKind.DeductAtMost), ("扣分最多不超过", LimitKind.DeductAtMost), ("扣分不超过", LimitKind.DeductAtMost), ("最多扣减", LimitKind.DeductAtMost),
            ("最高扣减", LimitKind.DeductAtMost), ("最多扣", LimitKind.DeductAtMost), ("最高扣", LimitKind.DeductAtMost),
            ("累计最多加", LimitKind.AddAtMost), ("加分最多不超过", LimitKind.AddAtMost), ("加分不超过", LimitKind.AddAtMost),
            ("加分最高不超过", LimitKind.AddAtMost), ("加分上限为", LimitKind.AddAtMost), ("加分上限", LimitKind.AddAtMost),
            ("最多加", LimitKind.AddAtMost), ("最高加", LimitKind.AddAtMost),
            ("累计加分不超过", LimitKind.AddAtMost), ("累计扣分不超过", LimitKind.DeductAtMost), ("最高得分不超过", LimitKind.ScoreAtMost),
            ("最高不超过", LimitKind.ScoreAtMost), ("最多不超过", LimitKind.ScoreAtMost), ("最多得", LimitKind.ScoreAtMost),
            ("最高得", LimitKind.ScoreAtMost), ("最高为", LimitKind.ScoreAtMost),
            ("最高计", LimitKind.ScoreAtMost), ("上限为", LimitKind.ScoreAtMost), ("最高", LimitKind.ScoreAtMost),
            ("最低得", LimitKind.ScoreAtLeast), ("最低不低于", LimitKind.ScoreAtLeast), ("最低为", LimitKind.ScoreAtLeast),
            ("最低计", LimitKind.ScoreAtLeast), ("最低", LimitKind.ScoreAtLeast),
        ];
        foreach (var (word, kind) in words)
        {
            if (!scan.Is(i, word)) continue;
            var at = i + word.Length;
            if (!scan.Number(ref at, out var value) || scan.At(at) != '分') return false;
            at += scan.Is(at + 1, "为止") ? 3 : 1;
            clause = new LimitClause(i, at, kind, PointsAmount.Of(value));
            return At(at, out end);
        }

        return false;
    }

    private bool Partial(int i, out int end, out Clause? clause)
    {
        clause = null;
        end = i;
        foreach (var (words, partial) in new[] { (Whole, PartialStep.CountsWhole), (Dropped, PartialStep.Dropped), (Shared,
            PartialStep.ProRata) })
        {
            if (scan.AnyOf(i, words) is not (var length and > 0)) continue;
            clause = new PartialClause(i, i + length, partial);
            return At(i + length, out end);
        }

        return false;
    }

    /// <summary>满分10分, 本项满分5分, 分值5分.</summary>
    private bool Declared(int i, out int end, out Clause? clause)
    {
        clause = null;
        end = i;
        var word = scan.AnyOf(i, ["该指标满分为", "该指标满分", "本项满分为", "本项满分", "该项满分为", "该项满分", "本指标满分", "满分为", "分值为", "总分为", "满分", "分值", "总分", "共计", "共"]);
        var at = i + word;
        if (word == 0 || !scan.Digits(ref at, out var points) || scan.At(at) != '分' || !(Ended(at + 1)
            || at + 1 >= scan.Length)) return false;
        clause = new PointsClause(i, at + 1, points);
        return At(at + 1, out end);
    }

    /// <summary>以100%为标准, 目标值为≤100%.</summary>
    private bool Standard(int i, out int end, out Clause? clause)
    {
        clause = null;
        end = i;
        var at = i;
        if (scan.Is(i, "以"))
        {
            at++;
            if (!scan.Measure(ref at, out var mark)) return false;
            var word = scan.AnyOf(at, ["为标准值", "为目标值", "为基准值", "为标准", "为基准", "为目标", "为基数", "为满分标准", "作为标准", "为满分"]);
            if (word == 0 || !Ended(at + word)) return false;
            clause = new TargetClause(i, at + word, Comparison.Equal, mark);
            return At(at + word, out end);
        }

        var target = scan.AnyOf(i, ["年度目标值", "年度指标值", "绩效目标值", "目标值", "指标值", "标准值", "计划值", "基准值"]);
        if (target == 0) return false;
        at = scan.Skip(i + target, ":为是");
        if (!scan.Compares(ref at, out var how)) how = Comparison.Equal;
        if (!scan.Measure(ref at, out var value) || !Ended(at)) return false;
        clause = new TargetClause(i, at, how, value);
        return At(at, out end);
    }

    /// <summary>（以95%为基准）.</summary>
    private bool Bracketed(int i, int[] close, out int end, out Clause? clause)
    {
        clause = null;
        end = i;
        if (close[i] <= i || !Standard(i + 1, out var inner, out clause) || inner != close[i]) return false;
        end = inner + 1;
        return true;
    }

    /// <summary>（对客观原因未形成支付的做出说明）: a remark in brackets that scores nothing.</summary>
    private bool Note(int i, int[] close, out int end)
    {
        end = i;
        if (close[i] <= i) return false;
        var inner = scan.Plain[(i + 1)..close[i]];
        if (inner.Length > 200 || !PlainSentences.Explains(inner)) return false;
        return At(close[i] + 1, out end);
    }

    /// <summary>资金到位率×分值, and no more: the score by itself.</summary>
    private bool Unnamed(int i, int from, out int end, out Clause? clause)
    {
        clause = null;
        if (!formulas.Read(from, out end, out var expression) || !(formulas.IsScore(expression) || OfPoints(expression, end))
            || !FormulaReader.Computes(expression)) return false;
        if (!(Ended(end) || end >= scan.Length)) return false;
        clause = new FormulaClause(i, end, "得分", expression);
        return true;
    }

    /// <summary>资金到位率×5分.</summary>
    private bool OfPoints(Expression expression, int end) => scan.At(end - 1) == '分'
        && expression is Operation { Kind: Arithmetic.Multiply, Left: FactReference, Right: Literal { Value.Unit: "" } };

    /// <summary>某部门得分=…, 结转结余率=…</summary>
    private bool Named(int i, out int end, out Clause? clause)
    {
        clause = null;
        end = i;
        var at = i;
        at += scan.AnyOf(at, ["计算公式为:", "计算公式:", "公式为:", "公式:", "其中:", "即:"]);
        var name = at;
        while (at - name < 40 && (RubricScanner.IsWord(scan.At(at)) || scan.At(at) is '%')) at++;
        if (scan.At(at) is '(' && scan.Plain.IndexOf(')', at, Math.Min(20, scan.Length - at)) is var bracket and > 0) at = bracket + 1;
        if (at == name) return false;
        if (scan.At(at) != '=') return Unnamed(i, name, out end, out clause);
        if (!formulas.Read(at + 1, out end, out var expression) || !FormulaReader.Computes(expression)) return false;
        if (scan.AnyOf(end, ["计算得分", "计分"]) is var tail and > 0) end += tail;
        var percent = scan.Plain[name..at].Trim('%');
        clause = new FormulaClause(i, end, FactNames.Of(percent), expression);
        return Ended(end) || end >= scan.Length;
    }
}
