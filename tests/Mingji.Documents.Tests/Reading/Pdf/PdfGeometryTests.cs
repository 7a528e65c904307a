namespace Mingji.Documents.Tests.Reading.Pdf;

/// <summary>Lines, paragraphs and tables from places alone.</summary>
public sealed class PdfGeometryTests
{
    [Fact]
    public void Boxes_of_different_fonts_stand_on_one_line() => Assert.Equal(
        ["港务支出合计12.50万元。"],
        Texts(BboxPage.Of().Word("港务支出合计", 60, 100).Word("12.50", 135, 100, high: true).Word("万元。", 168, 100)));

    [Fact]
    public void A_line_of_high_boxes_does_not_come_before_the_one_above() => Assert.Equal(
        ["本年支出合计四百万元其中基本支出二百万元项目支出603.14万元。"],
        Texts(BboxPage.Of().Line(100, (84, "本年支出合计四百万元其中基本支出二百万元项目支出")).Line(114, (60, "603.14万元。"))));

    [Fact]
    public void A_page_number_set_with_gaps_does_not_break_the_paragraph() => Assert.Equal(
        ["第一页末行的文字写满一行之后又写第二行。"],
        Texts(BboxPage.Of().Line(100, (84, "第一页末行的文字写满一行之")).Line(790, (250, "—"), (290, "1"), (330, "—"))
            .Page().Line(100, (60, "后又写第二行。")).Line(790, (250, "—"), (290, "2"), (330, "—"))));

    [Fact]
    public void A_paragraph_ends_where_the_next_line_is_indented() => Assert.Equal(
        ["第一段的文字写满一行之后又写第二行。", "第二段。"],
        Texts(BboxPage.Of().Line(100, (84, "第一段的文字写满一行之")).Line(116, (60, "后又写第二行。")).Line(132, (84, "第二段。"))));

    [Fact]
    public void Columns_follow_the_aligned_edges_and_empty_heads_are_columns_too() => Assert.Equal(
        ["0=科目名称|1=合计|2=基本支出|3=上缴支出|4=项目支出", "0=行政运行|1=120.50|2=80.50|4=40.00", "0=信息化建设|1=8.00|4=8.00"],
        BboxPage.Of()
            .Line(100, (60, "科目名称"), (200, "合计"), (260, "基本支出"), (340, "上缴支出"), (420, "项目支出"))
            .Line(120, (60, "行政运行"), (190, "120.50"), (276, "80.50"), (436, "40.00"))
            .Line(140, (60, "信息化建设"), (202, "8.00"), (442, "8.00"))
            .Table());

    [Fact]
    public void A_head_over_two_lines_is_one_head_and_one_above_others_spans_them() => Assert.Equal(
        ["1=本年支出", "0=科目|1=基本支出|2=项目支出", "0=运行|1=1.00|2=2.00", "0=建设|1=3.00|2=4.00"],
        BboxPage.Of()
            .Line(80, (230, "单位：万元"))
            .Line(100, (216, "本年支出"))
            .Line(118, (60, "科目"), (190, "基本"), (266, "项目"))
            .Line(133, (190, "支出"), (266, "支出"))
            .Line(152, (60, "运行"), (190, "1.00"), (266, "2.00"))
            .Line(170, (60, "建设"), (190, "3.00"), (266, "4.00"))
            .Table());

    [Fact]
    public void A_wrapped_label_takes_the_numbers_at_its_middle() => Assert.Equal(
        ["0=科目名称|1=决算数", "0=水运局", "0=港口信息系统维护支出|1=160.75", "0=差旅费|1=2.00"],
        BboxPage.Of()
            .Line(100, (60, "科目名称"), (220, "决算数"))
            .Line(118, (60, "水运局"))
            .Line(140, (60, "港口信息系统维护"))
            .Line(147.5, (220, "160.75"))
            .Line(155, (60, "支出"))
            .Line(177, (60, "差旅费"), (232, "2.00"))
            .Table());

    [Theory]
    [InlineData(-6.5)]
    [InlineData(6.5)]
    public void Numbers_may_stand_above_or_below_their_label(double shift) => Assert.Equal(
        ["0=编码|1=科目名称|2=决算数", "0=30101|1=工资|2=10.00", "0=30102|1=补贴|2=20.00", "0=30103|1=奖金", "0=30104|1=福利|2=30.00"],
        BboxPage.Of()
            .Line(100, (60, "编码"), (120, "科目名称"), (220, "决算数"))
            .Line(130, (60, "30101"), (120, "工资")).Line(130 + shift, (220, "10.00"))
            .Line(155, (60, "30102"), (120, "补贴")).Line(155 + shift, (220, "20.00"))
            .Line(180, (60, "30103"), (120, "奖金"))
            .Line(205, (60, "30104"), (120, "福利")).Line(205 + shift, (220, "30.00"))
            .Table());

    [Fact]
    public void A_table_goes_on_over_the_page_without_its_repeated_head() => Assert.Equal(
        ["0=科目名称|1=决算数", "0=甲|1=1.00", "0=乙|1=2.00", "0=丙|1=3.00", "0=丁|1=4.00"],
        BboxPage.Of()
            .Line(100, (60, "科目名称"), (220, "决算数")).Line(120, (60, "甲"), (220, "1.00")).Line(140, (60, "乙"), (220, "2.00"))
            .Page()
            .Line(100, (60, "科目名称"), (220, "决算数")).Line(120, (60, "丙"), (220, "3.00")).Line(140, (60, "丁"), (220, "4.00"))
            .Table());

    [Fact]
    public void Running_heads_and_page_numbers_are_taken_out_and_counted()
    {
        var page = BboxPage.Of().Line(40, (200, "某港务局部门决算")).Line(100, (60, "这一段的话从第一页写")).Line(800, (290, "1"))
            .Page().Line(40, (200, "某港务局部门决算")).Line(100, (60, "到第二页。")).Line(800, (290, "2"));

        Assert.Equal(["这一段的话从第一页写到第二页。"], page.Paragraphs());
        Assert.Contains("4行", Assert.Single(page.Read().Remarks).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_in_the_middle_of_its_cells_makes_no_column() => Assert.Equal(
        ["0=类|1=款|2=科目名称|3=合计", "0=201|2=服务|3=5.00", "0=201|1=06|2=财政|3=5.00", "2=合计|3=5.00"],
        BboxPage.Of()
            .Line(100, (60, "类"), (120, "款"), (180, "科目名称"), (300, "合计"))
            .Line(120, (57, "201"), (180, "服务"), (300, "5.00"))
            .Line(140, (57, "201"), (120, "06"), (180, "财政"), (300, "5.00"))
            .Line(160, (146, "合计"), (300, "5.00"))
            .Table());

    private static string[] Texts(BboxPage page) => page.Paragraphs();
}
