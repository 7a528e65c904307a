using System.Text;
using Mingji.Core.Figures;

namespace Mingji.Documents.Recognition;

/// <summary>Reads an indicator's name: its number in "指标4：" apart, blanks of line breaks taken out.</summary>
internal static class IndicatorName
{
    /// <summary>The number of "指标4：口岸…"; null when the text has none or nothing behind it.</summary>
    public static int? NumberOf(string tight)
    {
        var length = PrefixLength(tight);
        if (length == 0 || length == tight.Length) return null;
        var digits = tight[2..length].TrimEnd(':', '、', '.', ',');
        return int.TryParse(digits, out var number) ? number : null;
    }

    /// <summary>The name without its number. Blanks between Chinese characters come from line breaks; between Latin words they
    /// stay.</summary>
    public static string Clean(string text)
    {
        var tight = PlainText.Tight(text);
        var skip = PrefixLength(tight);
        var clean = new StringBuilder();
        var passed = 0;
        var blank = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || PlainText.HalfWidth(c) == ' ') blank = true;
            else if (passed++ >= skip)
            {
                if (blank && clean.Length > 0 && IsLatin(clean[^1]) && IsLatin(c)) clean.Append(' ');
                blank = false;
                clean.Append(c);
            }
        }

        return clean.ToString().TrimEnd(';', '；', '。', ',', '，');
    }

    /// <summary>"指标1：甲\n指标2：乙" as its names, each with its number; one when there is no second.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal)) return [text];
        var parts = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (parts.Count == 0 || NumberOf(PlainText.Tight(line)) is not null) parts.Add(line);
            else parts[^1] += "\n" + line;
        }

        return parts.Count > 1 && parts.All(p => NumberOf(PlainText.Tight(p)) is not null) ? parts : [text];
    }

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);

    private static int PrefixLength(string tight)
    {
        if (!tight.StartsWith("指标", StringComparison.Ordinal)) return 0;
        var at = 2;
        while (at < tight.Length && char.IsAsciiDigit(tight[at])) at++;
        if (at == 2 || at > 5) return 0;
        if (at < tight.Length && tight[at] is ':' or '、' or '.' or ',') return at + 1;
        return at == tight.Length ? at : 0;
    }
}
