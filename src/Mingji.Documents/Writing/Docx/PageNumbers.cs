using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingji.Documents.Writing.Docx;

/// <summary>The foot of a page with its number.</summary>
internal static class PageNumbers
{
    /// <summary>Adds the footer to the document; gives the id that a section names it by.</summary>
    public static string Add(MainDocumentPart main)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
            Words("第 "), new SimpleField(Words("1")) { Instruction = " PAGE " }, Words(" 页，共 "),
            new SimpleField(Words("1")) { Instruction = " NUMPAGES " }, Words(" 页")));
        return main.GetIdOfPart(part);
    }

    private static Run Words(string text) => new(
        DocumentStyle.Run("宋体", "SimSun", 18, bold: false), new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
