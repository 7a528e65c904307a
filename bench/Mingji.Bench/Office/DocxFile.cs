using System.Globalization;
using System.Text;

namespace Mingji.Bench.Office;

/// <summary>
/// Writes a self-evaluation of about three pages as a Word document: its table, then the report's passages, with the run and paragraph
/// properties that office programs repeat in every run.
/// </summary>
internal static class DocxFile
{
    private const string Main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string RunProperties =
        "<w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\"仿宋_GB2312\" w:hAnsi=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\" w:cs=\"仿宋_GB2312\"/>"
        + "<w:color w:val=\"000000\"/><w:kern w:val=\"0\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/><w:lang w:bidi=\"ar\"/></w:rPr>";

    private const string CellParagraph =
        "<w:pPr><w:keepNext w:val=\"0\"/><w:widowControl/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>"
        + "<w:textAlignment w:val=\"center\"/>" + RunProperties + "</w:pPr>";

    private static readonly string[] Passages =
    [
        "一、项目概况", "本项目用于港区码头和设备的日常维护，保障船舶靠泊和货物查验按时进行，由港务所负责实施，列入年度部门预算。",
        "二、绩效目标完成情况", "各项产出按照计划推进，巡检和维修按月安排，发现的问题当月处理，查验单位和进出口企业反映良好。",
        "三、存在的问题", "个别设备使用年限较长，备件供应周期不稳定，使部分维修没有在计划的时间里完成，资金支付也因此集中在下半年。",
        "四、改进措施", "建立常用备件的储备，提前安排采购，把维修计划分到各月，每月核对完成的数量和支付的进度，年底前全部办结。",
    ];

    internal static void Write(string path, List<string[]> rows)
    {
        using var parts = new PartsFile(path);
        parts.Add("[Content_Types].xml", PartsFile.Types("word/document.xml wordprocessingml.document.main", "word/styles.xml wordprocessingml.styles"));
        parts.Add("_rels/.rels", PartsFile.Relations("officeDocument word/document.xml"));
        parts.Add("word/_rels/document.xml.rels", PartsFile.Relations("styles styles.xml"));
        parts.Add("word/styles.xml", Styles());
        parts.Add("word/document.xml", $"<w:document {Main}><w:body>{Body(rows)}</w:body></w:document>");
    }

    private static string Body(List<string[]> rows)
    {
        var body = new StringBuilder(Paragraph("附件2", "1"));
        body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>");
        for (var i = 0; i < FormGrid.Columns; i++) body.Append("<w:gridCol w:w=\"900\"/>");
        body.Append("</w:tblGrid>");
        for (var row = 0; row < rows.Count; row++)
        {
            body.Append("<w:tr><w:trPr><w:trHeight w:val=\"454\" w:hRule=\"atLeast\"/><w:jc w:val=\"center\"/></w:trPr>");
            for (var column = 0; column < FormGrid.Columns; column += Spans.Across(rows[row], column)) Cell(body, rows, row, column);
            body.Append("</w:tr>");
        }

        body.Append("</w:tbl>");
        for (var i = 0; i < Passages.Length * 3; i++) body.Append(Paragraph(Passages[i % Passages.Length], i % 2 == 0 ? "1" : "2"));
        return body.ToString();
    }

    private static void Cell(StringBuilder body, List<string[]> rows, int row, int column)
    {
        var goesOn = rows[row][column] == "^";
        var across = Spans.Across(rows[row], column);
        body.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{900 * across}\" w:type=\"dxa\"/>");
        if (across > 1) body.Append(CultureInfo.InvariantCulture, $"<w:gridSpan w:val=\"{across}\"/>");
        if (goesOn) body.Append("<w:vMerge/>");
        else if (Spans.Down(rows, row, column) > 1) body.Append("<w:vMerge w:val=\"restart\"/>");
        body.Append("<w:tcBorders><w:top w:val=\"single\" w:color=\"000000\" w:sz=\"4\" w:space=\"0\"/>")
            .Append("<w:left w:val=\"single\" w:color=\"000000\" w:sz=\"4\" w:space=\"0\"/></w:tcBorders>")
            .Append("<w:noWrap w:val=\"0\"/><w:vAlign w:val=\"center\"/></w:tcPr><w:p>").Append(CellParagraph);
        if (!goesOn && rows[row][column].Length > 0) Run(body, rows[row][column]);
        body.Append("</w:p></w:tc>");
    }

    private static void Run(StringBuilder body, string text) =>
        body.Append("<w:r>").Append(RunProperties).Append("<w:t xml:space=\"preserve\">").Append(text).Append("</w:t></w:r>");

    private static string Paragraph(string text, string style)
    {
        var paragraph = new StringBuilder($"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/><w:spacing w:line=\"560\" w:lineRule=\"exact\"/></w:pPr>");
        Run(paragraph, text);
        return paragraph.Append("</w:p>").ToString();
    }

    private static string Styles()
    {
        var styles = new StringBuilder($"<w:styles {Main}><w:docDefaults><w:rPrDefault>{RunProperties}</w:rPrDefault></w:docDefaults>");
        for (var i = 1; i <= 12; i++)
        {
            styles.Append(CultureInfo.InvariantCulture, $"<w:style w:type=\"paragraph\" w:styleId=\"{i}\"><w:name w:val=\"style {i}\"/>")
                .Append("<w:uiPriority w:val=\"0\"/>").Append(CellParagraph).Append(RunProperties).Append("</w:style>");
        }

        return styles.Append("</w:styles>").ToString();
    }
}
