using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Recognition.Prose;

/// <summary>
/// Reads a notice period from the sentence that states it: "公示期为2021年4月23日-4月29日（共7天）", "公示时间：2023.3.1至2023.3.7", "公示期5个工作日".
/// A year or month left out is that of the date before.
/// </summary>
internal sealed class NoticePeriodReader
{
    private const string Numerals = "一二三四五六七八九十";
    private static readonly string[] Marks = ["公示期", "公示时间", "公示日期", "公示时限", "予以公示"];

    private readonly string _text;
    private readonly List<DateOnly> _dates = [];
    private int _at;
    private int _year;
    private int _month;
    private int _pending;
    private int? _days;
    private bool _working;

    private NoticePeriodReader(string text) => _text = text;

    /// <summary>Null when the text states no period.</summary>
    public static NoticePeriod? TryRead(string text, Place at)
    {
        var tight = PlainText.Tight(text);
        var start = Marks.Select(mark => tight.IndexOf(mark, StringComparison.Ordinal)).Where(found => found >= 0).DefaultIfEmpty(-1).Min();
        if (start < 0) return null;
        var end = tight.IndexOf('。', start);
        var next = end < 0 ? -1 : tight.IndexOf('。', end + 1);
        return new NoticePeriodReader(tight[start..(next >= 0 ? next : tight.Length)]).Read(at);
    }

    private NoticePeriod? Read(Place at)
    {
        while (_at < _text.Length && !(_dates.Count >= 2 && _days is not null))
        {
            if (char.IsAsciiDigit(_text[_at])) TakeNumber();
            else TakeNumeral();
        }

        if (_dates.Count == 0 && _days is null) return null;
        return new(_dates.Count > 0 ? _dates[0] : null, _dates.Count > 1 ? _dates[1] : null, _days, _working, at);
    }

    private void TakeNumeral()
    {
        var number = Numerals.IndexOf(_text[_at++], StringComparison.Ordinal) + 1;
        if (number > 0) TakeDays(number, _at);
    }

    private void TakeNumber()
    {
        var start = _at;
        var number = 0;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]) && _at - start < 8) number = (number * 10) + (_text[_at++] - '0');
        var sign = _at < _text.Length ? _text[_at] : ' ';
        if (sign == '年') (_year, _pending) = (number, 0);
        else if (sign == '月') (_month, _pending) = (number, 1);
        else if (sign is '日' or '号') TakeDay(number, start);
        else if (sign is '-' or '.' or '/') TakeDotted(number, start);
        else if (_pending == 2) TakeDate(number);
        else TakeDays(number, _at);
    }

    /// <summary>"29日" is a day behind its month or behind a dash, else a length.</summary>
    private void TakeDay(int number, int start)
    {
        var ranged = start > 0 && _text[start - 1] is '-' or '至' or '~' or '—' or '到';
        if (_pending == 1 || (ranged && _dates.Count > 0)) TakeDate(number);
        else if (_days is null && number is > 0 and < 100) _days = number;
    }

    /// <summary>2023.3.1 and 2023-03-01.</summary>
    private void TakeDotted(int number, int start)
    {
        if (_at - start == 4) (_year, _pending) = (number, 3);
        else if (_pending == 3) (_month, _pending) = (number, 2);
        else if (_pending == 2) TakeDate(number);
    }

    private void TakeDate(int day)
    {
        _pending = 0;
        if (_year is < 1900 or > 2200 || _month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(_year, _month)) return;
        _dates.Add(new(_year, _month, day));
    }

    private void TakeDays(int number, int at)
    {
        var rest = _text.AsSpan(at);
        if (rest.StartsWith("个")) rest = rest[1..];
        var working = rest.StartsWith("工作日");
        if (!working && !rest.StartsWith("天") && !rest.StartsWith("自然日") && !rest.StartsWith("日")) return;
        if (_days is not null || number is < 1 or > 99) return;
        (_days, _working) = (number, working);
    }
}
