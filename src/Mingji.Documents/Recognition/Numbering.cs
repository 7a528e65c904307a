namespace Mingji.Documents.Recognition;

/// <summary>Enumerators at the beginning of a line: 一、 （二） 3. ④ 第一部分.</summary>
public static class Numbering
{
    private const string Numerals = "一二三四五六七八九十";

    public static bool Begins(string tight)
    {
        ArgumentNullException.ThrowIfNull(tight);
        if (tight.Length < 2) return false;
        if (tight[0] is >= '①' and <= '⑳') return true;
        if (tight[0] is '-' or '•' or '●') return true;
        if (tight[0] == '第' && Numerals.Contains(tight[1], StringComparison.Ordinal)) return true;
        var at = tight[0] == '(' ? 1 : 0;
        var start = at;
        while (at < tight.Length && (Numerals.Contains(tight[at], StringComparison.Ordinal) || char.IsAsciiDigit(tight[at]))) at++;
        return at > start && at - start <= 3 && at < tight.Length && tight[at] is '、' or '.' or ')' or '．';
    }

    /// <summary>The line without its enumerator: "一、自评表" is "自评表".</summary>
    public static string Without(string tight)
    {
        ArgumentNullException.ThrowIfNull(tight);
        if (!Begins(tight)) return tight;
        var end = tight.AsSpan(1, Math.Min(5, tight.Length - 1)).IndexOfAny('、', ')', '.');
        return end < 0 ? tight : tight[(end + 2)..];
    }
}
