using Mingji.Core.Figures;

namespace Mingji.Documents.Recognition;

/// <summary>Reads whole cells as figures.</summary>
internal static class FigureText
{
    /// <summary>The figure that a whole text states; null when it is no number.</summary>
    public static Figure? Read(string text, Unit assumed) => FigureReader.TryRead(text, assumed, out var figure) ? figure : null;
}
