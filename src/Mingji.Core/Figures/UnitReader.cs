using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Mingji.Core.Figures;

/// <summary>Reads units out of half-width text: multiple (千, 百万, 万, 亿), measure word, and what it is per (/户, /季).</summary>
internal static class UnitReader
{
    private const int LongestDenominator = 10;

    private static readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> Words =
        Classifiers.All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Units made of several words, so that one text has one unit object; bounded, as texts are not ours.</summary>
    private static readonly ConcurrentDictionary<string, Unit> Made = new(StringComparer.Ordinal);

    private const int MostMade = 4096;

    /// <summary>The unit that starts at the start of <paramref name="text"/>; its length, 0 when there is none.</summary>
    public static int Read(ReadOnlySpan<char> text, out Unit unit)
    {
        var multiple = Multiple(text, out var scale);
        var word = Longest(text, out unit);
        // 千米, 百分点 and 千瓦 are words of their own; 万元 is a multiple with a word; 万 may stand alone.
        if (word == 0 || multiple >= word)
        {
            if (multiple == 0) return 0;
            word = multiple + Longest(text[multiple..], out var single);
            unit = word > multiple ? Make(text[..word], single, scale) : Alone(text[..multiple], scale);
        }

        var per = Denominator(text[word..]);
        if (per == 0) return word;
        unit = MakePer(text[..(word + per)], unit, text[(word + 1)..(word + per)]);
        return word + per;
    }

    /// <summary>
    /// The whole text as one unit. A single unknown character is taken for a measure word, and an unknown numerator or denominator of a
    /// quotient too: nobody lists them all.
    /// </summary>
    public static bool TryReadWhole(ReadOnlySpan<char> text, out Unit unit)
    {
        unit = Unit.None;
        if (text.IsEmpty || text.Length > 16) return false;
        if (Read(text, out unit) == text.Length) return true;
        unit = Unit.None;
        var scale = 1m;
        var multiple = text.Length > 1 ? Multiple(text, out scale) : 0;
        var rest = text[multiple..];
        var slash = rest.IndexOf('/');
        var numerator = slash < 0 ? rest : rest[..slash];
        if (!IsWord(numerator, slash < 0 ? 1 : 4)) return false;
        if (slash >= 0 && Denominator(rest[slash..], whole: true) != rest.Length - slash) return false;
        if (slash < 0 && "第月号级等好差优良中高低多少是否有无完已未约近超超略不可".Contains(numerator[0])) return false;
        var name = rest.ToString();
        unit = Made.Count > MostMade
            ? new(text.ToString(), slash < 0 ? UnitKind.Count : UnitKind.Rate, scale, name)
            : Made.GetOrAdd(text.ToString(), symbol => new(symbol, slash < 0 ? UnitKind.Count : UnitKind.Rate, scale, name));
        return true;
    }

    /// <summary>
    /// The unit of a number that stands where <paramref name="assumed"/> is assumed: 万 alone is 万元 among money, 万标箱 among 标箱; a
    /// stated unit stays.
    /// </summary>
    public static Unit Join(Unit stated, Unit assumed)
    {
        if (stated.IsStated || !assumed.IsStated || assumed.Kind is UnitKind.Ratio or UnitKind.PercentagePoint) return stated;
        if (stated.Scale == 1) return assumed;
        if (Words.TryGetValue(assumed.Base, out var single)) return Make(stated.Symbol + single.Symbol, single, stated.Scale);
        return stated;
    }

    private static bool IsWord(ReadOnlySpan<char> text, int most)
    {
        if (text.IsEmpty || text.Length > most) return false;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) return false;
        }

        return true;
    }

    private static int Longest(ReadOnlySpan<char> text, out Unit unit)
    {
        for (var length = Math.Min(Classifiers.Longest, text.Length); length > 0; length--)
        {
            if (Words.TryGetValue(text[..length], out unit!)) return length;
        }

        unit = Unit.None;
        return 0;
    }

    /// <summary>千, 万, 亿, 百万, 千万, 十万, 万亿: its length and size.</summary>
    public static int Multiple(ReadOnlySpan<char> text, out decimal scale)
    {
        scale = 1;
        var length = 0;
        while (length < text.Length && length < 3)
        {
            var factor = text[length] switch
            {
                '十' when length == 0 => 10,
                '百' when length == 0 => 100,
                '千' when length == 0 => 1_000,
                '万' => 10_000,
                '亿' => 100_000_000,
                _ => 0,
            };
            if (factor == 0 || (factor < 10_000 && length > 0)) break;
            scale *= factor;
            length++;
        }

        return length;
    }

    private static Unit Alone(ReadOnlySpan<char> symbol, decimal scale) => scale switch
    {
        10_000 => Unit.TenThousand,
        100_000_000 => Unit.HundredMillion,
        _ => Made.Count > MostMade
            ? new(symbol.ToString(), UnitKind.None, scale, "")
            : Made.GetOrAdd(symbol.ToString(), s => new(s, UnitKind.None, scale, "")),
    };

    private static Unit Make(ReadOnlySpan<char> symbol, Unit single, decimal scale)
    {
        if (single.Kind == UnitKind.Money && single.Base == "元" && single.Scale == 1)
        {
            if (scale == 10_000) return Unit.TenThousandYuan;
            if (scale == 100_000_000) return Unit.HundredMillionYuan;
            if (scale == 1_000) return Unit.ThousandYuan;
        }

        var text = symbol.ToString();
        if (Made.TryGetValue(text, out var made)) return made;
        made = single with { Symbol = text, Scale = single.Scale * scale };
        return Made.Count > MostMade ? made : Made.GetOrAdd(text, made);
    }

    private static Unit MakePer(ReadOnlySpan<char> symbol, Unit numerator, ReadOnlySpan<char> per)
    {
        var text = symbol.ToString();
        if (Made.TryGetValue(text, out var made)) return made;
        made = new(text, UnitKind.Rate, numerator.Scale, numerator.Base + "/" + Canonical(per));
        return Made.Count > MostMade ? made : Made.GetOrAdd(text, made);
    }

    private static string Canonical(ReadOnlySpan<char> per) => per switch
    {
        "季度" => "季",
        "日" => "天",
        "月份" or "个月" => "月",
        "年度" => "年",
        "名" or "位" => "人",
        _ => per.ToString(),
    };

    /// <summary>"/户", "/10万公顷", "/人·月" with its slash; 0 when there is none.</summary>
    private static int Denominator(ReadOnlySpan<char> text, bool whole = false)
    {
        if (text.Length < 2 || text[0] != '/') return 0;
        var end = 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        end += Multiple(text[end..], out _);
        if (end >= text.Length) return 0;
        var word = Longest(text[end..], out _);
        if (word > 0 && (!whole || end + word == text.Length)) return end + word;
        while (end < text.Length && end <= LongestDenominator && (char.IsLetter(text[end]) || text[end] is '·' or '/')) end++;
        return end > 1 && (whole || end <= 4) ? end : 0;
    }
}
