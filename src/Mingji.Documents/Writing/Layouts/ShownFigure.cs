using System.Globalization;
using Mingji.Core.Figures;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>
/// A text as a spreadsheet holds it: a number and the format that shows the same text, its decimals and unit included. Where no format
/// would show it to the letter ("3577. 95", "170余万") there is none, and the cell stays a text.
/// </summary>
internal sealed record ShownFigure(decimal Value, string Format)
{
    private const int MostDecimals = 10;

    /// <summary>A spreadsheet keeps fifteen digits.</summary>
    private const decimal Largest = 999_999_999_999_999m;

    public static ShownFigure? Of(string text, Figure? stated)
    {
        if (stated is not { Hedge: Hedge.None } figure || figure.Decimals is < 0 or > MostDecimals) return null;
        if (Digits(figure.Value, figure.Decimals) > Largest) return null;
        return Plain(text, figure) ?? Percent(text, figure);
    }

    private static ShownFigure? Plain(string text, Figure figure)
    {
        var places = figure.Decimals == 0 ? "" : "." + new string('0', figure.Decimals);
        foreach (var whole in (ReadOnlySpan<string>)["0", "#,##0"])
        {
            var number = figure.Value.ToString(whole + places, CultureInfo.InvariantCulture);
            if (text == number) return new(figure.Value, whole + places);
            if (!text.StartsWith(number, StringComparison.Ordinal) || text[number.Length..] is not { Length: > 0 and < 12 } unit) continue;
            if (IsUnit(unit)) return new(figure.Value, $"{whole}{places}\"{unit}\"");
        }

        return null;
    }

    private static ShownFigure? Percent(string text, Figure figure)
    {
        var places = figure.Decimals == 0 ? "" : "." + new string('0', figure.Decimals);
        return text == figure.Value.ToString("0" + places, CultureInfo.InvariantCulture) + "%"
            ? new(figure.Value / 100, "0" + places + "%") : null;
    }

    private static bool IsUnit(string unit) => unit.All(c => char.IsLetter(c) || c is '/');

    private static decimal Digits(decimal value, int decimals)
    {
        var digits = Math.Abs(value);
        for (var i = 0; i < decimals && digits <= Largest; i++) digits *= 10;
        return digits;
    }
}
