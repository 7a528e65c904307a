using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingji.Documents.Writing.Xlsx;

/// <summary>
/// A text as a cell: an inline string, which no program takes for a formula; one that would look like a formula when copied on carries the
/// quote mark as well.
/// </summary>
internal static class CellText
{
    /// <summary>Excel takes no longer cells.</summary>
    private const int Longest = 32_767;

    public static Cell Of(string name, string text, Func<bool, uint> style)
    {
        if (text.Length == 0) return new Cell { CellReference = name, StyleIndex = style(false) };
        var legal = text.Length > Longest ? text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] : text;
        return new Cell(new InlineString(new Text(EscapeSigns.Keep(legal)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = name, DataType = CellValues.InlineString, StyleIndex = style(FormulaLike.Is(text)),
        };
    }
}
