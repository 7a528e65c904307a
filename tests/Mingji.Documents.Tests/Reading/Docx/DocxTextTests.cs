using static Mingji.Documents.Tests.Reading.Docx.DocxBuilder;

namespace Mingji.Documents.Tests.Reading.Docx;

public sealed class DocxTextTests
{
    private const string Lists =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%3\"/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

    private const string Headings =
        "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"章\"/><w:basedOn w:val=\"1\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"节\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>";

    [Fact]
    public void Numbers_of_lists_are_printed() =>
        Reads(
            Item(1, 0, "甲") + Item(1, 1, "子") + Item(1, 1, "丑") + Item(1, 0, "乙") + Item(1, 1, "寅") + Item(1, 2, "细") + Item(2, 0, "点") + Item(3, 0, "新"),
            "¶ 一、甲\n¶ （1）子\n¶ （2）丑\n¶ 二、乙\n¶ （1）寅\n¶ 2.3 细\n¶ 点\n¶ 一、新");

    [Fact]
    public void A_cell_may_hold_nothing_but_its_number() =>
        Reads(Table(Row("<w:tc>" + Item(1, 1, "") + "</w:tc>", C("a")), Row("<w:tc>" + Item(1, 1, "") + "</w:tc>", C("b"))), "▦ r0c0:（1） r0c1:a r1c0:（2） r1c1:b");

    [Fact]
    public void Headings_have_the_level_of_their_style_or_their_own() =>
        Reads(
            Styled("1", "总则") + Styled("a", "概况") + Styled("b", "资金") + "<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>" + R("细目") + "</w:p>" + P("正文"),
            "¶1 总则\n¶1 概况\n¶2 一、资金\n¶3 细目\n¶ 正文");

    [Fact]
    public void Tracked_changes_are_read_as_accepted() =>
        Reads(
            "<w:p>" + R("预算") + "<w:del w:id=\"1\"><w:r><w:delText>30</w:delText></w:r></w:del><w:ins w:id=\"2\">" + R("40") + "</w:ins>" + R("万元")
            + "<w:moveFrom w:id=\"3\">" + R("旧") + "</w:moveFrom><w:moveTo w:id=\"4\">" + R("新") + "</w:moveTo></w:p>",
            "¶ 预算40万元新");

    [Fact]
    public void A_paragraph_whose_end_was_deleted_goes_on_in_the_next() =>
        Reads("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + R("前半") + "</w:p>" + P("后半"), "¶ 前半后半");

    [Fact]
    public void A_text_box_is_read_once()
    {
        var box = "<w:txbxContent>" + P("框内文字") + "</w:txbxContent>";
        Reads(
            "<w:p>" + R("锚") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" + box
            + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            "¶ 锚\n¶ 框内文字");
    }

    [Fact]
    public void A_drawing_without_a_choice_is_read_from_its_fallback() =>
        Reads("<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>只此</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>", "¶ 只此");

    [Fact]
    public void Fields_show_their_result_and_boxes_their_tick() =>
        Reads(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + R("12") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/></w:r>" + R("延续项目") + "</w:p>",
            "¶ 12☑延续项目");

    [Fact]
    public void Footnotes_follow_the_text()
    {
        var document = ReadingShape.Read(
            "a.docx",
            Of(P("正文"), footnotes: "<w:footnote w:type=\"separator\" w:id=\"-1\">" + P("x") + "</w:footnote><w:footnote w:id=\"1\">" + P("注文") + "</w:footnote>"));

        Assert.Equal("¶ 正文\n¶ 注文", ReadingShape.Of(document));
        Assert.Equal("脚注1", ((Mingji.Documents.Reading.Paragraph)document.Blocks[1]).At);
    }

    [Fact]
    public void Heads_feet_macros_and_outside_links_are_remarked()
    {
        var bytes = Bare(P("正文"))
            .Relations("word/document.xml", "rId7 header header1.xml", "rId8 attachedTemplate !http://example.invalid/t", "rId9 hyperlink !http://example.invalid/")
            .Part("word/header1.xml", "<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:hdr>")
            .Part("word/vbaProject.bin", [1, 2, 3]);

        var remarks = ReadingShape.Read("a.docx", bytes.ToBytes()).Remarks;

        Assert.Contains(remarks, r => r.Text.Contains("内部资料", StringComparison.Ordinal));
        Assert.Contains(remarks, r => r.Text.Contains('宏', StringComparison.Ordinal));
        Assert.Contains(remarks, r => r.Text.Contains("1处外部内容", StringComparison.Ordinal));
    }

    private static string Item(int list, int level, string text) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{(text.Length == 0 ? "" : R(text))}</w:p>";

    private static string Styled(string style, string text) => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{R(text)}</w:p>";

    private static void Reads(string body, string expected)
    {
        var document = ReadingShape.Read("a.docx", Of(body, Headings, Lists));
        Assert.Equal(expected, ReadingShape.Of(document));
        ReadingShape.Numbered(document);
    }
}
