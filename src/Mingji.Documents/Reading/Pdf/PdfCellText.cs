namespace Mingji.Documents.Reading.Pdf;

/// <summary>What the text of a cell looks like, as far as the layout needs to know.</summary>
internal static class PdfCellText
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>Digits with separators, a sign or a percent sign, or a dash for nothing.</summary>
    public static bool IsAmount(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c is not ('.' or ',' or '，' or '-' or '－' or '—' or '%' or '％' or ' ' or '(' or ')')) return false;
        }

        return digits > 0 || text is "-" or "—" or "－" or "--";
    }

    /// <summary>A part of a code: 201, 06, 2010601.</summary>
    public static bool IsCode(string text) => text.Length is 2 or 3 or 5 or 7 && text.All(char.IsAsciiDigit);

    /// <summary>An amount that is no code: with a decimal point or thousands.</summary>
    public static bool IsMoney(string text) => IsAmount(text) && text.IndexOfAny(['.', ',', '%']) >= 0;

    /// <summary>一、 or （二） or 3. at the start.</summary>
    public static bool IsNumbered(string text)
    {
        var at = text.Length > 0 && text[0] is '（' or '(' ? 1 : 0;
        var from = at;
        while (at < text.Length && at - from < 3 && (Numerals.Contains(text[at]) || char.IsAsciiDigit(text[at]))) at++;
        return at > from && at < text.Length && text[at] is '、' or '．' or '）' or ')' or '.'
            && !(text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));
    }

    /// <summary>A label of a sum: it stands in the middle of its cells and tells nothing of columns.</summary>
    public static bool IsTotal(string text) =>
        text.Length <= 12 && (text.EndsWith("合计", StringComparison.Ordinal) || text.EndsWith("总计", StringComparison.Ordinal));

    /// <summary>The first line of notes below a table.</summary>
    public static bool IsNote(string text) => text.StartsWith('注') || text.StartsWith("备注：", StringComparison.Ordinal);

    /// <summary>The line with the money unit, or a form's number: above a table, not of it.</summary>
    public static bool IsUnitLine(string text)
    {
        var tight = text.Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal);
        return tight.Contains("单位：", StringComparison.Ordinal) || tight.Contains("单位:", StringComparison.Ordinal)
            || (tight.StartsWith("公开", StringComparison.Ordinal) && tight.EndsWith('表') && tight.Length < 9);
    }
}
