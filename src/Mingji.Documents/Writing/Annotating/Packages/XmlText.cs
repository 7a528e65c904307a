using System.Security;

namespace Mingji.Documents.Writing.Annotating.Packages;

/// <summary>Texts as XML: control characters left out, signs escaped.</summary>
internal static class XmlText
{
    public static string Of(string text) => SecurityElement.Escape(LegalText.Of(text));

    /// <summary>For workbooks, which would take "_x0041_" for an A.</summary>
    public static string OfCell(string text)
    {
        var legal = LegalText.Of(text);
        for (var at = legal.IndexOf("_x", StringComparison.Ordinal); at >= 0; at = legal.IndexOf("_x", at + 2, StringComparison.Ordinal))
        {
            if (!IsEscape(legal.AsSpan(at))) continue;
            legal = legal.Insert(at, "_x005F");
            at += 6;
        }

        return SecurityElement.Escape(legal);
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[6] == '_' && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3])
        && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);
}
