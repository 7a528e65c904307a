using System.Globalization;
using System.Text;

namespace Mingji.Documents.Reading.Sheets.Formats;

/// <summary>Numbers by the places 0, # and ? of a format, texts between the places included.</summary>
internal static class DigitFormat
{
    private const int MostDecimals = 28;

    /// <summary><paramref name="amount"/> is not negative; rounding is half away from zero.</summary>
    public static string Show(FormatSection section, decimal amount)
    {
        if (!section.HasDigits) return section.Words;
        for (var i = 0; i < section.Percents; i++)
        {
            if (amount > decimal.MaxValue / 100) return GeneralNumber.Show(amount);
            amount *= 100;
        }

        for (var i = 0; i < section.Thousands; i++) amount /= 1000;
        var point = section.Point;
        var decimals = Math.Min(section.Decimals, MostDecimals);
        var shown = Math.Round(amount, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals, CultureInfo.InvariantCulture);
        var dot = decimals == 0 ? shown.Length : shown.IndexOf('.', StringComparison.Ordinal);
        return Whole(section, point, shown[..dot]) + Fraction(section, point, decimals == 0 ? "" : shown[(dot + 1)..]);
    }

    /// <summary>Fills the places before the point from the right; the leftmost takes all digits that are left.</summary>
    private static string Whole(FormatSection section, int point, string digits)
    {
        if (digits == "0") digits = "";
        var (grouped, first) = (section.IsGrouped, section.FirstDigit);
        var reversed = new StringBuilder();
        var (left, placed) = (digits.Length, 0);
        for (var i = point - 1; i >= 0; i--)
        {
            var token = section.Tokens[i];
            if (token.Part is FormatPart.Literal or FormatPart.Percent) Reverse(reversed, token.Text);
            if (token.Part != FormatPart.Digit) continue;
            if (left > 0) Place(reversed, digits[--left], ref placed, grouped);
            else if (token.Text == "0") Place(reversed, '0', ref placed, grouped);
            while (i == first && left > 0) Place(reversed, digits[--left], ref placed, grouped);
        }

        var text = reversed.ToString().ToCharArray();
        Array.Reverse(text);
        return new(text);
    }

    private static void Place(StringBuilder reversed, char digit, ref int placed, bool grouped)
    {
        if (grouped && placed > 0 && placed % 3 == 0) reversed.Append(',');
        reversed.Append(digit);
        placed++;
    }

    private static void Reverse(StringBuilder reversed, string text)
    {
        for (var i = text.Length - 1; i >= 0; i--) reversed.Append(text[i]);
    }

    private static string Fraction(FormatSection section, int point, string digits)
    {
        if (point == section.Tokens.Length) return "";
        var used = digits.Length;
        for (var i = section.Tokens.Length - 1; i > point && used > 0 && digits[used - 1] == '0'; i--)
        {
            if (section.Tokens[i].Part != FormatPart.Digit) continue;
            if (section.Tokens[i].Text == "0") break;
            used--;
        }

        var text = new StringBuilder();
        var next = 0;
        foreach (var token in section.Tokens.AsSpan()[point..])
        {
            if (token.Part is FormatPart.Literal or FormatPart.Percent) text.Append(token.Text);
            else if (token.Part == FormatPart.Point && (used > 0 || section.Decimals == 0)) text.Append('.');
            else if (token.Part == FormatPart.Digit && next < used) text.Append(digits[next++]);
        }

        return text.ToString();
    }
}
