namespace Mingji.Core.Figures;

/// <summary>A number as scanned: its value, the decimals shown and how many characters it took.</summary>
internal readonly record struct ScannedNumber(decimal Value, int Decimals, int Length);

/// <summary>Scans unsigned numbers in half-width text: digits, thousands separators, a decimal point with a stray blank after it.</summary>
internal static class NumberScanner
{
    /// <summary>More digits than this do not fit a decimal; such a text is no figure.</summary>
    private const int MostDigits = 28;

    /// <summary>
    /// The number at the start of the text. False when there is none, when it has too many digits, or when its separators do not stand
    /// after groups of three ("12,34").
    /// </summary>
    public static bool TryScan(ReadOnlySpan<char> text, out ScannedNumber number)
    {
        number = default;
        var at = 0;
        var digits = 0;
        var value = 0m;
        ulong chunk = 0;
        var grouped = false;
        while (at < text.Length)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                if (!IsSeparator(text, at, grouped)) break;
                grouped = true;
                at++;
                continue;
            }

            if (digits >= MostDigits) return false;
            Push(ref value, ref chunk, digits++, text[at++]);
        }

        if (digits == 0) return false;
        var point = DecimalPoint(text, at, digits);
        if (point == 0) return Finish(value, chunk, digits, 0, at, out number);
        at += point;
        var decimals = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            if (digits >= MostDigits) return false;
            Push(ref value, ref chunk, digits++, text[at++]);
            decimals++;
        }

        return Finish(value, chunk, digits, decimals, at, out number);
    }

    private static void Push(ref decimal value, ref ulong chunk, int before, char digit)
    {
        // A 64-bit integer takes 18 digits; decimals are slower and start only where they are needed.
        if (before < 18) chunk = (chunk * 10) + (ulong)(digit - '0');
        else value = ((before == 18 ? chunk : value) * 10) + (digit - '0');
    }

    private static bool Finish(decimal value, ulong chunk, int digits, int decimals, int length, out ScannedNumber number)
    {
        var whole = digits <= 18 ? chunk : value;
        if (decimals > 0)
        {
            Span<int> bits = stackalloc int[4];
            decimal.GetBits(whole, bits);
            whole = new(bits[0], bits[1], bits[2], false, (byte)decimals);
        }

        number = new(whole, decimals, length);
        return true;
    }

    /// <summary>A comma before exactly three digits, after one to three digits or another group.</summary>
    private static bool IsSeparator(ReadOnlySpan<char> text, int at, bool grouped)
    {
        if (text[at] != ',' || at == 0 || (!grouped && at > 3) || (grouped && text[at - 4] != ',')) return false;
        return at + 3 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
            && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]));
    }

    /// <summary>
    /// How long the decimal point is: 1, 2 with a blank after it, 0 for none. "3577. 95" is a number that a line break cut; "3. 5个" is
    /// an item number, so three digits must stand before the blank.
    /// </summary>
    private static int DecimalPoint(ReadOnlySpan<char> text, int at, int digits)
    {
        if (at + 1 >= text.Length || text[at] != '.') return 0;
        if (char.IsAsciiDigit(text[at + 1])) return 1;
        return digits >= 3 && at + 2 < text.Length && text[at + 1] == ' ' && char.IsAsciiDigit(text[at + 2]) ? 2 : 0;
    }
}
