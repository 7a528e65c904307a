using Mingji.Core.Figures;

namespace Mingji.Core.Tests.Figures;

public class MoneyTests
{
    [Theory]
    [InlineData("39.4408", "万元", "394408.00元")]
    [InlineData("31.189908", "万元", "311899.08元")]
    [InlineData("2.6", "亿元", "260000000.00元")]
    [InlineData("387664.62", "元", "387664.62元")]
    public void An_amount_is_kept_in_yuan_to_the_fen(string value, string unit, string expected)
    {
        Assert.True(FigureReader.TryRead(value + unit, Unit.None, out var figure));
        Assert.True(Money.TryFrom(figure, Unit.None, out var money));
        Assert.Equal(expected, money.ToString());
    }

    [Fact]
    public void A_bare_number_counts_in_the_unit_of_its_form()
    {
        Assert.True(Money.TryFrom(new Figure(45m, 0, Unit.None), Unit.TenThousandYuan, out var money));
        Assert.Equal(450_000m, money.Yuan);
    }

    [Fact]
    public void What_is_no_money_or_beyond_any_budget_is_none()
    {
        Assert.False(Money.TryFrom(new Figure(45m, 0, Unit.Percent), Unit.TenThousandYuan, out _));
        Assert.False(Money.TryFrom(new Figure(45m, 0, Unit.None), Unit.None, out _));
        Assert.False(Money.TryFrom(new Figure(1e20m, 0, Unit.HundredMillionYuan), Unit.None, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.OfYuan(1e20m));
    }

    [Fact]
    public void A_share_of_nothing_is_not_a_number()
    {
        Assert.Null(Money.OfYuan(837.49m).ShareOf(Money.Zero));
        Assert.Equal("79.08%", Money.OfYuan(31.19m).ShareOf(Money.OfYuan(39.44m)).ToString());
    }

    [Fact]
    public void Amounts_add_exactly()
    {
        var sum = Money.Zero;
        for (var i = 0; i < 1000; i++) sum += Money.OfYuan(0.1m);
        Assert.Equal(Money.OfYuan(100m), sum);
        Assert.True(sum - Money.OfYuan(0.01m) < sum);
    }
}
