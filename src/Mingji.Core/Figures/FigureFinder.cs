using System.Collections.Immutable;

namespace Mingji.Core.Figures;

/// <summary>Walks a sentence once and takes out its figures, stepping over the numbers that are none.</summary>
internal ref struct FigureFinder
{
    private readonly ReadOnlySpan<char> _text;
    private ImmutableArray<FoundFigure>.Builder? _found;
    private int _at;

    public FigureFinder(string text)
    {
        var half = string.Create(text.Length, text, static (span, original) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var c = PlainText.HalfWidth(original[i]);
                span[i] = c is '\n' or '\r' or '\t' || !char.IsWhiteSpace(c) ? c : ' ';
            }
        });
        _text = half;
    }

    public ImmutableArray<FoundFigure> Find()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsAsciiDigit(c)) TakeDigits();
            else if (c == '百' && _text[_at..].StartsWith("百分之", StringComparison.Ordinal)) TakePercent();
            else if (ChineseNumeral.Starts(c)) TakeNumeral();
            else _at++;
        }

        return _found?.ToImmutable() ?? [];
    }

    private void TakeDigits()
    {
        var start = _at;
        if (NotAnAmount.Length(_text, start) is > 0 and var skipped)
        {
            _at += skipped;
            return;
        }

        if (!NumberScanner.TryScan(_text[start..], out var number))
        {
            SkipDigits();
            return;
        }

        Take(start, start, number, Unit.None);
    }

    private void TakePercent()
    {
        var start = _at;
        var rest = _text[(start + 3)..];
        if (NumberScanner.TryScan(rest, out var number) || ChineseNumeral.TryScan(rest, out number))
            Take(start, start + 3, number, Unit.Percent);
        else _at += 3;
    }

    /// <summary>Characters are numbers only with a measure word right behind, and 一 hardly ever (一般, 一些, 统一).</summary>
    private void TakeNumeral()
    {
        var start = _at;
        ChineseNumeral.TryScan(_text[start..], out var number);
        _at += Math.Max(number.Length, 1);
        if (start > 0 && _text[start - 1] is '第' or '之' or '十' or '百' or '统' or '唯') return;
        var rest = _text[_at..];
        if (IsSetPhrase(_text[start], number.Length, rest)) return;
        if (rest.Length > 1 && HedgeWords.IsMore(rest[0])) rest = rest[1..];
        if (UnitReader.Read(rest, out var unit) == 0 || unit.Kind is UnitKind.None or UnitKind.Points or UnitKind.Ratio) return;
        if (number.Length == 1 && (number.Value <= 1 || unit.Kind == UnitKind.Duration || IsCommonInWords(unit))) return;
        if (number.Value is >= 1900 and <= 2100 && unit.Symbol == "年") return;
        Take(start, start, number, Unit.None);
    }

    /// <summary>内陆双向 holds no formal 陆; 八项规定 is the name of a rule.</summary>
    private static bool IsSetPhrase(char first, int length, ReadOnlySpan<char> rest) =>
        length == 1 && ("壹贰叁肆伍陆柒捌玖拾俩".Contains(first) || rest.StartsWith("项规定", StringComparison.Ordinal));

    /// <summary>两个, 三种, 四方: words for these occur in names and figures of speech.</summary>
    private static bool IsCommonInWords(Unit unit) => unit.Symbol is "个" or "种" or "类" or "点" or "方";

    private void Take(int start, int digits, ScannedNumber number, Unit unit)
    {
        var end = digits + number.Length;
        var hedge = HedgeWords.Ending(_text[..Math.Max(start - Sign(start), 0)], out _);
        var unitStart = end;
        if (unitStart < _text.Length && HedgeWords.IsMore(_text[unitStart]) && TryUnit(unitStart + 1, out _, out _))
        {
            hedge = Hedge.AtLeast;
            unitStart++;
            end++;
        }

        if (unit.Kind == UnitKind.None && TryUnit(unitStart, out var read, out var length) && !WholeFigure.IsCalendar(number, read))
        {
            unit = read;
            end = unitStart + length;
            if (!read.IsStated) TakeMoreInside(ref unit, ref end, ref hedge);
        }

        _at = end;
        if (!FigureBounds.Hold(number.Value, unit)) return;
        if (HedgeWords.Starting(_text[end..], out _) is not Hedge.None and var after && (unit.IsStated || _text[end] != '内')) hedge = after;
        var value = Sign(start) > 0 ? -number.Value : number.Value;
        _found ??= ImmutableArray.CreateBuilder<FoundFigure>();
        _found.Add(new(new(value, number.Decimals, unit, hedge), start - Sign(start), end - start + Sign(start)));
    }

    /// <summary>170万余元, 3万多人: the unit goes on behind the hedge.</summary>
    private readonly void TakeMoreInside(ref Unit unit, ref int end, ref Hedge hedge)
    {
        if (end >= _text.Length || !HedgeWords.IsMore(_text[end])) return;
        hedge = Hedge.AtLeast;
        if (!TryUnit(end + 1, out var single, out var length) || single.Scale != 1) return;
        unit = UnitReader.Join(unit, single);
        end += 1 + length;
    }

    private readonly bool TryUnit(int at, out Unit unit, out int length)
    {
        var blanks = 0;
        while (at + blanks < _text.Length && _text[at + blanks] == ' ' && blanks < 2) blanks++;
        length = UnitReader.Read(_text[(at + blanks)..], out unit);
        if (length == 0) return false;
        length += blanks;
        return true;
    }

    /// <summary>1 when a minus sign, not a dash between two numbers, stands right before.</summary>
    private readonly int Sign(int start)
    {
        if (start == 0 || !WholeFigure.IsMinus(_text[start - 1])) return 0;
        return start > 1 && (char.IsAsciiLetterOrDigit(_text[start - 2]) || _text[start - 2] is '%' or ')' or '-' or '年' or '月') ? 0 : 1;
    }

    private void SkipDigits()
    {
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] is ',' or '.')) _at++;
    }
}
