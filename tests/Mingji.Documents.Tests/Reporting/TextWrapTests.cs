using Mingji.Documents.Reporting.Text;

namespace Mingji.Documents.Tests.Reporting;

public sealed class TextWrapTests
{
    [Theory]
    [InlineData("执行数68.40万元", 8, "执行数|68.40万|元")]
    [InlineData("合计，相差", 4, "合|计，|相差")]
    [InlineData("甲（乙）丙", 6, "甲|（乙）|丙")]
    [InlineData("rate/execution 第9行", 14, "rate/execution|第9行")]
    [InlineData("aaaaaaaaaaaa", 5, "aaaaa|aaaaa|aa")]
    [InlineData("", 5, "")]
    public void Lines_break_between_characters_but_not_inside_a_number(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', TextWrap.Lines(text, width)));

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("预算", 4)]
    [InlineData("（A）≥5%", 9)]
    [InlineData("𠮷", 2)]
    public void A_Chinese_character_takes_two_columns(string text, int width) => Assert.Equal(width, TextWidth.Of(text));

    [Fact]
    public void A_cut_text_is_no_wider_than_asked() => Assert.Equal("预算…", TextWidth.Cut("预算执行率", 7));
}
