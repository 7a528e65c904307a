using System.Globalization;
using System.Text;

namespace Mingji.Documents.Reading.Xlsx;

/// <summary>_x000D_: how workbooks write characters that XML can't.</summary>
internal static class EscapedText
{
    private const int Length = 7;

    public static string Decode(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0) return text.Contains('\r', StringComparison.Ordinal) ? Lines(text) : text;
        var decoded = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = text.IndexOf("_x", at, StringComparison.Ordinal))
        {
            decoded.Append(text, from, at - from);
            if (Code(text.AsSpan(at)) is { } code)
            {
                decoded.Append(code);
                at += Length;
            }
            else
            {
                decoded.Append("_x");
                at += 2;
            }

            from = at;
        }

        return Lines(decoded.Append(text, from, text.Length - from).ToString());
    }

    private static char? Code(ReadOnlySpan<char> text) =>
        text.Length >= Length && text[6] == '_' && ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
