using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Documents.Recognition;

/// <summary>Where recognition asks what a text says as a figure or a value.</summary>
internal static class FigureText
{
    /// <summary>The figure that a whole text states; null when it is no number.</summary>
    public static Figure? Read(string text, Unit assumed) => FigureReader.TryRead(text, assumed, out var figure) ? figure : null;

    public static IndicatorValue Target(string text, Place place, string name) => new(text, place) { Figure = Read(text, Unit.None) };

    public static IndicatorValue Actual(string text, Place place, IndicatorValue? target) =>
        new(text, place) { Figure = Read(text, target?.Figure?.Unit ?? Unit.None) };
}
