using System.Collections.Immutable;

namespace Mingji.Documents.Recognition;

/// <summary>Fields written into one line: "填报单位：某局    单位：万元" → label and value of each.</summary>
internal static class InlineFields
{
    private const int LongestLabel = 16;

    public static ImmutableArray<(string Label, string Value)> Of(string text)
    {
        if (text.AsSpan().IndexOfAny(':', '：') < 0) return [];
        if (text.Trim() is ['(' or '（', .. var inner, ')' or '）'] && inner.IndexOfAny(['(', '（']) < 0) text = inner;
        var fields = ImmutableArray.CreateBuilder<(string, string)>();
        var label = "";
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (':' or '：')) continue;
            var begin = LabelStart(text, start, i);
            if (i - begin > LongestLabel) continue;
            if (label.Length > 0) fields.Add((label, text[start..begin].Trim()));
            label = text[begin..i].Trim();
            start = i + 1;
        }

        if (label.Length > 0) fields.Add((label, text[start..].Trim()));
        return fields.ToImmutable();
    }

    /// <summary>A label goes back to the blank before it, or to the beginning of the line when it is the first.</summary>
    private static int LabelStart(string text, int from, int colon)
    {
        if (from == 0) return 0;
        var at = colon;
        while (at > from && char.IsWhiteSpace(text[at - 1])) at--;
        while (at > from && !char.IsWhiteSpace(text[at - 1])) at--;
        return at;
    }
}
