using System.Globalization;

namespace Mingji.Documents.Reading.Sheets.Formats;

/// <summary>
/// The format General: up to eleven characters, but a whole number keeps all its digits (a spreadsheet would show the number of an account
/// as 6.2E+18, and what is lost there can't be checked).
/// </summary>
internal static class GeneralNumber
{
    private const int DigitsKept = 15;
    private const int Widest = 11;

    /// <summary>The number to 15 significant digits: what goes beyond is noise of binary fractions.</summary>
    public static decimal Kept(decimal value)
    {
        if (value == 0) return 0;
        var decimals = DigitsKept - WholeDigits(value);
        return decimals is >= 0 and <= 28 ? Math.Round(value, decimals, MidpointRounding.AwayFromZero) : value;
    }

    /// <summary>As <see cref="Kept(decimal)"/> for a number written as <paramref name="stored"/>: so short a text has no more digits.</summary>
    public static decimal Kept(decimal value, ReadOnlySpan<char> stored) => stored.Length <= DigitsKept && value != 0 ? value : Kept(value);

    public static string Show(decimal value)
    {
        var whole = Math.Max(1, WholeDigits(value));
        var decimals = Math.Clamp(Widest - 1 - whole, 0, 9);
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        if (rounded == 0 && value != 0) rounded = value;
        return rounded.ToString("0.############################", CultureInfo.InvariantCulture);
    }

    /// <summary>Digits before the point; 0.05 has −1.</summary>
    private static int WholeDigits(decimal value)
    {
        value = Math.Abs(value);
        var digits = 0;
        if (value is >= 1 and < long.MaxValue)
        {
            for (var whole = (long)value; whole > 0; whole /= 10) digits++;
            return digits;
        }

        for (; value >= 1; value /= 10) digits++;
        if (digits > 0) return digits;
        for (; value < 0.1m && value > 0 && digits > -28; value *= 10) digits--;
        return digits;
    }
}
