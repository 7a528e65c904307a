namespace Mingji.Core.Figures;

/// <summary>Reads half-width text without blanks that is one figure and nothing else.</summary>
internal static class WholeFigure
{
    public static bool TryRead(ReadOnlySpan<char> text, Unit assumed, out Figure figure)
    {
        figure = default;
        if (text is "-0") return false;
        var negative = TakeAccountingNegative(ref text) | TakeSign(ref text);
        var currency = TakeCurrency(ref text);
        var hedge = TakePrefix(ref text, out var percent);
        negative ^= TakeSign(ref text);
        if (!NumberScanner.TryScan(text, out var number) && !ChineseNumeral.TryScan(text, out number)) return false;
        text = text[number.Length..];
        if (HedgeWords.Closing(text, out var closing) is not Hedge.None and var closed)
        {
            hedge = closed;
            text = text[..^closing];
        }

        if (!TryUnit(text, number, currency ? Unit.Yuan : percent ? Unit.Percent : assumed, ref hedge, out var unit)) return false;
        if (IsCalendar(number, unit) || !FigureBounds.Hold(number.Value, unit)) return false;
        figure = new(negative ? -number.Value : number.Value, number.Decimals, unit, hedge);
        return true;
    }

    /// <summary>2021年 is a year and 3月 a month, not an amount of time.</summary>
    public static bool IsCalendar(ScannedNumber number, Unit unit) => unit.Kind == UnitKind.Duration && number.Decimals == 0
        && ((unit.Symbol is "年" or "年度" && number.Value is >= 1900 and <= 2100) || unit.Symbol is "月");

    private static bool TryUnit(ReadOnlySpan<char> text, ScannedNumber number, Unit assumed, ref Hedge hedge, out Unit unit)
    {
        unit = assumed;
        if (text.Length > 0 && HedgeWords.IsMore(text[0]))
        {
            hedge = Hedge.AtLeast;
            text = text[1..];
        }

        if (text.Length > 2 && text[0] == '(' && text[^1] == ')') text = text[1..^1];
        if (text.IsEmpty) return true;
        var multiple = UnitReader.Multiple(text, out _);
        if (multiple > 0 && multiple < text.Length && HedgeWords.IsMore(text[multiple]))
        {
            // 170万余元: the hedge stands inside the unit.
            hedge = Hedge.AtLeast;
            Span<char> joined = stackalloc char[text.Length];
            text[..multiple].CopyTo(joined);
            text[(multiple + 1)..].CopyTo(joined[multiple..]);
            return UnitReader.TryReadWhole(joined[..^1], out unit) && Assume(assumed, ref unit);
        }

        return number.Length > 0 && UnitReader.TryReadWhole(text, out unit) && Assume(assumed, ref unit);
    }

    private static bool Assume(Unit assumed, ref Unit unit)
    {
        unit = UnitReader.Join(unit, assumed);
        return true;
    }

    /// <summary>(1,234.50) is negative in accounts; (15) is a number in brackets, so a separator or decimals must show.</summary>
    private static bool TakeAccountingNegative(ref ReadOnlySpan<char> text)
    {
        if (text.Length < 5 || text[0] != '(' || text[^1] != ')' || text[1..^1].IndexOfAny(',', '.') < 0) return false;
        text = text[1..^1];
        return true;
    }

    private static bool TakeSign(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return false;
        if (text[0] == '+') text = text[1..];
        else if (IsMinus(text[0]) || text[0] is '△' or '▲')
        {
            text = text[1..];
            return true;
        }

        return false;
    }

    public static bool IsMinus(char c) => c is '-' or '−' or '–' or '﹣';

    private static bool TakeCurrency(ref ReadOnlySpan<char> text)
    {
        foreach (var sign in (ReadOnlySpan<string>)["¥", "￥", "人民币", "RMB"])
        {
            if (!text.StartsWith(sign, StringComparison.Ordinal)) continue;
            text = text[sign.Length..];
            return true;
        }

        return false;
    }

    private static Hedge TakePrefix(ref ReadOnlySpan<char> text, out bool percent)
    {
        var start = text.IndexOfAnyInRange('0', '9');
        if (start < 0) start = NumeralStart(text);
        percent = false;
        if (start <= 0) return Hedge.None;
        if (text[..start] is var before && before.EndsWith("百分之", StringComparison.Ordinal))
        {
            percent = true;
            before = before[..^3];
        }

        if (before.IsEmpty)
        {
            text = text[start..];
            return Hedge.None;
        }

        var sign = before.Length > 0 && IsMinus(before[^1]) ? 1 : 0;
        var hedge = HedgeWords.Ending(before[..^sign], out var length);
        if (length == before.Length - sign) text = text[(start - sign)..];
        return hedge;
    }

    private static int NumeralStart(ReadOnlySpan<char> text)
    {
        // 百分之 holds no digit of its own.
        for (var i = 0; i < text.Length; i++)
        {
            if (ChineseNumeral.Starts(text[i])) return i;
        }

        return -1;
    }
}
