using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Documents.Recognition;

/// <summary>
/// Indicators written as sentences into one cell: "1、1-产出指标；11-数量指标；供水月数；实施周期指标值:12个月；年度指标值:12个月。2、…". Signs may
/// be half or full width. Parts end at semicolons outside brackets, sentences at "N、" that goes on with the count.
/// </summary>
internal static class IndicatorSentence
{
    private const string CycleLabel = "实施周期指标值";
    private const string YearLabel = "年度指标值";

    /// <summary>The cell's indicators; empty when it is not written so.</summary>
    public static ImmutableArray<Indicator> Read(Cell cell)
    {
        if (!cell.Tight.Contains("指标值:", StringComparison.Ordinal)) return [];
        var read = ImmutableArray.CreateBuilder<Indicator>();
        foreach (var sentence in Sentences(cell.Text))
        {
            if (ReadOne(sentence, cell.Place) is { } indicator) read.Add(indicator);
        }

        return read.ToImmutable();
    }

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var count = 1; ; count++)
        {
            var mark = text.IndexOf(count + "、", start, StringComparison.Ordinal);
            if (mark < 0) yield break;
            var from = mark + count.ToString().Length + 1;
            var next = NextMark(text, from, count + 1);
            yield return text[from..(next < 0 ? text.Length : next)].Trim().TrimEnd('。', '.', '；', ';');
            if (next < 0) yield break;
            start = next;
        }
    }

    /// <summary>"2、" counts only at the end of a sentence, not inside "1、2、".</summary>
    private static int NextMark(string text, int from, int count)
    {
        var mark = count + "、";
        for (var at = text.IndexOf(mark, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1,
            StringComparison.Ordinal))
        {
            var before = at - 1;
            while (before > from && char.IsWhiteSpace(text[before])) before--;
            if (text[before] is '。' or '；' or ';' or '.' or '\n' || char.IsWhiteSpace(text[at - 1])) return at;
        }

        return -1;
    }

    private static Indicator? ReadOne(string sentence, Place at)
    {
        var path = ImmutableArray.CreateBuilder<string>();
        var name = "";
        string? cycle = null;
        string? year = null;
        foreach (var part in Parts(sentence))
        {
            var colon = part.IndexOfAny([':', '：']);
            var label = colon < 0 ? "" : PlainText.Tight(part[..colon]);
            if (label == CycleLabel) cycle = part[(colon + 1)..].Trim();
            else if (label.EndsWith(YearLabel, StringComparison.Ordinal) || label == "指标值") year = part[(colon + 1)..].Trim();
            else if (name.Length == 0 && IsCoded(part)) path.Add(WithoutCode(part));
            else name = name.Length == 0 ? part.Trim() : name + "；" + part.Trim();
        }

        return name.Length == 0 || (cycle ?? year) is null ? null : Build(path.ToImmutable(), name, cycle, year, at);
    }

    private static Indicator Build(ImmutableArray<string> path, string name, string? cycle, string? year, Place at)
    {
        var one = path.Length > 0 ? Headings.Loosely(path[0]) : default;
        var two = path.Length > 1 ? Headings.Loosely(path[1]) : one;
        return IndicatorAnalysis.Of(new Indicator
        {
            Path = path,
            Name = IndicatorName.Clean(name),
            Dimension = one.Dimension,
            Class = two.Class,
            CycleTarget = string.IsNullOrEmpty(cycle) ? null : IndicatorValueReader.ReadTarget(cycle, at, name),
            Target = string.IsNullOrEmpty(year) ? null : IndicatorValueReader.ReadTarget(year, at, name),
            TargetAsked = true,
            At = at,
        });
    }

    private static IEnumerable<string> Parts(string sentence)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] is '(' or '（') depth++;
            else if (sentence[i] is ')' or '）') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && sentence[i] is ';' or '；')
            {
                if (i > start) yield return sentence[start..i];
                start = i + 1;
            }
        }

        if (start < sentence.Length) yield return sentence[start..];
    }

    /// <summary>"11-数量指标".</summary>
    private static bool IsCoded(string part)
    {
        var text = part.Trim();
        var at = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at is > 0 and < 4 && at < text.Length && text[at] is '-' or '－';
    }

    private static string WithoutCode(string part) => PlainText.Tight(part[(part.IndexOfAny(['-', '－']) + 1)..]);
}
