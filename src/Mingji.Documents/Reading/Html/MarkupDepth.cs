namespace Mingji.Documents.Reading.Html;

/// <summary>
/// A bound on how deep a page nests, found by counting tags before any tree is built: a tree of a million levels ends the process of
/// whoever
/// walks it. Tags without an end, and paragraphs and cells, which end by themselves, do not count.
/// </summary>
internal static class MarkupDepth
{
    private static readonly HashSet<string> EndByThemselves = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr", "source", "track", "embed", "param", "li", "dt",
        "dd", "td",
        "th", "tr", "tbody", "thead", "tfoot", "colgroup", "option", "optgroup", "rp", "rt",
    };

    public static int Of(string text)
    {
        var (depth, deepest) = (0, 0);
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            var isEnd = text[at + 1] == '/';
            var name = Name(text, at + (isEnd ? 2 : 1));
            if (name.Length == 0 || EndByThemselves.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) continue;
            if (isEnd) depth = Math.Max(0, depth - 1);
            else deepest = Math.Max(deepest, ++depth);
        }

        return deepest;
    }

    private static ReadOnlySpan<char> Name(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is ':' or '-')) end++;
        return text.AsSpan(start, end - start);
    }
}
