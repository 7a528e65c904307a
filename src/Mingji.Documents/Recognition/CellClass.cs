using System.Buffers;
using Mingji.Core.Figures;

namespace Mingji.Documents.Recognition;

/// <summary>What the look of a cell's text speaks for, whatever column it stands in.</summary>
internal enum CellClass
{
    /// <summary>A heading of level 1 by its words.</summary>
    Heading1,

    /// <summary>A heading of level 2 by its words.</summary>
    Heading2,

    /// <summary>A heading that fits both levels.</summary>
    HeadingAny,

    /// <summary>A short text with points in brackets.</summary>
    HeadingWithPoints,

    /// <summary>其他.</summary>
    Group,

    /// <summary>≥, =, 定性.</summary>
    Operator,

    /// <summary>—, /, 无.</summary>
    Dash,

    /// <summary>A bare number.</summary>
    Number,

    /// <summary>A number with operator or unit, a percentage, a date.</summary>
    Value,

    /// <summary>次, %, 万元 alone.</summary>
    UnitWord,

    /// <summary>指标1：….</summary>
    Numbered,

    /// <summary>指标2： with nothing behind it, or ……: an unused line of the form.</summary>
    Placeholder,
    Short,
    Long,

    /// <summary>确定能, 有可能, 完全不可能, √.</summary>
    Likelihood,

    /// <summary>A text that speaks of earning and losing points.</summary>
    Criteria,
}

/// <summary>Classifies cells by their text alone.</summary>
internal static class CellClasses
{
    private const int ShortText = 36;
    private const int LongestValue = 40;

    private static readonly string[] Operators =
        ["≥", "≧", ">=", ">", "=", "═", "＝", "≤", "≦", "<=", "<", "定性", "正向指标", "反向指标", "定性指标", "≈"];

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,-+");

    private static readonly string[] Dashes = ["-", "—", "——", "/", "\\", "－", "–", "无", "不适用", "--", "—-"];

    private static readonly string[] Likelihoods = ["确定能", "有可能", "完全不可能", "不可能", "可能", "肯定能", "确定", "√", "能够完成", "不能完成"];

    private static readonly string[] CriteriaWords = ["得满分", "扣完为止", "不得分", "计分", "得0分", "扣1分", "扣0.5分", "扣分。", "评分标准"];

    public static CellClass Of(string tight)
    {
        if (IsPlaceholder(tight)) return CellClass.Placeholder;
        if (Array.IndexOf(Operators, tight) >= 0) return CellClass.Operator;
        if (Array.IndexOf(Dashes, tight) >= 0) return CellClass.Dash;
        if (Array.IndexOf(Likelihoods, tight) >= 0) return CellClass.Likelihood;
        if (Headings.Of(tight) is { } heading)
            return heading.Level switch { 1 => CellClass.Heading1, 2 => CellClass.Heading2, _ => CellClass.HeadingAny };
        if (Headings.Pair(tight) is not null) return CellClass.HeadingAny;
        if (tight is "其他" or "其它") return CellClass.Group;
        if (IndicatorName.NumberOf(tight) is not null) return CellClass.Numbered;
        if (IsNumber(tight)) return CellClass.Number;
        if (IsValue(tight)) return CellClass.Value;
        if (tight.Length <= 24 && Headings.PointsIn(tight) is not null && tight.EndsWith(')')) return CellClass.HeadingWithPoints;
        if (IsUnitWord(tight)) return CellClass.UnitWord;
        if (tight.Length > 12 && (CriteriaWords.Any(w => tight.Contains(w, StringComparison.Ordinal))
            || GivesPoints(tight))) return CellClass.Criteria;
        return tight.Length <= ShortText ? CellClass.Short : CellClass.Long;
    }

    /// <summary>An unused line of the form: 指标2：, ……, 目标3：, 任务1.</summary>
    public static bool IsPlaceholder(string tight)
    {
        if (tight.Length == 0) return false;
        if (tight.AsSpan().IndexOfAnyExcept("….·⋯") < 0) return true;
        if (tight.Length > 6 || !char.IsAsciiDigit(tight[^1]) && tight[^1] is not (':' or '、')) return false;
        return tight.StartsWith("指标", StringComparison.Ordinal) || tight.StartsWith("目标", StringComparison.Ordinal)
            || tight.StartsWith("任务", StringComparison.Ordinal);
    }

    public static bool IsNumber(string tight) =>
        tight.Length is > 0 and < 24 && tight.AsSpan().ContainsAnyInRange('0', '9') && tight.AsSpan().IndexOfAnyExcept(OfNumbers) < 0
        && (tight.EndsWith('分') || char.IsAsciiDigit(tight[^1])) && tight.AsSpan().Count('.') <= 1 && tight.LastIndexOf('-') <= 0;

    private static bool IsValue(string tight)
    {
        if (tight.Length > LongestValue || !tight.AsSpan().ContainsAnyInRange('0', '9')) return false;
        if (tight[0] is '≥' or '≤' or '>' or '<' or '=' or '≧' or '≦' or '═') return true;
        if (tight.StartsWith("不少于", StringComparison.Ordinal) || tight.StartsWith("不低于", StringComparison.Ordinal)
            || tight.StartsWith("不高于", StringComparison.Ordinal) || tight.StartsWith("不超过", StringComparison.Ordinal)) return true;
        var digits = 0;
        while (digits < tight.Length && (char.IsAsciiDigit(tight[digits]) || tight[digits] is '.' or ',' or '-' or '—' or '~')) digits++;
        if (digits == 0) return tight.EndsWith('%') && tight.Length < 14 && tight.AsSpan().IndexOfAny("/×÷*") < 0;
        return tight.Length - digits <= 8 || tight[digits] is '年' or '%';
    }

    /// <summary>An operator that goes before a value; 定性 and the like are none.</summary>
    public static bool IsSign(string tight) => tight.Length <= 2 && Array.IndexOf(Operators, tight) >= 0 && tight != "定性";

    /// <summary>计5分, 得0.5分, 扣2分: a rule that gives or takes points.</summary>
    private static bool GivesPoints(string tight)
    {
        for (var at = tight.IndexOf('分', 1); at > 0; at = tight.IndexOf('分', at + 1))
        {
            var start = at;
            while (start > 0 && (char.IsAsciiDigit(tight[start - 1]) || tight[start - 1] == '.')) start--;
            if (start < at && start > 0 && tight[start - 1] is '计' or '得' or '扣' or '加') return true;
        }

        return false;
    }

    /// <summary>A unit alone: "人次", "%", "元/人".</summary>
    private static bool IsUnitWord(string tight) => tight.Length is >= 1 and <= 6 && !tight.AsSpan().ContainsAnyInRange('0', '9')
        && (tight is "%" or "‰" or "百分比" || (FigureReader.TryRead("1" + tight, Unit.None, out var figure)
            && figure.Unit.Symbol.Length > 0));
}
