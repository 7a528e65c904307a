using Mingji.Documents.Writing.Xlsx;

namespace Mingji.Documents.Tests.Writing.Xlsx;

public sealed class FormulaLikeTests
{
    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("+1", true)]
    [InlineData("-1", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("\t=1", true)]
    [InlineData("\r=1", true)]
    [InlineData("\n=1", true)]
    [InlineData("  =1+1", true)]
    [InlineData("＝1+1", true)]
    [InlineData("－1", true)]
    [InlineData("\t", true)]
    [InlineData("", false)]
    [InlineData("  ", false)]
    [InlineData("≥30次", false)]
    [InlineData("1=1", false)]
    public void A_text_is_like_a_formula_by_its_first_sign(string text, bool like) => Assert.Equal(like, FormulaLike.Is(text));

    [Theory]
    [InlineData("-5", true)]
    [InlineData("-12.50", true)]
    [InlineData("-1,234.50万元", true)]
    [InlineData("-3%", true)]
    [InlineData("+3%", false)]
    [InlineData("-1+1", false)]
    [InlineData("-1+cmd|' /C calc'!A0", false)]
    [InlineData("-SUM(A1)", false)]
    [InlineData("-", false)]
    [InlineData("12", false)]
    public void A_negative_number_is_no_formula(string text, bool number) => Assert.Equal(number, FormulaLike.IsNegative(text));

    [Theory]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("_x0041_x0042_", "_x005F_x0041_x005F_x0042_")]
    [InlineData("a_x003D_1+1", "a_x005F_x003D_1+1")]
    [InlineData("_x41_ _xZZZZ_ _x", "_x41_ _xZZZZ_ _x")]
    public void A_text_that_looks_like_an_escaped_character_stays_as_it_is(string text, string written) =>
        Assert.Equal(written, EscapeSigns.Keep(text));
}
