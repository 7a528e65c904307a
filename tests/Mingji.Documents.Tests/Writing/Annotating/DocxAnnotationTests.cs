using System.Text.RegularExpressions;
using Mingji.Core.Forms;
using Mingji.Documents.Tests.Reading.Docx;
using Mingji.Documents.Tests.Reading.Packages;

namespace Mingji.Documents.Tests.Writing.Annotating;

/// <summary>Comments at the right places of Word documents, and nothing else touched.</summary>
public sealed partial class DocxAnnotationTests
{
    private const string Name = "甲.docx";

    private static readonly string Box = "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
        + DocxBuilder.P("框内段") + DocxBuilder.Table(DocxBuilder.Row(DocxBuilder.C("框内格"))) + DocxBuilder.P("")
        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + DocxBuilder.P("框内段")
        + DocxBuilder.Table(DocxBuilder.Row(DocxBuilder.C("框内格"))) + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";

    /// <summary>Everything that could bring a count of places out of step.</summary>
    private static readonly string Odd = string.Concat(
        DocxBuilder.P("首段"),
        "<!-- <w:p> --><w:p/><w:p><w:pPr/></w:p>",
        $"<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r>{Box}</w:r>{DocxBuilder.R("挂框段")}</w:p>",
        $"<w:del>{DocxBuilder.P("删去段")}</w:del>",
        $"<w:sdt><w:sdtPr><w:tag w:val=\"x>y\"/></w:sdtPr><w:sdtContent>{DocxBuilder.P("控件段")}</w:sdtContent></w:sdt>",
        DocxBuilder.Table(
            "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p><w:r><w:t>删去行</w:t></w:r></w:p></w:tc></w:tr>",
            DocxBuilder.Row(DocxBuilder.C("甲1"), $"<w:tc><w:p/>{DocxBuilder.P("甲2")}{DocxBuilder.P("次行")}</w:tc>"),
            DocxBuilder.Row(
                $"<w:tc>{DocxBuilder.Table(DocxBuilder.Row(DocxBuilder.C("内层格"), DocxBuilder.C("内层二")))}{DocxBuilder.P("外层格")}</w:tc>",
                DocxBuilder.C("合并", "<w:gridSpan w:val=\"1\"/><w:vMerge w:val=\"restart\"/>"))),
        DocxBuilder.P("中段"),
        DocxBuilder.Table(DocxBuilder.Row(DocxBuilder.C("乙1"), DocxBuilder.C("乙2"))),
        DocxBuilder.P("末段") + "<w:sectPr><w:pgSz w:w=\"11906\"/></w:sectPr>");

    [Theory]
    [InlineData("首段", "首段")]
    [InlineData("控件段", "控件段")]
    [InlineData("甲1", "甲1")]
    [InlineData("甲2\n次行", "甲2")]
    [InlineData("内层二", "内层二")]
    [InlineData("外层格", "外层格")]
    [InlineData("合并", "合并")]
    [InlineData("乙2", "乙2")]
    [InlineData("末段", "末段")]
    [InlineData("框内段", "框内段框内格挂框段")]
    [InlineData("框内格", "框内段框内格挂框段")]
    public void A_comment_sits_at_the_paragraph_or_cell_of_its_finding(string text, string paragraph)
    {
        var copy = Annotated.At(DocxBuilder.Of(Odd), Name, text);
        var (at, comment) = Assert.Single(CommentedParagraphs.Of(copy));
        Assert.Equal(paragraph, at);
        Assert.StartsWith("1【错误】sum/points这里写着" + text[..2], comment, StringComparison.Ordinal);
        Assert.EndsWith("文中：30；应为：40依据：算术", comment, StringComparison.Ordinal);
        Assert.Equal((1, 0), (copy.Outcome.Comments, copy.Outcome.Unplaced.Length));
    }

