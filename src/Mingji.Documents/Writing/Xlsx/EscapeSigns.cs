using System.Text;

namespace Mingji.Documents.Writing.Xlsx;

/// <summary>Workbooks write characters that XML can't as "_x000D_"; a text that looks so by itself has its own sign escaped.</summary>
internal static class EscapeSigns
{
    public static string Keep(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0) return text;
        var kept = new StringBuilder(text.Length + 16);
        var from = 0;
        for (; at >= 0; at = text.IndexOf("_x", at + 2, StringComparison.Ordinal))
        {
            if (!IsEscape(text.AsSpan(at))) continue;
            kept.Append(text, from, at - from).Append("_x005F");
            from = at;
        }

        return kept.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[6] == '_' && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3])
        && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);
}
