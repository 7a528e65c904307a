namespace Mingji.Core.Rubrics.Parsing;

/// <summary>Reads arithmetic by recursive descent; names are facts. Depth and length are bounded.</summary>
internal sealed class FormulaReader(RubricScanner scan)
{
    private const int MaxDepth = 40;
    private const int MaxLength = 400;
    private int _start;

    /// <summary>An expression at <paramref name="i"/>; false when none stands there.</summary>
    internal bool Read(int i, out int end, out Expression expression)
    {
        _start = i;
        end = i;
        return Sum(ref end, 0, out expression);
    }

    /// <summary>Whether it has an operator: a bare name or number is no formula.</summary>
    internal static bool Computes(Expression expression) => expression is Operation or Magnitude;

    /// <summary>Whether the formula multiplies by the indicator's points somewhere.</summary>
    internal bool IsScore(Expression expression) => expression switch
    {
        PointsReference => true,
        Operation o => IsScore(o.Left) || IsScore(o.Right),
        Negation n => IsScore(n.Of),
        _ => false,
    };

    private bool Sum(ref int i, int depth, out Expression expression)
    {
        if (!Product(ref i, depth, out expression)) return false;
        while (scan.At(i) is '+' or '-' || scan.Is(i, "减去") || scan.Is(i, "加上"))
        {
            var plus = scan.At(i) is '+' or '加';
            var at = i + (scan.At(i) is '+' or '-' ? 1 : 2);
            if (!Product(ref at, depth, out var right)) break;
            expression = new Operation(plus ? Arithmetic.Add : Arithmetic.Subtract, expression, right);
            i = at;
        }

        return true;
    }

    private bool Product(ref int i, int depth, out Expression expression)
    {
        if (!Operand(ref i, depth, out expression)) return false;
        while (i - _start < MaxLength)
        {
            var c = scan.At(i);
            var times = c == '×' || scan.Is(i, "乘以") || (c is 'x' or 'X' && AfterTimes(i + 1));
            if (!times && c is not ('/' or '÷') && !scan.Is(i, "除以")) break;
            var at = i + (c is '乘' or '除' ? 2 : 1);
            if (!Operand(ref at, depth, out var right)) break;
            expression = new Operation(times ? Arithmetic.Multiply : Arithmetic.Divide, expression, right);
            i = at;
        }

        return true;
    }

    private bool AfterTimes(int i) => char.IsAsciiDigit(scan.At(i)) || scan.At(i) is '(' or '[' || scan.Is(i, "分值") || scan.Is(i, "该") || scan.Is(i, "指标");

    private bool Operand(ref int i, int depth, out Expression expression)
    {
        expression = null!;
        if (depth > MaxDepth || i - _start > MaxLength) return false;
        var c = scan.At(i);
        if (c is '(' or '[' or '{' or '|')
        {
            var at = i + 1;
            if (!Sum(ref at, depth + 1, out expression) || !Closes(c, scan.At(at))) return false;
            if (c == '|') expression = new Magnitude(expression);
            i = at + 1;
            return true;
        }

        if (c == '-' && !char.IsAsciiDigit(scan.At(i + 1)))
        {
            var at = i + 1;
            if (!Operand(ref at, depth + 1, out var of)) return false;
            expression = new Negation(of);
            i = at;
            return true;
        }

        var number = i;
        if (scan.Digits(ref number, out var value))
        {
            expression = new Literal(Quantity.Of(value, LiteralUnit(ref number)));
            i = number;
            return true;
        }

        return Name(ref i, out expression);
    }

    private string LiteralUnit(ref int i)
    {
        if (scan.At(i) is '%') return scan.Unit(ref i);
        var at = i;
        var unit = scan.Unit(ref at);
        if (unit.Length == 0 || RubricScanner.IsWord(scan.At(at)) && !(unit == "分" && scan.At(at) is '计' or '得')) return "";
        i = at;
        return unit == "分" ? "" : unit;
    }

    private static bool Closes(char open, char close) => open == '|' ? close == '|' : close is ')' or ']' or '}';

    private bool Name(ref int i, out Expression expression)
    {
        expression = null!;
        var at = i;
        while (at - i < 40 && NameGoesOn(i, at)) at++;
        if (at == i) return false;
        var words = scan.Plain[i..at];
        foreach (var tail in new[] { "计算得分", "计算分值", "计算", "计分", "得分", "给分" })
        {
            if (!words.EndsWith(tail, StringComparison.Ordinal) || words.Length <= tail.Length) continue;
            if (!IsPoints(words[..^tail.Length])) continue;
            at -= tail.Length;
            words = words[..^tail.Length];
        }

        if (scan.At(at) == '%') at++;
        expression = IsPoints(words) ? new PointsReference() : new FactReference(FactNames.Of(words));
        i = at;
        return true;
    }

    private bool NameGoesOn(int start, int at)
    {
        var c = scan.At(at);
        if (c is 'x' or 'X' && at > start && AfterTimes(at + 1)) return false;
        if (scan.Is(at, "乘以") || scan.Is(at, "除以") || scan.Is(at, "减去") || scan.Is(at, "加上")) return false;
        return RubricScanner.IsWord(c) || (char.IsAsciiDigit(c) && at > start);
    }

    private static bool IsPoints(string words) => FactNames.Of(words) is
        "分值" or "指标分值" or "满分" or "指标满分" or "权重" or "指标权重" or "项分值" or "项指标分值" or "标准分" or "标准分值" or "权重分" or "分数" or "项满分" or "满分值"
        or "总分" or "分值权重" or "权重分值" or "指标分" or "项分数" or "指标标准分" or "本项分值" or "三级指标分值" or "项指标满分" or "单项分值" or "规定分值" or "基本分值";
}
