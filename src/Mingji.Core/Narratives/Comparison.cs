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
            if (SubjectText.YearIn(rest, out var end) is { } year && end <= 6)
                return new(ComparedWith.YearBefore, year, before, AfterPhrase(rest[end..]));
        }

        return new(ComparedWith.Nothing, null, text, text);
    }

    /// <summary>What follows "决算数相比" and the like: the subject of the verb, where it stands behind the comparison.</summary>
    private static string AfterPhrase(string rest)
    {
        var cut = rest.IndexOf("相比", StringComparison.Ordinal);
        return cut >= 0 ? rest[(cut + 2)..] : "";
    }
}
