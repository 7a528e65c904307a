using Mingji.Documents.Tests.Reading.Packages;

namespace Mingji.Documents.Tests.Reading.Xlsx;

/// <summary>A workbook from the raw XML of its sheets.</summary>
internal static class XlsxBuilder
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>One sheet with the XML of its worksheet; <paramref name="formats"/> are styles 1, 2, ….</summary>
    public static byte[] Of(string worksheet, string[]? texts = null, params string[] formats) => Zip([("Sheet1", "", worksheet)], texts,
        formats).ToBytes();

    public static ZipBuilder Zip((string Name, string Attributes, string Xml)[] sheets, string[]? texts = null, params string[] formats)
    {
        var list = string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" {s.Attributes} r:id=\"rId{i + 1}\"/>"));
        var zip = new ZipBuilder()
            .Types(
                [
                    "xl/workbook.xml spreadsheetml.sheet.main", "xl/styles.xml spreadsheetml.styles",
                    "xl/sharedStrings.xml spreadsheetml.sharedStrings",
                    .. sheets.Select((_, i) => $"xl/worksheets/sheet{i + 1}.xml spreadsheetml.worksheet"),
                ])
            .Relations("", "rId1 officeDocument xl/workbook.xml")
            .Relations(
                "xl/workbook.xml",
                [.. sheets.Select((_, i) => $"rId{i + 1} worksheet worksheets/sheet{i + 1}.xml"), "rIdT sharedStrings sharedStrings.xml",
                    "rIdS styles styles.xml"])
            .Part("xl/workbook.xml", $"<workbook {Main} {R}><sheets>{list}</sheets></workbook>")
            .Part("xl/sharedStrings.xml", $"<sst {Main}>{string.Concat((texts ?? []).Select(t => $"<si>{t}</si>"))}</sst>")
            .Part("xl/styles.xml", Styles(formats));
        for (var i = 0; i < sheets.Length; i++) zip.Part($"xl/worksheets/sheet{i + 1}.xml",
            $"<worksheet {Main}>{sheets[i].Xml}</worksheet>");
        return zip;
    }

    /// <summary>Sheet data of rows of inline texts; an empty text gives no cell.</summary>
    public static string Data(params string[][] rows) =>
        "<sheetData>" + string.Concat(rows.Select((row, r) =>
        $"<row r=\"{r + 1}\">{string.Concat(row.Select((t, c) => Text(r, c, t)))}</row>")) + "</sheetData>";

    public static string Merges(params string[] areas) => $"<mergeCells>{string.Concat(areas.Select(a => $"<mergeCell ref=\"{a}\"/>"))}</mergeCells>";

    private static string Text(int row, int column, string text) =>
        text.Length == 0 ? "" : $"<c r=\"{(char)('A' + column)}{row + 1}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string Styles(string[] formats)
    {
        var codes = string.Concat(formats.Select((f, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{System.Security.SecurityElement.Escape(f)}\"/>"));
        var styles = string.Concat(formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>"));
        return $"<styleSheet {Main}><numFmts>{codes}</numFmts><cellXfs><xf numFmtId=\"0\"/>{styles}</cellXfs></styleSheet>";
    }
}
