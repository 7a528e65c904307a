using FsCheck;
using FsCheck.Fluent;
using Interval = Mingji.Core.Figures.Interval;

namespace Mingji.Core.Tests.Figures;

public class IntervalTests
{
    private static readonly Interval Unit = new(0m, 1m);

    [Theory]
    [InlineData("62.67", 2, "62.665", "62.675")]
    [InlineData("100", 0, "99.5", "100.5")]
    [InlineData("35779500", -2, "35779450", "35779550")]
    [InlineData("-9.43", 2, "-9.435", "-9.425")]
    public void A_printed_number_stands_for_all_that_print_so(string value, int decimals, string low, string high) =>
        Assert.Equal(new(decimal.Parse(low), decimal.Parse(high)), Interval.Around(decimal.Parse(value), decimals));

    [Fact]
    public void Rounding_that_explains_a_sum_makes_the_two_meet()
    {
        var parts = Interval.Around(31.19m, 2) + Interval.Around(8.25m, 2);
        Assert.True(parts.Meets(Interval.Around(39.45m, 2)));
        Assert.False(parts.Meets(Interval.Around(39.46m, 2)));
    }

    [Fact]
    public void A_quotient_by_what_may_be_zero_says_nothing() => Assert.Null(Interval.Exactly(1) / Interval.Around(0, 0));

    [Fact]
    public void What_overflows_is_unbounded()
    {
        var huge = Interval.Exactly(decimal.MaxValue);
        Assert.Null((huge + huge).High);
        Assert.Null((huge * huge).High);
        Assert.Null((huge - -huge).High);
        Assert.Null((huge * -2m).Low);
        Assert.Null((huge / new Interval(0.1m, 0.2m))!.Value.High);
        Assert.Null(Interval.Around(decimal.MaxValue, -20).High);
    }

    [Fact]
    public void Open_ends_stay_open_on_the_right_side()
    {
        var atLeastTwo = new Interval(2m, null);
        Assert.Equal(new(4m, null), atLeastTwo * atLeastTwo);
        Assert.Equal(new(null, -2m), -atLeastTwo);
        Assert.Equal(new(0m, 5m), Interval.Exactly(10) / atLeastTwo);
        Assert.Equal(new(0m, 0m), Interval.Zero * Interval.Everything);
        Assert.Equal(Interval.Everything, Interval.Everything - atLeastTwo);
    }

    [Fact]
    public void Arithmetic_on_intervals_contains_the_true_result()
    {
        var number = Gen.Choose(-1_000_000, 1_000_000).Select(n => n / 1000m);
        var width = Gen.Choose(0, 5000).Select(n => n / 1000m);
        var inside =
            from middle in number from below in width from above in width select (middle, new Interval(middle - below, middle + above));
        var pairs = from a in inside from b in inside select (a, b);
        Prop.ForAll(pairs.ToArbitrary(), pair =>
        {
            var ((x, a), (y, b)) = pair;
            var quotient = a / b;
            return (a + b).Contains(x + y) && (a - b).Contains(x - y) && (a * b).Contains(x * y) && (a * y).Contains(x * y)
                && (quotient is null ? b.Contains(0) : quotient.Value.Contains(x / y)) && a.Hull(b).Contains(x) && a.Hull(b).Contains(y);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Intervals_that_touch_meet()
    {
        Assert.True(Unit.Meets(new(1m, 2m)));
        Assert.False(Unit.Meets(new(1.001m, 2m)));
        Assert.True(Unit.Meets(Interval.Everything));
        Assert.True(Unit.Meets(new(null, 0m)));
    }
}
