using System.Xml.Linq;
using Mingji.Core.Forms;
using Mingji.Documents.Tests.Reading.Packages;
using Mingji.Documents.Tests.Reading.Xlsx;

namespace Mingji.Documents.Tests.Writing.Annotating;

/// <summary>Comments at the right cells of workbooks, and nothing else touched.</summary>
public sealed class XlsxAnnotationTests
{
    private const string Name = "甲.xlsx";
    private const string Reference = "<legacyDrawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rIdMingji2\"/>";

    private const string Others = "<comments xmlns=\"" + Annotated.Sheet + "\"><authors><author>甲</author><author>tc={1}</author></authors><commentList>"
        + "<comment ref=\"A1\" authorId=\"0\"><text><t>原有</t></text></comment><comment ref=\"A2\" authorId=\"1\"><text><t>会话</t></text></comment>"
        + "<comment ref=\"A3\" authorId=\"0\"><text><r><t>富</t></r><phoneticPr fontId=\"1\"/></text></comment></commentList></comments>";

    private const string Drawing = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shapetype id=\"_x0000_t202\"/><v:shape id=\"_x0000_s2049\"><br></v:shape></xml>";

    [Fact]
    public void A_comment_and_its_box_are_at_the_cell_of_each_finding()
    {
        var copy = Annotated.At(OfficeSamples.Xlsx.ToBytes(), Name);
        var comments = Comments(copy, "xl/comments1.xml");
        Assert.Equal("这里写着项目支出绩效自评表", comments["A2"].Split('\n')[1]);
        Assert.Equal(["1【错误】sum/points", "这里写着码头照明改造", "文中：30；应为：40", "依据：算术"], Renumbered(comments["D4"]));
        var boxes = copy.Xml("xl/drawings/vmlDrawing1.vml").Descendants().Where(e => e.Name.LocalName == "Row")
            .Select(e => $"{(char)('A' + int.Parse(e.ElementsAfterSelf().First().Value))}{int.Parse(e.Value) + 1}");
        Assert.Equal(comments.Keys.Order(), boxes.Order());
        Assert.Equal(comments.Count, copy.Outcome.Comments);
        copy.ReadsAsBefore(Name);
    }

