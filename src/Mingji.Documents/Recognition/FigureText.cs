using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Documents.Recognition;

/// <summary>Where recognition asks what a text says as a figure or a value.</summary>
internal static class FigureText
{
    public static Figure? Read(string text, Unit assumed)
    {
        var plain = PlainText.Tight(text).Replace(",", "", StringComparison.Ordinal);
        var percent = plain.EndsWith('%');
        if (percent) plain = plain[..^1];
        if (!decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        return new Figure(value, point < 0 ? 0 : plain.Length - point - 1, percent ? Unit.Percent : assumed);
    }

    public static IndicatorValue Target(string text, Place place, string name) => new(text, place) { Figure = Read(text, Unit.None) };

    public static IndicatorValue Actual(string text, Place place, IndicatorValue? target) =>
        new(text, place) { Figure = Read(text, target?.Figure?.Unit ?? Unit.None) };
}
