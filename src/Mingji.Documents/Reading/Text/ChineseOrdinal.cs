namespace Mingji.Documents.Reading.Text;

/// <summary>Headings numbered as Chinese documents number their parts: 一、 and （一）.</summary>
internal static class ChineseOrdinal
{
    private const string Digits = "一二三四五六七八九十";

    /// <summary>The text begins with such a number.</summary>
    public static bool Opens(string text)
    {
        var rest = text.AsSpan().TrimStart();
        var bracket = rest.Length > 0 && rest[0] is '（' or '(';
        if (bracket) rest = rest[1..];
        var digits = 0;
        while (digits < rest.Length && digits < 3 && Digits.Contains(rest[digits])) digits++;
        if (digits == 0 || digits == rest.Length) return false;
        return bracket ? rest[digits] is '）' or ')' : rest[digits] is '、' or '．' or '.';
    }
}
