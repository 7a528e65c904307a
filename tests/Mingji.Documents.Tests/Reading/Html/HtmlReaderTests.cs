using System.Text;

namespace Mingji.Documents.Tests.Reading.Html;

public sealed class HtmlReaderTests
{
    [Fact]
    public void Headings_paragraphs_and_line_breaks_are_read() =>
        Reads("<h2>一、<b>概况</b></h2><p>第一行<br>第二行</p>散文 <span>接着</span><div>下一段</div>", "¶2 一、概况\n¶ 第一行\n第二行\n¶ 散文 接着\n¶ 下一段");

    [Fact]
    public void Cells_over_rows_and_columns_are_in_their_places() =>
        Reads(
            "<table><thead><tr><th rowspan=2>a</th><th colspan=2>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr><tr><td colspan=3>c</td></tr></tbody></table>",
            "▦ r0c0+1x0:a r0c1+0x1:b r1c1:1 r1c2:2 r2c0+0x2:c");

    [Fact]
    public void Spans_beyond_the_table_or_over_each_other_are_cut() =>
        Reads(
            "<table><tr><td>a</td><td rowspan=99>b</td></tr><tr><td colspan=5>c</td></tr><tr><td rowspan=0>d</td></tr></table>",
            "▦ r0c0:a r0c1+2x0:b r1c0:c r2c0:d");

    [Fact]
    public void Several_tables_and_tables_in_cells_are_read() =>
        Reads(
            "<table><tr><td>a<table><tr><td>x</td><td>y</td></tr></table></td><td>b</td></tr></table><table><caption>表题</caption><tr><td>c</td></tr></table>",
            "▦ r0c0:a r0c1:b\n▦ r0c0:x r0c1:y\n¶ 表题\n▦ r0c0:c");

    [Fact]
    public void A_table_for_layout_gives_way_to_what_it_frames() =>
        Reads("<table><tr><td><h1>标题</h1><table><tr><td>x</td><td>y</td></tr></table></td></tr></table>", "¶1 标题\n▦ r0c0:x r0c1:y");

    [Fact]
    public void Furniture_of_the_page_is_not_text_but_is_named()
    {
        var document = ReadingShape.Read(
            "a.html",
            Page("<script>var a=1</script><style>p{}</style><nav>首页 公开</nav><p>正文</p><footer>主办：某局</footer>"));

        Assert.Equal("¶ 正文", ReadingShape.Of(document));
        Assert.Equal([new("网页导航", "网页导航不作为正文读入：首页 公开"), new("网页页脚", "网页页脚不作为正文读入：主办：某局")], document.Remarks);
    }

    [Fact]
    public void Lines_in_a_cell_are_kept() =>
        Reads("<table><tr><td><p>一</p><p>二</p></td><td>三<br>四</td></tr></table>", "▦ r0c0:一⏎二 r0c1:三⏎四");

    [Fact]
    public void Filled_in_fields_are_read() =>
        Reads("<p>项目：<input value=\"甲\"> <input type=checkbox checked>延续</p>", "¶ 项目：甲 ☑延续");

    [Fact]
    public void A_page_in_an_old_encoding_under_the_ending_of_a_workbook_is_read()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

        var document = ReadingShape.Read("a.xls", gb.GetBytes("<table><tr><td>预算</td><td>12</td></tr></table>"));

        Assert.Equal("html", document.Format);
        Assert.Equal("▦ r0c0:预算 r0c1:12", ReadingShape.Of(document));
    }

    [Fact]
    public void A_page_that_nests_without_end_is_refused() =>
        Assert.Contains(
            "嵌套超过了256层",
            ReadingShape.Try("a.html", Page(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x")).Refusal!.Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_table_too_wide_is_refused() =>
        Assert.Contains(
            "1024列",
            ReadingShape.Try("a.html", Page("<table><tr><td colspan=1000>a</td><td colspan=1000>b</td></tr></table>")).Refusal!.Message,
            StringComparison.Ordinal);

    private static byte[] Page(string body) => Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>t</title></head><body>{body}</body></html>");

    private static void Reads(string body, string expected)
    {
        var document = ReadingShape.Read("a.html", Page(body));
        Assert.Equal(expected, ReadingShape.Of(document));
        ReadingShape.Numbered(document);
    }
}
