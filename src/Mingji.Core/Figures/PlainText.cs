using System.Text;

namespace Mingji.Core.Figures;

/// <summary>One spelling for the many widths and blanks of real documents.</summary>
public static class PlainText
{
    /// <summary>
    /// Full-width letters, digits and signs to half width, ideographic and no-break blanks to blanks, runs of blanks and line breaks to
    /// one blank, ends trimmed. Chinese punctuation other than （）：；，％＜＞＝ is kept.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var half = HalfWidth(c);
            if (!char.IsWhiteSpace(half)) folded.Append(half);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        while (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }

    /// <summary>As <see cref="Fold"/>, and without any blanks: for labels ("产出指 标" is "产出指标").</summary>
    public static string Tight(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = 0;
        while (at < text.Length && HalfWidth(text[at]) == text[at] && !char.IsWhiteSpace(text[at])) at++;
        if (at == text.Length) return text;
        var tight = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            var half = HalfWidth(text[at]);
            if (!char.IsWhiteSpace(half)) tight.Append(half);
        }

        return tight.ToString();
    }

    /// <summary>One character in half width.</summary>
    public static char HalfWidth(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\uFEFF' => ' ',
        _ => c,
    };
}
