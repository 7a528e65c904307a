using System.Collections.Immutable;
using System.Globalization;

namespace Mingji.Documents.Reading.Sheets.Formats;

/// <summary>
/// Shows a cell's value as a spreadsheet shows it, because what is shown is what is published: the decimals shown say how exact a figure
/// is.
/// Everything is decimal; a stored 0.30000000000000004 is first brought back to the 15 digits that a spreadsheet keeps.
/// </summary>
internal sealed class NumberFormat
{
    private const int LongestCode = 512;
    private readonly ImmutableArray<FormatSection> _sections;
    private readonly bool _from1904;

    public NumberFormat(string code, bool from1904 = false)
    {
        _sections = new FormatLexer(code.Length > LongestCode ? "General" : code).Sections();
        _from1904 = from1904;
    }

    /// <summary>Shows a number as it is stored ("1E-3"); a text that is no number, or beyond decimal, comes back as it is.</summary>
    public string ShowNumber(string stored)
    {
        var number = stored.AsSpan().Trim();
        return decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? ShowKept(GeneralNumber.Kept(value, number)) : stored;
    }

    public string Show(decimal value) => ShowKept(GeneralNumber.Kept(value));

    private string ShowKept(decimal value)
    {
        var index = Choose(value);
        if (index < 0) return GeneralNumber.Show(value);
        var section = _sections[index];
        if (section.IsDate) return DateFormat.Show(section, value, _from1904) ?? GeneralNumber.Show(value);
        var unsigned = index == 1 && section.Condition is null && _sections[0].Condition is null;
        var sign = value < 0 && !unsigned ? "-" : "";
        var amount = Math.Abs(value);
        if (section.IsGeneral || section.IsFraction || (section.HasText && !section.HasDigits)) return sign + Plain(section, amount);
        return sign + (section.HasExponent ? ScientificFormat.Show(section, amount) : DigitFormat.Show(section, amount));
    }

    /// <summary>Shows a text: the fourth section, or one with @, may put words around it.</summary>
    public string ShowText(string text)
    {
        var section = _sections.Length >= 4 ? _sections[3] : _sections[^1].HasText ? _sections[^1] : null;
        if (section is null || (section.Tokens.Length == 1 && section.HasText)) return text;
        return string.Concat(section.Tokens.Select(t => t.Part == FormatPart.Text ? text : t.Part == FormatPart.Literal ? t.Text : ""));
    }

    private int Choose(decimal value)
    {
        var numbers = Math.Min(_sections.Length, 3);
        if (_sections[0].Condition is null && (numbers < 2 || _sections[1].Condition is null))
        {
            if (value < 0 && numbers > 1) return 1;
            return value == 0 && numbers > 2 ? 2 : 0;
        }

        for (var i = 0; i < numbers; i++)
        {
            if (_sections[i].Condition is { } condition ? condition.Holds(value) : i == numbers - 1 || (i == 0 && value > 0)) return i;
        }

        return -1;
    }

    private static string Plain(FormatSection section, decimal amount) =>
        section.IsFraction && !section.IsGeneral
            ? GeneralNumber.Show(amount)
            : string.Concat(section.Tokens.Select(t =>
                t.Part is FormatPart.General or FormatPart.Text ? GeneralNumber.Show(amount) : t.Part == FormatPart.Literal ? t.Text : ""));
}
