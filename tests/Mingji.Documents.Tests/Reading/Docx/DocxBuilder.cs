using Mingji.Documents.Tests.Reading.Packages;

namespace Mingji.Documents.Tests.Reading.Docx;

/// <summary>A Word document from the raw XML of its body and further parts.</summary>
internal static class DocxBuilder
{
    private const string Names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    public static byte[] Of(string body, string? styles = null, string? numbering = null, string? footnotes = null) =>
        Zip(body, styles, numbering, footnotes).ToBytes();

    public static ZipBuilder Zip(string body, string? styles = null, string? numbering = null, string? footnotes = null)
    {
        var zip = Bare(body)
            .Relations("word/document.xml", "rId1 styles styles.xml", "rId2 numbering numbering.xml", "rId3 footnotes footnotes.xml");
        if (styles is not null) zip.Part("word/styles.xml", $"<w:styles {Names}>{styles}</w:styles>");
        if (numbering is not null) zip.Part("word/numbering.xml", $"<w:numbering {Names}>{numbering}</w:numbering>");
        if (footnotes is not null) zip.Part("word/footnotes.xml", $"<w:footnotes {Names}>{footnotes}</w:footnotes>");
        return zip;
    }

    /// <summary>The body alone, without relations.</summary>
    public static ZipBuilder Bare(string body) => new ZipBuilder()
        .Types(
            "word/document.xml wordprocessingml.document.main",
            "word/styles.xml wordprocessingml.styles",
            "word/numbering.xml wordprocessingml.numbering",
            "word/footnotes.xml wordprocessingml.footnotes")
        .Relations("", "rId1 officeDocument word/document.xml")
        .Part("word/document.xml", $"<w:document {Names}><w:body>{body}</w:body></w:document>");

    public static string P(string text) => $"<w:p>{R(text)}</w:p>";

    public static string R(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A cell with the XML of its properties.</summary>
    public static string C(string text, string properties = "") =>
        $"<w:tc>{(properties.Length == 0 ? "" : $"<w:tcPr>{properties}</w:tcPr>")}{P(text)}</w:tc>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    public static string Span(int columns) => $"<w:gridSpan w:val=\"{columns}\"/>";
}
