using Mingji.Core.Figures;

namespace Mingji.Core.Tests.Figures;

public class PointsTests
{
    [Theory]
    [InlineData("7.916666", "10", 2, "7.92")]
    [InlineData("-3", "10", 2, "0")]
    [InlineData("12", "10", 2, "10")]
    [InlineData("9.996", "9.99", 2, "9.99")]
    [InlineData("2.5", "5", 0, "3")]
    public void A_score_is_rounded_half_up_and_held_within_its_points(string earned, string most, int decimals, string expected) =>
        Assert.Equal(expected, new Points(decimal.Parse(earned)).Awarded(decimal.Parse(most), decimals).ToString());
}
