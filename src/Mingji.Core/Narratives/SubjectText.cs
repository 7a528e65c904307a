using Mingji.Core.Figures;

namespace Mingji.Core.Narratives;

/// <summary>What stands before a number, cleaned to the name of what it speaks of.</summary>
internal static class SubjectText
{
    private static readonly string[] NameEnds = ["支出", "收入", "费", "费用", "经费", "”", "(类)", "(款)", "(项)", "合计", "总计", "结余"];

    /// <summary>
    /// The name in <paramref name="text"/>: years, owners ("本单位"), numbering and connecting words in front taken off, and copulas behind.
    /// <paramref name="year"/> is the year it names, if any.
    /// </summary>
    public static string Clean(string text, out FiscalYear? year)
    {
        year = null;
        text = TakeNumbering(text);
        if (YearIn(text, out var end) is { } found)
        {
            year = found;
            text = IsOfBefore(text[end..]) ? Before(text[..end]) : text[end..];
        }

        text = TakeBracket(TakeFront(TakeBracket(text), NarrativeWords.Owners));
        text = TakeCode(BareItem(TakeBack(text, NarrativeWords.Copulas)), out _).Trim(':', '、', ',', '。', ';', '·');
        return Array.IndexOf(NarrativeWords.Empty, text) >= 0 ? "" : text;
    }

    /// <summary>"某支出2023年度决算": behind the year only the word for the figure, before it the name.</summary>
    private static bool IsOfBefore(string rest) =>
        TakeBack(TakeBack(TakeBack(rest, NarrativeWords.Copulas), NarrativeWords.Actual), NarrativeWords.Budget).Length == 0;

    private static string Before(string text)
    {
        var name = text.TrimEnd('年', '度', '末');
        name = name[..^4].TrimEnd(':', ',');
        return Array.Exists(NameEnds, end => name.EndsWith(end, StringComparison.Ordinal)) ? name : "";
    }

    /// <summary>The last year written in <paramref name="text"/> ("2022年度", "2022实有"), and where it ends.</summary>
    public static FiscalYear? YearIn(string text, out int end)
    {
        end = 0;
        FiscalYear? year = null;
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            if (!IsYear(text, at)) continue;
            year = new FiscalYear(int.Parse(text.AsSpan(at, 4)));
            end = at + 4;
            if (end < text.Length && text[end] == '年') end++;
            if (end < text.Length && text[end] is '度' or '末') end++;
            at = end - 1;
        }

        return year;
    }

    /// <summary>Numbers such as "(一)", "3、", "1." in front taken off.</summary>
    public static string TakeNumbering(string text)
    {
        var at = 0;
        var bracket = text.Length > 0 && text[0] == '(';
        if (bracket) at++;
        var from = at;
        while (at < text.Length && at - from < 3 && (char.IsAsciiDigit(text[at]) || "一二三四五六七八九十".Contains(text[at]))) at++;
        if (at == from || at >= text.Length) return TakeCircled(text);
        if (bracket) return text[at] == ')' ? text[(at + 1)..].TrimStart('、', '.') : text;
        return text[at] is '、' or '.' or '．' && !(at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && !IsYear(text, at + 1))
            ? text[(at + 1)..]
            : text;
    }

    /// <summary>"某(项)支出" is the item itself; a class bears the word in its name, and who reads it knows.</summary>
    private static string BareItem(string text) =>
        text.EndsWith("(项)支出", StringComparison.Ordinal) || text.EndsWith("(款)支出", StringComparison.Ordinal)
        || (text.EndsWith(")支出", StringComparison.Ordinal) && TakeCode(text[..^2], out _).Length < text.Length - 2) ? text[..^2] : text;

    /// <summary>"某(项)(科目编码2130306)": the code in brackets behind the name of an item, taken off; empty when there is none.</summary>
    public static string TakeCode(string text, out string code)
    {
        code = "";
        var open = text.EndsWith(')') ? text.LastIndexOf('(') : -1;
        if (open <= 0 || !IsItem(text[..open])) return text;
        var inside = text[(open + 1)..^1];
        var digits = inside.TrimStart('科', '目', '编', '码', '代', ':');
        if (digits.Length is not (3 or 5 or 7) || !digits.All(char.IsAsciiDigit)) return text;
        code = digits;
        return text[..open];
    }

    /// <summary>True for the name of an item of the functional classification: "…(类)…(款)…(项)".</summary>
    public static bool IsItem(string text) =>
        text.EndsWith("(项)", StringComparison.Ordinal) || text.EndsWith("(款)", StringComparison.Ordinal) || text.EndsWith("(类)", StringComparison.Ordinal);

    /// <summary>True when <paramref name="text"/> starts with a number of a list.</summary>
    public static bool IsNumbered(string text) => TakeNumbering(text).Length < text.Length;

    public static string TakeBack(string text, string[] words) => TakeBack(text, words, out _);

    /// <summary>
    /// Takes one of <paramref name="words"/> off the end, again and again; <paramref name="taken"/> is the last one taken.
    /// </summary>
    public static string TakeBack(string text, string[] words, out string? taken)
    {
        taken = null;
        while (Array.Find(words, w => text.EndsWith(w, StringComparison.Ordinal)) is { } word)
        {
            taken = word;
            text = text[..^word.Length];
        }

        return text;
    }

    private static string TakeBracket(string text) =>
        text.Length > 0 && text[0] == '(' && text.IndexOf(')', StringComparison.Ordinal) is var end and > 0 ? text[(end + 1)..] : text;

    private static string TakeFront(string text, string[] words)
    {
        while (Array.Find(words, w => text.StartsWith(w, StringComparison.Ordinal)) is { } word) text = text[word.Length..];
        return text;
    }

    private static string TakeCircled(string text) => text.Length > 0 && text[0] is >= '①' and <= '⑳' ? text[1..] : text;

    private static bool IsYear(string text, int at) =>
        at + 4 <= text.Length && (text[at], text[at + 1]) is ('1', '9') or ('2', '0') && char.IsAsciiDigit(text[at + 2])
        && char.IsAsciiDigit(text[at + 3]) && (at == 0 || !char.IsAsciiDigit(text[at - 1]) && text[at - 1] != '.')
        && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]) && text[at + 4] != '.');
}
