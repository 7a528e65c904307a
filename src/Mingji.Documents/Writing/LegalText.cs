using System.Text;

namespace Mingji.Documents.Writing;

/// <summary>Texts without the characters that neither XML nor a page may hold; line ends as \n.</summary>
internal static class LegalText
{
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF')) return text;
        var legal = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is >= 0x20 and not (0xFFFE or 0xFFFF) or '\t' or '\n') legal.Append(rune);
        }

        return legal.ToString();
    }
}
