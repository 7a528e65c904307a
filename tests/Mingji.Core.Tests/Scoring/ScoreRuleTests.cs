using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Scoring;
using Mingji.Core.Standards;

namespace Mingji.Core.Tests.Scoring;

public class ScoreRuleTests
{
    private static readonly ScoreRules Ratio = new();
    private static readonly ScoreRules Linear = new() { Reverse = ReverseRule.Linear };

    [Theory]
    [InlineData("360列", "285列", "10", "7.92", "285列÷360列×10＝7.92分")]
    [InlineData("≥30次", "47次", "10", "10", "47次达到指标值≥30次，得满分10分")]
    [InlineData("≥98%", "97%", "10", "9.9", "97%÷98%×10＝9.9分")]
    [InlineData("≥0.5万人", "4000人", "5", "4", "4000人÷0.5万人×5＝4分")]
    [InlineData("≤80万元", "100万元", "8", "6.4", "80万元÷100万元×8＝6.4分")]
    [InlineData("≤80万元", "800000元", "8", "8", "800000元达到指标值≤80万元，得满分8分")]
    [InlineData("<2%", "2%", "5", "5", "2%÷2%×5＝5分")]
    [InlineData("≥5项", "0项", "5", "0", "0项÷5项×5＝0分")]
    [InlineData("≥5项", "-2项", "5", "0", "-2项÷5项×5＝0分")]
    [InlineData("≥98", "99%", "5", "5", "99%达到指标值≥98，得满分5分")]
    [InlineData("2021年12月31日前完成", "2021年11月完成", "10", "10", "2021年11月完成达到指标值2021年12月31日前完成，得满分10分")]
    [InlineData("18-54周岁", "35周岁", "10", "10", "35周岁达到指标值18-54周岁，得满分10分")]
    public void A_quantified_indicator_is_scored_and_explained(
        string target, string actual, string points, string score, string explanation)
    {
        var attainment = Attain("指标", target, actual);
        Assert.Equal(decimal.Parse(score), ScoreRule.Score(attainment, decimal.Parse(points), Ratio));
        Assert.Equal(explanation, ScoreExplanation.Of(attainment, decimal.Parse(points), Ratio));
    }

    [Theory]
    [InlineData("100%", "全年无事故", Obstacle.ActualIsText)]
    [InlineData("逐年缩短", "缩短10%", Obstacle.Qualitative)]
    [InlineData("显著", "显著", Obstacle.Qualitative)]
    [InlineData("≥10项", "360列", Obstacle.Units)]
    [InlineData("≥1次/季", "4次", Obstacle.Units)]
    [InlineData("各1次", "1次", Obstacle.Scopes)]
    [InlineData("2021年12月31日前完成", "100%", Obstacle.Kinds)]
    [InlineData("≥90%", "", Obstacle.NoActual)]
    [InlineData("", "90%", Obstacle.NoTarget)]
    public void What_cannot_be_compared_has_no_score_and_says_why(string target, string actual, Obstacle obstacle)
    {
        var attainment = Attain("指标", target, actual);
        Assert.Equal(obstacle, attainment.Obstacle);
        Assert.Null(attainment.Ratio);
        Assert.Null(ScoreRule.Score(attainment, 10, Ratio));
        Assert.NotEmpty(ScoreExplanation.Of(attainment, 10, Ratio));
    }

    [Theory]
    [InlineData("100", "7.5")]
    [InlineData("120", "5")]
    [InlineData("160", "0")]
    [InlineData("200", "0")]
    [InlineData("80", "10")]
    public void The_linear_reverse_rule_is_used_up_at_twice_the_target(string actual, string score) =>
        Assert.Equal(decimal.Parse(score), ScoreRule.Score(Attain("总成本", "≤80万元", actual), 10, Linear));

    [Fact]
    public void A_limit_of_zero_that_is_broken_earns_nothing()
    {
        Assert.Equal(0, ScoreRule.Score(Attain("安全事故次数", "0次", "1次"), 5, Ratio));
        Assert.Equal(0, ScoreRule.Score(Attain("安全事故次数", "0次", "1次"), 5, Linear));
    }

    [Fact]
    public void A_negative_target_that_is_missed_is_left_to_a_person() =>
        Assert.Null(ScoreRule.Score(Attain("变动率", "≤-5%", "-3%"), 5, Ratio));

