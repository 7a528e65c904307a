using System.Globalization;
using Mingji.Core.Figures;

namespace Mingji.Core.Narratives;

/// <summary>
/// Finds the figures of a clause: numbers with a unit of money, a ratio or a classifier. Dates, document numbers and ordinals are not
/// figures. One pass, left to right.
/// </summary>
internal static class FigureScanner
{
    private static readonly (string Word, Hedge Hedge)[] Before =
        [("超过", Hedge.AtLeast), ("突破", Hedge.AtLeast), ("不足", Hedge.AtMost), ("大约", Hedge.About), ("约", Hedge.About), ("近", Hedge.AtMost)];

    /// <summary>The figures in <paramref name="clause"/>, which is in half width and without blanks.</summary>
    public static List<FigureSpan> Scan(string clause)
    {
        var spans = new List<FigureSpan>();
        for (var at = 0; at < clause.Length;)
        {
            if (!char.IsAsciiDigit(clause[at]))
            {
                at++;
                continue;
            }

            var end = NumberEnd(clause, at);
            if (!IsOrdinal(clause, at) && Read(clause, at, end) is { } span)
            {
                spans.Add(span);
                at = span.End;
            }
            else
            {
                at = end;
            }
        }

        return spans;
    }

    private static bool IsOrdinal(string clause, int at) => at > 0 && clause[at - 1] is '第' or '〔' or '[';

    private static FigureSpan? Read(string clause, int start, int end)
    {
        var at = end;
        var hedge = Hedge.None;
        if (at < clause.Length && clause[at] is '余' or '多')
        {
            hedge = Hedge.AtLeast;
            at++;
        }

        if (UnitAt(clause, ref at) is not { } unit) return null;
        if (hedge == Hedge.None && at < clause.Length && clause[at] is '余' or '多') hedge = Hedge.AtLeast;
        if (clause.AsSpan(at).StartsWith("左右")) hedge = Hedge.About;
        var number = clause[start..end].Replace(",", "", StringComparison.Ordinal);
        if (number.Length > 25 || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var value)) return null;
        var dot = number.IndexOf('.', StringComparison.Ordinal);
        var from = start;
        if (from > 0 && clause[from - 1] == '-')
        {
            value = -value;
            from--;
        }

        foreach (var (word, meaning) in Before)
        {
            if (!clause.AsSpan(0, from).EndsWith(word, StringComparison.Ordinal)) continue;
            hedge = meaning;
            from -= word.Length;
            break;
        }

        return new(from, at, clause[from..at], new Figure(value, dot < 0 ? 0 : number.Length - dot - 1, unit, hedge));
    }

    /// <summary>Digits, thousands separators before three digits, and one decimal point before a digit.</summary>
    private static int NumberEnd(string clause, int at)
    {
        var dotted = false;
        while (at < clause.Length)
        {
            var c = clause[at];
            var digits = DigitsFrom(clause, at + 1);
            if (char.IsAsciiDigit(c)) at++;
            else if (c == '.' && !dotted && digits > 0) (dotted, at) = (true, at + 1);
            else if (c == ',' && !dotted && digits == 3) at++;
            else break;
        }

        return at;
    }

    private static int DigitsFrom(string clause, int at)
    {
        var count = 0;
        while (at + count < clause.Length && count < 4 && char.IsAsciiDigit(clause[at + count])) count++;
        return count;
    }

    private static Unit? UnitAt(string clause, ref int at)
    {
        var rest = clause.AsSpan(at);
        foreach (var unit in (ReadOnlySpan<Unit>)[Unit.TenThousandYuan, Unit.HundredMillionYuan, Unit.Yuan, Unit.Percent, Unit.PerMille,
            Unit.PercentagePoint])
        {
            if (!rest.StartsWith(unit.Symbol)) continue;
            at += unit.Symbol.Length;
            return unit;
        }

        var scale = rest.StartsWith("万") ? 1 : 0;
        var counted = clause[(at + scale)..];
        var word = Array.Find(NarrativeWords.Classifiers, c => counted.StartsWith(c, StringComparison.Ordinal));
        if (scale == 1 && word is null && (rest.Length == 1 || !char.IsLetter(rest[1])))
        {
            at++;
            return Unit.TenThousandYuan;
        }

        if (word is null && rest.StartsWith("分") && (rest.Length == 1 || !char.IsLetter(rest[1])))
        {
            at++;
            return Unit.Points;
        }

        if (word is null) return null;
        at += scale + word.Length;
        return new Unit((scale == 1 ? "万" : "") + word, UnitKind.Count, scale == 1 ? 10_000 : 1, word);
    }
}
