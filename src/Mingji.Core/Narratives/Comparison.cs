using Mingji.Core.Figures;

namespace Mingji.Core.Narratives;

/// <summary>What a clause compares with.</summary>
internal enum ComparedWith
{
    Nothing,
    YearBefore,
    Budget,
}

/// <summary>The comparison in the words before a number: "较2021年", "与2023年度相比", "较年初预算数".</summary>
internal readonly record struct Comparison(ComparedWith With, FiscalYear? Base, string Subject, string Rest)
{
    private static readonly string[] Budgets = ["年初预算", "全年预算", "调整预算", "预算"];

    private static readonly string[] Amounts = ["预算", "预算数", "预算的", "决算", "决算数", "上年", "上年度", "上年同期", "上年的", "支出"];

    private static readonly string[] YearsBefore = ["上年", "上一年", "去年", "同期"];

    /// <summary>
    /// The comparison in <paramref name="text"/>, with what stands before and behind it; none found: all of it is the subject.
    /// </summary>
    public static Comparison In(string text)
    {
        for (var at = text.Length - 1; at >= 0; at--)
        {
            if (text[at] is not ('较' or '比' or '与' or '同' or '和')) continue;
            var rest = text[(at + 1)..];
            var before = text[..at];
            if (Array.Exists(Budgets, rest.StartsWith)) return new(ComparedWith.Budget, null, before, AfterPhrase(rest));
            if (Array.Exists(YearsBefore, rest.StartsWith)) return new(ComparedWith.YearBefore, null, before, AfterPhrase(rest));
            if (SubjectText.YearIn(rest, out var end) is not { } year || end > 6) continue;
            var after = rest[end..];
            if (Array.Exists(Budgets, after.StartsWith) || after.EndsWith("年初预算", StringComparison.Ordinal))
                return new(ComparedWith.Budget, null, before, AfterPhrase(after));
            return new(ComparedWith.YearBefore, year, before, AfterPhrase(after));
        }

        return new(ComparedWith.Nothing, null, text, text);
    }

    /// <summary>The words behind 比 or 较 end with a name for an amount: what follows is the amount compared with.</summary>
    public static bool IsOfAmount(string text)
    {
        var at = text.LastIndexOfAny(['比', '较', '与']);
        return at >= 0 && Array.Exists(Amounts, word => text.EndsWith(word, StringComparison.Ordinal))
            && !text.AsSpan(at).Contains("相比", StringComparison.Ordinal) && !text.AsSpan(at).Contains("占", StringComparison.Ordinal);
    }

    /// <summary>What follows "决算数相比" and the like: the subject of the verb, where it stands behind the comparison.</summary>
    private static string AfterPhrase(string rest)
    {
        var cut = rest.IndexOf("相比", StringComparison.Ordinal);
        return cut >= 0 ? rest[(cut + 2)..] : "";
    }
}
