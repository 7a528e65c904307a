using System.Globalization;
using System.Text;

namespace Mingji.Documents.Reading.Sheets.Formats;

/// <summary>0.00E+00: one digit before the point.</summary>
internal static class ScientificFormat
{
    /// <summary><paramref name="amount"/> is not negative.</summary>
    public static string Show(FormatSection section, decimal amount)
    {
        var mark = section.Tokens.IndexOf(section.Tokens.First(t => t.Part == FormatPart.Exponent));
        var point = section.Tokens.IndexOf(section.Tokens.FirstOrDefault(t => t.Part == FormatPart.Point));
        var decimals = point < 0 || point > mark ? 0 : Math.Min(section.Tokens.Take(mark).Skip(point).Count(t =>
            t.Part == FormatPart.Digit), 15);
        var exponent = 0;
        for (; amount >= 10; amount /= 10) exponent++;
        for (; amount is > 0 and < 1; amount *= 10) exponent--;
        var mantissa = Math.Round(amount, decimals, MidpointRounding.AwayFromZero);
        if (mantissa >= 10) (mantissa, exponent) = (mantissa / 10, exponent + 1);
        var text = new StringBuilder(mantissa.ToString("F" + decimals, CultureInfo.InvariantCulture));
        text.Append('E').Append(exponent < 0 ? "-" : section.Tokens[mark].Text.EndsWith('+') ? "+" : "");
        var places = section.Tokens.Skip(mark).Count(t => t.Part == FormatPart.Digit);
        return text.Append(Math.Abs(exponent).ToString("D" + Math.Clamp(places, 1, 4), CultureInfo.InvariantCulture)).ToString();
    }
}
