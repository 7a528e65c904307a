using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingji.Documents.Writing.Docx;

/// <summary>A4 with the margins of official forms, in twentieths of a point.</summary>
internal static class PageShape
{
    private const uint Short = 11906;
    private const uint Long = 16838;
    private const int Margin = 850;

    public static int TextWidth(bool landscape) => (int)(landscape ? Long : Short) - (2 * Margin);

    public static SectionProperties Of(bool landscape, string? footer) => new(
    [
        .. footer is null ? [] : (OpenXmlElement[])[new FooterReference { Type = HeaderFooterValues.Default, Id = footer }],
        new PageSize
        {
            Width = landscape ? Long : Short,
            Height = landscape ? Short : Long,
            Orient = landscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
        },
        new PageMargin { Top = 1020, Bottom = 1020, Left = Margin, Right = Margin, Header = 500, Footer = 500, Gutter = 0 },
    ]);
}