    [Fact]
    public void A_sheet_only_gains_the_reference_to_its_boxes()
    {
        var zip = OfficeSamples.Xlsx.With("xl/worksheets/sheet1.xml", xml =>
            xml.Replace("</worksheet>", "<pageMargins left=\"1\"/><tableParts/><extLst/></worksheet>", StringComparison.Ordinal));
        var copy = Annotated.At(zip.Part("xl/media/a.png", [1, 2, 3]).ToBytes(), Name, "码头照明改造");
        Assert.Equal(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml"], copy.Changed());
        Assert.Equal(
            ["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/worksheets/sheet2.xml"], copy.Added());
        var sheet = copy.Text("xl/worksheets/sheet1.xml");
        Assert.Contains("<pageMargins left=\"1\"/>" + Reference + "<tableParts/>", sheet, StringComparison.Ordinal);
        Assert.Equal(Annotated.Text(copy.Before, "xl/worksheets/sheet1.xml"), sheet.Replace(Reference, "", StringComparison.Ordinal));
    }

    [Fact]
    public void Several_sheets_hidden_ones_too_get_their_own_comments()
    {
        var data = XlsxBuilder.Data(["甲", "乙"], ["丙", "丁"]);
        var zip = XlsxBuilder.Zip([("一", "", data), ("它's", "state=\"hidden\"", data), ("三", "", "<sheetData/>")]);
        var copy = Annotated.At(zip.ToBytes(), Name, "丁");
        Assert.Equal(["B2"], Comments(copy, "xl/comments1.xml").Keys);
        Assert.Equal(["B2"], Comments(copy, "xl/comments2.xml").Keys);
        var summary = copy.Text("xl/worksheets/sheet4.xml");
        Assert.Contains("有批注在隐藏的工作表里，取消隐藏后可见：它's", summary.Replace("&apos;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("'它''s'!B2", copy.Xml("xl/worksheets/sheet4.xml").Descendants().Last(e => e.Name.LocalName == "hyperlink").Attribute("location")!.Value);
        var tab = copy.Xml("xl/workbook.xml").Descendants().Last(e => e.Name.LocalName == "sheet");
        Assert.Equal(("明绩审核汇总", "4"), (tab.Attribute("name")!.Value, tab.Attribute("sheetId")!.Value));
    }

    [Fact]
    public void Comments_of_others_stay_and_ours_follow_in_the_same_box()
    {
        var copy = Annotated.At(WithComments(Drawing).ToBytes(), Name);
        var comments = Comments(copy, "xl/comments7.xml");
        Assert.StartsWith("原有\n1【错误】", comments["A1"], StringComparison.Ordinal);
        Assert.StartsWith("富\n3【错误】", comments["A3"], StringComparison.Ordinal);
        Assert.Equal("会话", comments["A2"]);
        Assert.StartsWith("4【错误】", comments["A4"], StringComparison.Ordinal);
        var unplaced = Assert.Single(copy.Outcome.Unplaced);
        Assert.Equal(("这里写着二", "这一格已有会话式批注，不能再加"), (unplaced.Finding.Message, unplaced.Why));
        Assert.DoesNotContain("xl/worksheets/sheet1.xml", copy.Changed());
        var drawing = copy.Text("xl/drawings/vmlDrawing7.vml");
        Assert.StartsWith(Drawing[..^"</xml>".Length] + "<v:shape ", drawing, StringComparison.Ordinal);
        Assert.Single(drawing.Split("id=\"_x0000_s2050\"").Skip(1));
        Assert.Equal(["甲", "tc={1}", "明绩"], copy.Xml("xl/comments7.xml").Descendants().Where(e => e.Name.LocalName == "author").Select(e => e.Value));
    }

    [Fact]
    public void A_reference_to_parts_that_are_missing_is_made_good()
    {
        var copy = Annotated.At(WithComments(null).ToBytes(), Name, "四");
        Assert.Equal(["A4"], Comments(copy, "xl/comments7.xml").Keys);
        Assert.Contains("/xl/drawings/vmlDrawing7.vml", copy.Text("[Content_Types].xml"), StringComparison.Ordinal);
        Assert.Contains("xl/drawings/vmlDrawing7.vml", copy.Added());
    }

    [Fact]
    public void A_name_of_the_summary_that_is_taken_is_not_taken_twice()
    {
        var once = Annotated.At(OfficeSamples.Xlsx.ToBytes(), Name, "码头照明改造");
        var twice = Annotated.At(once.After, Name, "码头照明改造");
        Assert.Contains("明绩审核汇总2", twice.Text("xl/workbook.xml"), StringComparison.Ordinal);
        Assert.Equal(2, Comments(twice, "xl/comments1.xml")["D4"].Split("【错误】").Length - 1);
    }

    [Fact]
    public void More_comments_than_one_block_of_shapes_are_numbered_on()
    {
        var rows = Enumerable.Range(0, 1200).Select(i => new[] { $"甲{i}" }).ToArray();
        var copy = Annotated.At(XlsxBuilder.Of(XlsxBuilder.Data(rows)), Name);
        var drawing = copy.Text("xl/drawings/vmlDrawing1.vml");
        Assert.Contains("data=\"1,2\"", drawing, StringComparison.Ordinal);
        Assert.Contains("_x0000_s2224\"", drawing, StringComparison.Ordinal);
        Assert.Equal(1200, copy.Outcome.Comments);
    }

    [Fact]
    public void Strict_workbooks_get_parts_in_their_own_names()
    {
        const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        var zip = OfficeSamples.Xlsx
            .With("xl/workbook.xml", xml => xml.Replace(Annotated.Sheet, Strict, StringComparison.Ordinal))
            .With("xl/worksheets/sheet1.xml", xml => xml.Replace(Annotated.Sheet, Strict, StringComparison.Ordinal));
        var copy = Annotated.At(zip.ToBytes(), Name, "码头照明改造");
        Assert.All(copy.Xml("xl/comments1.xml").Descendants(), e => Assert.Equal(Strict, e.Name.NamespaceName));
        Assert.Equal(Strict, copy.Xml("xl/worksheets/sheet2.xml").Root!.Name.NamespaceName);
    }

    [Fact]
    public void Texts_are_never_formulas_nor_markup()
    {
        const string Hostile = "=cmd|' /C calc'!A0 <b>&\u0001\u000B]]> _x0041_";
        var finding = Annotated.Fault(new Place(0, "=1+1"), Hostile) with { Label = "@SUM(A1)", Stated = "-5", Expected = "+1" };
        var copy = Annotated.With(OfficeSamples.Xlsx.ToBytes(), Name, finding);
        Assert.Contains("=cmd|' /C calc'!A0 <b>&]]> _x005F_x0041_", Comments(copy, "xl/comments1.xml").Values.Single(), StringComparison.Ordinal);
        var cells = copy.Xml("xl/worksheets/sheet2.xml").Descendants().Where(e => e.Name.LocalName == "c").ToList();
        Assert.All(cells, c => Assert.Equal("inlineStr", c.Attribute("t")!.Value));
        Assert.DoesNotContain(copy.Xml("xl/worksheets/sheet2.xml").Descendants(), e => e.Name.LocalName == "f");
        Assert.All(cells, c => Assert.False(c.Value.StartsWith('=') || c.Value.StartsWith('@') || c.Value.StartsWith('+'), c.Value));
        Assert.Contains(cells, c => c.Value == "-5");
    }

    private static ZipBuilder WithComments(string? drawing)
    {
        const string R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        var zip = XlsxBuilder.Zip([("一", "", XlsxBuilder.Data(["一"], ["二"], ["三"], ["四"]) + $"<legacyDrawing {R} r:id=\"rId1\"/>")])
            .Relations("xl/worksheets/sheet1.xml", "rId1 vmlDrawing ../drawings/vmlDrawing7.vml", "rId2 comments ../comments7.xml");
        return drawing is null ? zip : zip.Part("xl/comments7.xml", Others).Part("xl/drawings/vmlDrawing7.vml", drawing);
    }

    private static Dictionary<string, string> Comments(Annotated copy, string part) => copy.Xml(part).Descendants()
        .Where(e => e.Name.LocalName == "comment").ToDictionary(e => e.Attribute("ref")!.Value, Text);

    private static string Text(XElement comment) =>
        string.Concat(comment.Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value));

    private static IEnumerable<string> Renumbered(string comment) => comment.Split('\n').Select((line, i) =>
        i == 0 ? "1" + line[line.IndexOf('【', StringComparison.Ordinal)..] : line);
}
