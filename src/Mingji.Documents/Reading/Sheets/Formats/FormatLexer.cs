using System.Collections.Immutable;
using System.Globalization;

namespace Mingji.Documents.Reading.Sheets.Formats;

/// <summary>
/// Reads a number format (ECMA-376 part 1, 18.8.31) into sections. Beside the backslash an exclamation mark escapes, as Excel for East Asia
/// writes it: 0!.0,"万".
/// </summary>
internal ref struct FormatLexer(ReadOnlySpan<char> code)
{
    private static readonly string[] HalfDays = ["AM/PM", "上午/下午", "A/P"];
    private static readonly string[] Generals = ["General", "G/通用格式"];
    private readonly ReadOnlySpan<char> _code = code;
    private int _at;
    private ImmutableArray<FormatToken>.Builder _tokens = ImmutableArray.CreateBuilder<FormatToken>();
    private FormatCondition? _condition;
    private int _commas;
    private int _thousands;

    public ImmutableArray<FormatSection> Sections()
    {
        var sections = ImmutableArray.CreateBuilder<FormatSection>();
        while (_at < _code.Length)
        {
            if (_code[_at] == ';')
            {
                _at++;
                sections.Add(Close());
            }
            else
            {
                Next();
            }
        }

        sections.Add(Close());
        return sections.ToImmutable();
    }

    private FormatSection Close()
    {
        SettleCommas(false);
        var section = new FormatSection(_tokens.ToImmutable(), _thousands, _condition);
        _tokens = ImmutableArray.CreateBuilder<FormatToken>();
        (_condition, _thousands) = (null, 0);
        return section;
    }

    private void Next()
    {
        var c = _code[_at];
        switch (c)
        {
            case '"':
                Quoted();
                break;
            case '\\' or '!':
                Literal(_at + 1 < _code.Length ? _code.Slice(_at + 1, 1) : []);
                _at += 2;
                break;
            case '_' or '*':
                _at += 2;
                break;
            case '[':
                Bracketed();
                break;
            case ',':
                _commas++;
                _at++;
                break;
            case '0' or '#' or '?':
                SettleCommas(true);
                Add(FormatPart.Digit, 1);
                break;
            case '.':
                SettleCommas(false);
                Add(FormatPart.Point, 1);
                break;
            case '%':
                Add(FormatPart.Percent, 1);
                break;
            case '@':
                Add(FormatPart.Text, 1);
                break;
            default:
                Word(c);
                break;
        }
    }

    private void Word(char c)
    {
        if (Starts(Generals) is > 0 and var general) Add(FormatPart.General, general);
        else if (Starts(HalfDays) is > 0 and var half) Add(FormatPart.HalfDay, half);
        else if (c is 'E' or 'e' && _at + 1 < _code.Length && _code[_at + 1] is '+' or '-' && _tokens.Any(t => t.Part == FormatPart.Digit))
            Add(FormatPart.Exponent, 2);
        else if (char.ToLowerInvariant(c) is 'y' or 'm' or 'd' or 'h' or 's' or 'a' or 'e' or 'g' or 'b') Add(FormatPart.Date, Run(c));
        else Add(FormatPart.Literal, 1);
    }

    /// <summary>Commas before a further digit ask for groups; those after the last digit before the point or the end divide by a thousand
    /// each.</summary>
    private void SettleCommas(bool beforeDigit)
    {
        if (_commas == 0) return;
        if (!beforeDigit) _thousands = Math.Min(_thousands + _commas, 8);
        else if (_tokens.Count > 0 && _tokens.Any(t => t.Part == FormatPart.Digit)) _tokens.Add(new(FormatPart.Group, ","));
        _commas = 0;
    }

    private void Quoted()
    {
        var rest = _code[(_at + 1)..];
        var end = rest.IndexOf('"');
        if (end < 0) end = rest.Length;
        Literal(rest[..end]);
        _at += Math.Min(end + 2, rest.Length + 1);
    }

    private void Bracketed()
    {
        var rest = _code[(_at + 1)..];
        var end = rest.IndexOf(']');
        if (end < 0) end = rest.Length;
        var inside = rest[..end];
        _at += Math.Min(end + 2, rest.Length + 1);
        if (inside.Length == 0) return;
        if (inside[0] is '<' or '>' or '=') Condition(inside);
        else if (inside[0] == '$') Literal(inside.IndexOf('-') is >= 0 and var dash ? inside[1..dash] : inside[1..]);
        else if (inside.Trim("hmsHMS").Length == 0) _tokens.Add(new(FormatPart.Elapsed, inside.ToString().ToLowerInvariant()));
    }

    private void Condition(ReadOnlySpan<char> inside)
    {
        var length = inside.Length > 1 && inside[1] is '=' or '>' ? 2 : 1;
        if (decimal.TryParse(inside[length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var bound))
            _condition = new(inside[..length].ToString(), bound);
    }

    private void Literal(ReadOnlySpan<char> text)
    {
        if (text.Length > 0) _tokens.Add(new(FormatPart.Literal, text.ToString()));
    }

    private void Add(FormatPart part, int length)
    {
        _tokens.Add(new(part, _code.Slice(_at, length).ToString()));
        _at += length;
    }

    private readonly int Starts(string[] words)
    {
        foreach (var word in words)
        {
            if (_code[_at..].StartsWith(word, StringComparison.OrdinalIgnoreCase)) return word.Length;
        }

        return 0;
    }

    private readonly int Run(char c)
    {
        var end = _at;
        while (end < _code.Length && char.ToLowerInvariant(_code[end]) == char.ToLowerInvariant(c)) end++;
        return end - _at;
    }
}
