using Mingji.Documents.Reading;
using Mingji.Documents.Tests.Reading.Packages;
using static Mingji.Documents.Tests.Reading.Docx.DocxBuilder;

namespace Mingji.Documents.Tests.Reading.Docx;

/// <summary>What converters, old programs and templates leave in documents.</summary>
public sealed class DocxOddShapesTests
{
    private static string W(int width) => $"<w:tcW w:w=\"{width}\" w:type=\"dxa\"/>";

    private static string Field(string kind) => $"<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>";

    private static string Code(string code) => $"<w:r><w:instrText>{code}</w:instrText></w:r>";

    [Fact]
    public void Cells_without_spans_reach_as_far_as_their_widths() =>
        Reads(
            Table(
                Row(C("题", W(6000))), Row(C("a", W(2010)), C("b", W(3990))), Row(C("c", W(1990)), C("d", W(2000)), C("e", W(2005)))),
            "▦ r0c0+0x2:题 r1c0:a r1c1+0x1:b r2c0:c r2c1:d r2c2:e");

    [Fact]
    public void Widths_decide_where_merged_cells_go_on() =>
        Reads(
            Table(
                Row(C("a", W(2000) + "<w:vMerge w:val=\"restart\"/>"), C("b", W(4000))),
                Row(C("", W(2000) + "<w:vMerge/>"), C("c", W(1000)), C("d", W(3000)))),
            "▦ r0c0+1x0:a r0c1+0x1:b r1c1:c r1c2:d");

    [Theory]
    [InlineData(6000, 2000)]
    [InlineData(0, 2000)]
    public void Rows_of_unlike_widths_stay_in_their_order(int first, int second) =>
        Reads(Table(Row(C("a", W(first))), Row(C("b", W(second)), C("c", W(1000)))), "▦ r0c0:a r1c0:b r1c1:c");

    [Fact]
    public void Columns_left_out_behind_a_row_are_columns() =>
        Reads(
            Table(
                "<w:tr><w:trPr><w:gridAfter w:val=\"1\"/></w:trPr>" + C("a", W(900)) + "</w:tr>", Row(C("b", W(300)), C("c", W(600)))),
            "▦ r0c0:a r1c0:b r1c1:c");

    [Fact]
    public void The_result_of_a_field_inside_a_code_is_no_text() =>
        Reads(
            "<w:p>" + R("共") + Field("begin") + Code("IF ") + Field("begin") + Code("DOCPROPERTY n") + Field("separate") + R("9")
            + Field("end") + Code(" = 9") + Field("separate") + R("九项") + Field("end") + R("。") + "</w:p>",
            "¶ 共九项。");

    [Fact]
    public void A_field_that_never_ends_loses_nothing() =>
        Reads("<w:p>" + Field("begin") + Code("PAGE") + R("正文还在") + "</w:p>", "¶ 正文还在");

    [Fact]
    public void A_sign_in_a_ring_is_read() =>
        Reads("<w:p>" + Field("begin") + Code("eq \\o\\ac(○,") + Code("3)") + Field("end") + R("按期完成") + "</w:p>", "¶ ③按期完成");

    [Fact]
    public void A_drop_down_field_shows_its_choice() =>
        Reads(
            "<w:p>" + R("等级：") + "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"优\"/>"
            + "<w:listEntry w:val=\"良\"/></w:ddList></w:ffData></w:fldChar></w:r>" + Code(" FORMDROPDOWN ") + Field("end") + "</w:p>",
            "¶ 等级：良");

    [Fact]
    public void A_control_that_nobody_filled_in_is_blank_and_remarked()
    {
        var control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + C("单击此处输入文字。") + "</w:sdtContent></w:sdt>";
        var document = ReadingShape.Read("a.docx", Of(Table(Row(C("单位"), control, C("x")), Row(C("a"), C("b"), C("c")))));

        Assert.Equal("▦ r0c0:单位 r0c2:x r1c0:a r1c1:b r1c2:c", ReadingShape.Of(document));
        Assert.Contains(document.Remarks, r => r.Text.Contains("1处内容控件没有填写", StringComparison.Ordinal));
    }

    [Fact]
    public void Signs_of_symbol_fonts_are_read_also_as_letters() =>
        Reads(
            "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Wingdings 2\"/></w:rPr><w:t>R\uF0A3</w:t></w:r>" + R("R是") + "</w:p>", "¶ ☑□R是");

    [Fact]
    public void A_fraction_stands_on_one_line() =>
        Reads(
            "<w:p>" + R("得分=") + "<m:oMath xmlns:m=\"m\"><m:f><m:fPr/><m:num><m:r><m:t>A-B</m:t></m:r></m:num><m:den><m:r><m:t>C</m:t></m:r></m:den></m:f></m:oMath>"
            + R("×10") + "</w:p>",
            "¶ 得分=(A-B)/C×10");

    [Fact]
    public void A_web_page_put_into_the_document_is_read_in_its_place()
    {
        var zip = Bare(P("前") + "<w:altChunk r:id=\"rId5\" xmlns:r=\"r\"/>" + P("后"))
            .Relations("word/document.xml", "rId5 aFChunk chunk.html")
            .Part("word/chunk.html", "<html><body><table><tr><td>甲</td><td>1</td></tr></table></body></html>");

        var document = ReadingShape.Read("a.docx", zip.ToBytes());

        Assert.Equal("¶ 前\n▦ r0c0:甲 r0c1:1\n¶ 后", ReadingShape.Of(document));
        Assert.Equal("嵌入的文档1表1第1行第1格", document.Blocks.OfType<Table>().Single().Cells[0].At);
    }

    [Fact]
    public void Another_kind_of_document_put_in_is_remarked()
    {
        var zip = Bare(P("前") + "<w:altChunk r:id=\"rId5\" xmlns:r=\"r\"/>").Relations("word/document.xml", "rId5 aFChunk a.docx")
            .Part("word/a.docx", OfficeSamples.Docx.ToBytes());

        Assert.Contains(ReadingShape.Read("a.docx", zip.ToBytes()).Remarks, r => r.Text.Contains("1个嵌入的对象", StringComparison.Ordinal));
    }

    [Fact]
    public void Strict_documents_with_smart_tags_are_read()
    {
        var zip = Bare("<w:p><w:smartTag>" + R("二〇二一年") + "</w:smartTag>" + R("度") + "</w:p>")
            .With("word/document.xml", xml => xml.Replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal))
            .With("_rels/.rels", xml => xml.Replace(
                "http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument", StringComparison.Ordinal));

        Assert.Equal("¶ 二〇二一年度", ReadingShape.Of(ReadingShape.Read("a.docx", zip.ToBytes())));
    }

    private static void Reads(string body, string expected)
    {
        var document = ReadingShape.Read("a.docx", Of(body));
        Assert.Equal(expected, ReadingShape.Of(document));
        ReadingShape.Numbered(document);
    }
}