    [Fact]
    public void Every_cell_of_a_form_with_merged_cells_gets_its_own_comment()
    {
        var copy = Annotated.At(OfficeSamples.Docx.ToBytes(), Name);
        var comments = CommentedParagraphs.Of(copy);
        Assert.Equal(copy.Outcome.Comments, comments.Count);
        Assert.True(comments.Count > 60);
        Assert.All(comments, c => Assert.Contains("这里写着" + c.Paragraph, c.Comment, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_what_must_name_the_comments_changes_and_only_by_insertion()
    {
        var copy = Annotated.At(DocxBuilder.Zip(Odd, "<w:style/>").Part("word/media/a.png", [1, 2, 3]).ToBytes(), Name);
        Assert.Equal(["[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml"], copy.Changed());
        Assert.Equal(["word/comments1.xml"], copy.Added());
        Assert.Equal(Annotated.Text(copy.Before, "word/document.xml"), Insertion().Replace(copy.Text("word/document.xml"), ""));
        copy.ReadsAsBefore(Name);
    }

    [Fact]
    public void The_summary_stands_before_the_settings_of_the_last_section()
    {
        var body = Annotated.At(DocxBuilder.Of(Odd), Name, "首段").Xml("word/document.xml").Root!.Elements().Single();
        Assert.Equal(["sdt", "sectPr"], body.Elements().TakeLast(2).Select(e => e.Name.LocalName));
        var summary = CommentedParagraphs.TextOf(body.Elements().TakeLast(2).First());
        Assert.StartsWith("明绩审核汇总1处错误。", summary, StringComparison.Ordinal);
        Assert.Contains("第1段sum/points 标签这里写着首段", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_of_others_stay_and_keep_their_numbers()
    {
        const string Other = "<w:comments xmlns:w=\"" + Annotated.Word + "\"><w:comment w:id=\"0\" w:author=\"甲\"><w:p/></w:comment></w:comments>";
        var body = "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>首段</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
            + DocxBuilder.P("次段");
        var file = DocxBuilder.Bare(body).Relations("word/document.xml", "rId1 comments comments.xml").Part("word/comments.xml", Other);
        var copy = Annotated.At(file.ToBytes(), Name, "首段", "次段");
        Assert.Equal(["word/comments.xml", "word/document.xml"], copy.Changed());
        Assert.Empty(copy.Added());
        Assert.StartsWith(Other[..^"</w:comments>".Length], copy.Text("word/comments.xml"), StringComparison.Ordinal);
        Assert.Equal(["首段", "首段", "次段"], CommentedParagraphs.Of(copy, "word/comments.xml").Select(c => c.Paragraph));
    }

    [Fact]
    public void Several_findings_at_one_cell_make_one_comment()
    {
        var place = new Place(0, "第1段");
        var copy = Annotated.With(DocxBuilder.Of(Odd), Name, Annotated.Fault(place, "其一"), Annotated.Fault(place, "其二"));
        var (_, comment) = Assert.Single(CommentedParagraphs.Of(copy));
        Assert.Contains("其一", comment, StringComparison.Ordinal);
        Assert.Contains("2【错误】sum/points其二", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_without_a_cell_or_in_a_footnote_stands_in_the_summary_alone()
    {
        const string Notes = "<w:footnote w:id=\"1\"><w:p><w:r><w:t>注文</w:t></w:r></w:p></w:footnote>";
        var file = DocxBuilder.Of(DocxBuilder.P("首段"), footnotes: Notes);
        var nowhere = Annotated.With(file, Name, Annotated.Fault(Place.Nowhere, "全文的事"));
        Assert.Equal("无法定位到单元格", Assert.Single(nowhere.Outcome.Unplaced).Why);
        Assert.Empty(nowhere.Added());
        Assert.Contains("无法定位到单元格", nowhere.Text("word/document.xml"), StringComparison.Ordinal);
        var footnote = Annotated.At(file, Name, "注文");
        Assert.Equal("在脚注或尾注里，不能加批注", Assert.Single(footnote.Outcome.Unplaced).Why);
    }

    [Fact]
    public void Documents_in_strict_names_or_with_another_prefix_get_theirs()
    {
        const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
        var xml = $"<d:document xmlns:d=\"{Strict}\" xmlns:w=\"urn:other\"><d:body><d:p><d:r><d:t>首段</d:t></d:r></d:p></d:body></d:document>";
        var copy = Annotated.At(DocxBuilder.Bare("").With("word/document.xml", _ => xml).ToBytes(), Name, "首段");
        Assert.Equal("首段", Assert.Single(CommentedParagraphs.Of(copy)).Paragraph);
        Assert.All(copy.Xml("word/document.xml").Descendants(), e => Assert.Equal(Strict, e.Name.NamespaceName));
        Assert.Contains("purl.oclc.org/ooxml/officeDocument/relationships/comments", copy.Text("word/_rels/document.xml.rels"), StringComparison.Ordinal);
    }

    [GeneratedRegex("<w:commentRangeStart [^>]*/>|<w:commentRangeEnd [^>]*/><w:r [^>]*><w:commentReference [^>]*/></w:r>"
        + "|<w:sdt xmlns.*</w:sdt>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Insertion();
}