    [Fact]
    public void A_score_is_rounded_half_away_from_zero_as_the_pack_says()
    {
        Assert.Equal(0.13m, ScoreRule.Score(Attain("指标", "80项", "1项"), 10, Ratio));
        Assert.Equal(0.1m, ScoreRule.Score(Attain("指标", "80项", "1项"), 10, new ScoreRules { Decimals = 1 }));
    }

    [Fact]
    public void A_printed_actual_allows_every_score_of_its_unrounded_values()
    {
        var percent = Attain("指标", "≥98%", "97%");
        Assert.Equal(new(9.85m, 9.95m), ScoreRule.Range(percent, 10, Ratio));
        Assert.Equal(Mingji.Core.Figures.Interval.Exactly(7.92m), ScoreRule.Range(Attain("指标", "360列", "285列"), 10, Ratio));
        Assert.Equal(new(8.48m, 10m), ScoreRule.Range(Attain("指标", "≥200人", "170余人"), 10, Ratio));
        Assert.Equal(new(0m, 10m), ScoreRule.Range(Attain("指标", "≥200人", "约170人"), 10, Ratio));
    }

    [Fact]
    public void A_score_lies_within_its_points_and_never_falls_when_more_is_done()
    {
        var amounts = from asked in Gen.Choose(0, 5000) from less in Gen.Choose(-200, 9000) from more in Gen.Choose(0, 4000)
            from points in Gen.Choose(0, 300)
            from direction in Gen.Elements(Direction.Positive, Direction.Reverse)
            from linear in Gen.Elements(true, false)
            select (asked / 10m, less / 10m, (less + more) / 10m, points / 10m, direction, linear);
        Prop.ForAll(amounts.ToArbitrary(), sample =>
        {
            var (asked, less, more, points, direction, linear) = sample;
            var rules = linear ? Linear : Ratio;
            var first = ScoreRule.Score(Attain(asked, less, direction), points, rules);
            var second = ScoreRule.Score(Attain(asked, more, direction), points, rules);
            if (first is null || second is null) return asked == 0 && less < 0;
            var inside = first >= 0 && first <= points && second >= 0 && second <= points;
            return inside && (direction == Direction.Positive ? second >= first : second <= first);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_range_of_scores_holds_the_score_of_every_value_that_prints_so()
    {
        var samples =
            from asked in Gen.Choose(1, 5000)
            from done in Gen.Choose(0, 900_000)
            from direction in Gen.Elements(Direction.Positive, Direction.Reverse)
            select (asked, done / 1000m, direction);
        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            var (asked, done, direction) = sample;
            var exact = ScoreRule.Score(Attain(asked, done, direction), 10, Ratio);
            var printed = Math.Round(done, 1, MidpointRounding.AwayFromZero);
            return ScoreRule.Range(Attain(asked, printed, direction, 1), 10, Ratio)!.Value.Contains(exact!.Value);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Scoring_allocates_nothing()
    {
        var indicator = new Indicator
        {
            Name = "班列开行列数",
            Direction = Direction.Positive,
            Target = IndicatorValueReader.ReadTarget("≥3.6百列", Place.Nowhere),
            Actual = IndicatorValueReader.ReadActual("285列", Place.Nowhere),
        };
        var sum = 0m;
        for (var i = 0; i < 100; i++) sum += ScoreRule.Score(Attainments.Of(indicator), 10, Ratio)!.Value;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) sum += ScoreRule.Score(Attainments.Of(indicator), 10, Ratio)!.Value;
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(1100 * 7.92m, sum);
    }

    private static Attainment Attain(string name, string target, string actual)
    {
        var asked = IndicatorValueReader.ReadTarget(target, Place.Nowhere, name);
        return Attainments.Of(asked, IndicatorValueReader.ReadActual(actual, Place.Nowhere, asked), DirectionReader.Of(name, asked));
    }

    private static Attainment Attain(decimal asked, decimal done, Direction direction, int decimals = 3) => Attainments.Of(
        new("", Place.Nowhere) { Text = "A", Kind = ValueKind.Percent, Figure = new(asked, 1, Unit.Percent) },
        new("", Place.Nowhere) { Text = "B", Kind = ValueKind.Percent, Figure = new(done, decimals, Unit.Percent) },
        direction);
}
