using System.Globalization;
using System.Text;
using Mingji.Documents.Reading;
using Mingji.Documents.Reporting;
using Mingji.Documents.Writing.Annotating.Packages;

namespace Mingji.Documents.Writing.Annotating.Docx;

/// <summary>
/// The summary of a Word document: a content control on a page of its own, so that it can be deleted in one go and told from the document's
/// own text. It uses no style of the document and brings none.
/// </summary>
internal static class DocxSummary
{
    private const string Layout = "<w:spacing w:before=\"0\" w:after=\"60\"/><w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\" w:firstLineChars=\"0\"/>";
    private const string Fonts = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"宋体\"/>";

    /// <summary>Of the kind that a table of contents is: LibreOffice makes an input field of the title in others.</summary>
    private const string Kind = "<w:docPartObj><w:docPartGallery w:val=\"Quick Parts\"/></w:docPartObj>";

    private static readonly string[] Heads = ["序号", "程度", "位置", "问题"];
    private static readonly int[] Widths = [700, 800, 2200, 5300];

    public static string Of(AnnotationPlan plan, string word)
    {
        var xml = new StringBuilder($"<w:sdt xmlns:w=\"{word}\"><w:sdtPr><w:alias w:val=\"{OwnSummary.Title}\"/>");
        xml.Append($"<w:tag w:val=\"{OwnSummary.Tag}\"/>{Kind}</w:sdtPr><w:sdtContent>");
        Paragraph(xml, OwnSummary.Title, "<w:pageBreakBefore/>", "<w:b/>", 32);
        foreach (var line in SummaryText.Above(plan)) Paragraph(xml, line);
        if (!plan.Findings.IsEmpty) Table(xml, plan);
        // Word wants a paragraph behind a table at the end.
        Paragraph(xml, "");
        foreach (var line in SummaryText.Below(plan)) Paragraph(xml, line);
        return xml.Append("</w:sdtContent></w:sdt>").ToString();
    }

    private static void Table(StringBuilder xml, AnnotationPlan plan)
    {
        xml.Append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
            xml.Append($"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        xml.Append("</w:tblBorders></w:tblPr><w:tblGrid>");
        foreach (var width in Widths) xml.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{width}\"/>");
        xml.Append("</w:tblGrid>");
        Row(xml, true, [.. Heads.Select(h => (string[])[h])]);
        foreach (var numbered in plan.Findings)
        {
            var finding = numbered.Finding;
            var about = finding.Label.Length > 0 ? $"{finding.Rule} {finding.Label}" : finding.Rule;
            Row(xml, false,
                [
                    [numbered.Number.ToString(CultureInfo.InvariantCulture)], [ReportWords.Of(finding.Severity)],
                    [SummaryText.Where(plan, numbered)], [about, .. NoteText.Body(finding)],
                ]);
        }

        xml.Append("</w:tbl>");
    }

    private static void Row(StringBuilder xml, bool head, string[][] cells)
    {
        xml.Append($"<w:tr><w:trPr><w:cantSplit/>{(head ? "<w:tblHeader/>" : "")}</w:trPr>");
        for (var i = 0; i < cells.Length; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{Widths[i]}\" w:type=\"dxa\"/></w:tcPr>");
            foreach (var line in cells[i]) Paragraph(xml, line, run: head ? "<w:b/>" : "");
            xml.Append("</w:tc>");
        }

        xml.Append("</w:tr>");
    }

    private static void Paragraph(StringBuilder xml, string text, string breaks = "", string run = "", int size = 21)
    {
        xml.Append($"<w:p><w:pPr>{breaks}{Layout}<w:jc w:val=\"left\"/></w:pPr>");
        if (text.Length > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<w:r><w:rPr>{Fonts}{run}<w:sz w:val=\"{size}\"/></w:rPr>");
            xml.Append("<w:t xml:space=\"preserve\">").Append(XmlText.Of(text)).Append("</w:t></w:r>");
        }

        xml.Append("</w:p>");
    }
}
