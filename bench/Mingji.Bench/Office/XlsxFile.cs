using System.Globalization;
using System.Text;

namespace Mingji.Bench.Office;

/// <summary>
/// Writes a workbook of two sheets, a self-evaluation on each: shared texts, stored numbers with formats, merged areas.
/// </summary>
internal static class XlsxFile
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    internal static void Write(string path, params List<string[]>[] sheets)
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        using var parts = new PartsFile(path);
        parts.Add("[Content_Types].xml", PartsFile.Types(
            "xl/workbook.xml spreadsheetml.sheet.main", "xl/styles.xml spreadsheetml.styles", "xl/sharedStrings.xml spreadsheetml.sharedStrings",
            "xl/worksheets/sheet1.xml spreadsheetml.worksheet", "xl/worksheets/sheet2.xml spreadsheetml.worksheet"));
        parts.Add("_rels/.rels", PartsFile.Relations("officeDocument xl/workbook.xml"));
        parts.Add("xl/_rels/workbook.xml.rels", PartsFile.Relations(
            "worksheet worksheets/sheet1.xml", "worksheet worksheets/sheet2.xml", "sharedStrings sharedStrings.xml", "styles styles.xml"));
        parts.Add("xl/workbook.xml", $"<workbook {Main} {R}><sheets><sheet name=\"自评表\" sheetId=\"1\" r:id=\"rId1\"/>"
            + "<sheet name=\"自评表2\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>");
        parts.Add("xl/styles.xml", Styles());
        for (var i = 0; i < sheets.Length; i++)
            parts.Add($"xl/worksheets/sheet{(i + 1).ToString(CultureInfo.InvariantCulture)}.xml", Sheet(sheets[i], texts));
        parts.Add("xl/sharedStrings.xml", $"<sst {Main}>{string.Concat(texts.Keys.Select(t => $"<si><t>{t}</t></si>"))}</sst>");
    }

    private static string Sheet(List<string[]> rows, Dictionary<string, int> texts)
    {
        var sheet = new StringBuilder($"<worksheet {Main} {R}><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews><sheetData>");
        var merges = new StringBuilder();
        for (var row = 0; row < rows.Count; row++)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\" spans=\"1:10\" ht=\"24\" customHeight=\"1\">");
            for (var column = 0; column < rows[row].Length; column++)
            {
                Cell(sheet, rows[row][column], $"{(char)('A' + column)}{row + 1}", texts);
                Merge(merges, rows, row, column);
            }

            sheet.Append("</row>");
        }

        return sheet.Append("</sheetData><mergeCells>").Append(merges).Append("</mergeCells></worksheet>").ToString();
    }

    private static void Cell(StringBuilder sheet, string text, string at, Dictionary<string, int> texts)
    {
        var isPercent = text.EndsWith('%');
        if (text is "<" or "^" or "")
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"1\"/>");
        }
        else if (decimal.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            var style = isPercent ? 3 : text.Contains('.', StringComparison.Ordinal) ? 2 : 1;
            sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"{style}\"><v>{(isPercent ? number / 100 : number)}</v></c>");
        }
        else
        {
            if (!texts.TryGetValue(text, out var index)) texts[text] = index = texts.Count;
            sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"1\" t=\"s\"><v>{index}</v></c>");
        }
    }

    private static void Merge(StringBuilder merges, List<string[]> rows, int row, int column)
    {
        if (rows[row][column] is "<" or "^") return;
        var (down, across) = (Spans.Down(rows, row, column), Spans.Across(rows[row], column));
        if (down * across == 1) return;
        merges.Append(CultureInfo.InvariantCulture,
            $"<mergeCell ref=\"{(char)('A' + column)}{row + 1}:{(char)('A' + column + across - 1)}{row + down}\"/>");
    }

    private static string Styles() =>
        $"<styleSheet {Main}><numFmts count=\"1\"><numFmt numFmtId=\"176\" formatCode=\"#,##0.00_ \"/></numFmts>"
        + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
        + "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"0\" applyAlignment=\"1\"><alignment horizontal=\"center\"/></xf>"
        + "<xf numFmtId=\"176\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>";
}
