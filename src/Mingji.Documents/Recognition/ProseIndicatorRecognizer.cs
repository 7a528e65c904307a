using System.Buffers;
using System.Collections.Immutable;
using Mingji.Core.Indicators;

namespace Mingji.Documents.Recognition;

/// <summary>
/// Reads indicators that a report writes out: "数量指标：巡逻艇数量≥6艘，实际6艘；…。" The path is the label before the colon, under the level-1
/// line above it. Only an item of name, sign, figure and "实际…" or "完成…" with a figure is plain enough; a paragraph with any other item
/// gives those that are plain. Runs after the prose, which reads the same sentences for their amounts.
/// </summary>
public sealed class ProseIndicatorRecognizer : ISectionRecognizer
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("≥≤=<>≧≦");
    private const int LongestParagraph = 2000;
    private static readonly string[] Done = ["实际", "完成", "已完成", "全年完成", "全年实际"];

    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var first = ImmutableArray<string>.Empty;
        foreach (var cell in draft.Segment.Body.Where(r => r.IsParagraph).Select(r => r.Only).OfType<Cell>())
        {
            if (cell.Tight.Length > LongestParagraph) continue;
            var text = Numbering.Without(cell.Tight);
            if (Headings.Of(text.TrimEnd('。', ':')) is { Level: 1 } one) first = [one.Label];
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || Headings.Of(text[..colon]) is not { Level: not 1 } two) continue;
            foreach (var item in text[(colon + 1)..].Split([';', '；', '。'])) ReadItem(draft, cell, item, first, two);
        }
    }

    private static void ReadItem(FormDraft draft, Cell cell, string item, ImmutableArray<string> first, Heading heading)
    {
        var sign = item.AsSpan().IndexOfAny(Signs);
        var comma = item.IndexOfAny([',', '，']);
        if (sign < 2 || comma <= sign) return;
        var (name, target, done) = (item[..sign], item[sign..comma], item[(comma + 1)..]);
        if (name.Any(c => char.IsAsciiDigit(c) || c is ',' or '/') || ValueTail.Of("值" + target) != target
            || !Array.Exists(Done, d => done.StartsWith(d, StringComparison.Ordinal)) || ValueTail.Of(done) is not { } actual) return;
        var asked = IndicatorValueReader.ReadTarget(target, cell.Place, name);
        draft.Usage.Use(cell);
        draft.Form = draft.Form with
        {
            Indicators = draft.Form.Indicators.Add(IndicatorAnalysis.Of(new Indicator
            {
                Path = [.. first, heading.Label],
                Name = name,
                Dimension = first.IsEmpty ? heading.Dimension : Headings.Loosely(first[0]).Dimension,
                Class = heading.Class,
                Target = asked,
                Actual = IndicatorValueReader.ReadActual(actual, cell.Place, asked),
                TargetAsked = true,
                ActualAsked = true,
                At = cell.Place,
            })),
        };
    }
}
