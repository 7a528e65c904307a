using System.Text;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Tests.Reading;

/// <summary>What systems save under endings like .xls and .doc, and texts in other encodings.</summary>
public sealed class OtherMarkupTests
{
    [Theory]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument>", "Word文档")]
    [InlineData("<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">", "Word文档")]
    [InlineData("<?xml version=\"1.0\"?><数据><项>1</项></数据>", "XML数据")]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"", "mht")]
    [InlineData("From: <Saved by Blink>\nSubject: a\nMIME-Version: 1.0\nContent-Type: multipart/related;", "mht")]
    [InlineData("<html><head></head><frameset rows=\"*,39\"><frame src=\"a.files/sheet001.htm\"></frameset></html>", "框架页")]
    public void Markup_that_is_not_read_is_refused_by_name(string text, string says)
    {
        var result = ReadingShape.Try("表.xls", Encoding.UTF8.GetBytes(text));

        Assert.Contains(says, result.Refusal?.Message, StringComparison.Ordinal);
        Assert.Contains('请', result.Refusal!.Message);
    }

    [Fact]
    public void A_page_saved_with_the_ending_of_a_workbook_is_read_in_its_encoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = "<html><head><meta charset=gb2312></head><body><table><tr><td rowspan=0>单位<td>口岸办<tr><td>金额</table>";

        Assert.Equal("▦ r0c0+1x0:单位 r0c1:口岸办 r1c1:金额", ReadingShape.Of(ReadingShape.Read("表.xls", Encoding.GetEncoding("GB18030").GetBytes(page))));
    }

    [Theory]
    [InlineData("utf-8", ",")]
    [InlineData("GB18030", ",")]
    [InlineData("GB18030", ";")]
    [InlineData("utf-16", "\t")]
    [InlineData("utf-16BE", ",")]
    public void Tables_of_values_are_read_in_any_usual_encoding_and_separator(string encoding, string separator)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = $"单位{separator}金额{separator}备注\n口岸办{separator}12.50{separator}\"一，\n二\"\n商务局{separator}3{separator}无\n";
        var of = Encoding.GetEncoding(encoding);

        var document = ReadingShape.Read("表.csv", [.. of.GetPreamble(), .. of.GetBytes(text)]);

        Assert.Equal("▦ r0c0:单位 r0c1:金额 r0c2:备注 r1c0:口岸办 r1c1:12.50 r1c2:一，⏎二 r2c0:商务局 r2c1:3 r2c2:无", ReadingShape.Of(document));
    }

    [Fact]
    public void A_text_cut_in_the_middle_of_a_character_is_read_and_says_so()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var document = ReadingShape.Read("a.txt", Encoding.GetEncoding("GB18030").GetBytes("绩效自评")[..^1]);

        Assert.Equal("¶ 绩效自", ReadingShape.Of(document));
        Assert.Contains(document.Remarks, r => r.Text.Contains("末尾的一个字不完整", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_of_nothing_but_separators_is_refused_before_it_is_cut()
    {
        var result = ReadingShape.Try("a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("|a\n||||||\n", 1000))),
            ReadingLimits.Default with { MaxCells = 2000 });

        Assert.Contains("超过了2000个", result.Refusal?.Message, StringComparison.Ordinal);
    }
}
