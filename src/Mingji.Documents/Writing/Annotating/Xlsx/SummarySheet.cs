using System.Globalization;
using System.Text;
using Mingji.Documents.Reading;
using Mingji.Documents.Reporting;
using Mingji.Documents.Writing.Annotating.Packages;
using Mingji.Documents.Writing.Xlsx;

namespace Mingji.Documents.Writing.Annotating.Xlsx;

/// <summary>
/// The summary of a workbook: one row a finding, its place a link to the cell. Every text is an inline string, which no program takes for a
/// formula. The workbook's styles are not touched, so nothing here is wrapped or coloured; bold stands in the text itself.
/// </summary>
internal static class SummarySheet
{
    private const int Longest = 32_000;
    private const int MostLinks = 65_000;
    private static readonly string[] Heads = ["序号", "程度", "位置", "规则", "项目", "文中", "应为", "说明", "依据"];
    private static readonly int[] Widths = [6, 8, 26, 20, 30, 18, 18, 100, 60];

    public static string Of(AnnotationPlan plan, string spreadsheet, WorkbookSheets sheets)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{spreadsheet}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><cols>");
        for (var i = 0; i < Widths.Length; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{Widths[i]}\" customWidth=\"1\"/>");
        xml.Append("</cols><sheetData>");
        var row = 0;
        Row(xml, row++, true, [OwnSummary.Title]);
        foreach (var line in SummaryText.Above(plan)) Row(xml, row++, false, [line]);
        row++;
        var links = new StringBuilder();
        if (!plan.Findings.IsEmpty) Row(xml, row++, true, Heads);
        foreach (var finding in plan.Findings)
        {
            if (finding.Number <= MostLinks) Link(links, row, finding.Spot, sheets);
            Row(xml, row++, false, Cells(plan, finding));
        }

        row++;
        foreach (var line in SummaryText.Below(plan)) Row(xml, row++, false, [line]);
        xml.Append("</sheetData>");
        if (links.Length > 0) xml.Append("<hyperlinks>").Append(links).Append("</hyperlinks>");
        return xml.Append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>").ToString();
    }

    private static string?[] Cells(AnnotationPlan plan, NumberedFinding numbered)
    {
        var finding = numbered.Finding;
        return
        [
            numbered.Number.ToString(CultureInfo.InvariantCulture), ReportWords.Of(finding.Severity), SummaryText.Where(plan, numbered),
            finding.Rule, finding.Label, finding.Stated, finding.Expected, finding.Message.ReplaceLineEndings(" "), finding.Basis,
        ];
    }

    private static void Row(StringBuilder xml, int row, bool bold, string?[] cells)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            if (string.IsNullOrEmpty(cells[i])) continue;
            xml.Append($"<c r=\"{CellName.Of(row, i)}\" t=\"inlineStr\"><is><r>{(bold ? "<rPr><b/></rPr>" : "")}<t xml:space=\"preserve\">");
            xml.Append(XmlText.OfCell(Plain(cells[i]!))).Append("</t></r></is></c>");
        }

        xml.Append("</row>");
    }

    /// <summary>What would become a formula if it were typed in again stands in brackets; a negative number is no formula.</summary>
    private static string Plain(string text)
    {
        if (text.Length > Longest) text = text[..(Longest - (char.IsHighSurrogate(text[Longest - 1]) ? 1 : 0))] + AnnotationWords.CutOff;
        return FormulaLike.Is(text) && !FormulaLike.IsNegative(text) ? $"「{text}」" : text;
    }

    private static void Link(StringBuilder xml, int row, FileSpot? spot, WorkbookSheets sheets)
    {
        if (spot is not { } place || sheets.Of(place.Part) is not { } tab) return;
        var target = $"'{tab.Name.Replace("'", "''", StringComparison.Ordinal)}'!{CellName.Of(place.Row, place.Cell)}";
        xml.Append($"<hyperlink ref=\"{CellName.Of(row, 2)}\" location=\"{XmlText.Of(target)}\"/>");
    }
}
