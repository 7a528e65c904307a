using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Tests.Filling;

/// <summary>A criterion's curve with the unit's point: on the curve where the rule puts it.</summary>
public sealed class CriterionCurveTests
{
    private const string Criteria = "完成率≥95%得5分；90%≤完成率＜95%得3分；完成率＜90%不得分。";

    [Theory]
    [InlineData("92%", "5", "核算3分", "自评5分")]
    [InlineData("92%", "3", "自评、核算都是3分", "自评、核算都是3分")]
    [InlineData("140%", "5", "自评、核算都是5分", "140%")]
    public void The_units_point_is_on_the_curve(string actual, string score, string said, string also)
    {
        var curve = Curve(actual, score)!;
        Assert.Contains(said, curve.Svg!, StringComparison.Ordinal);
        Assert.Contains(also, curve.Svg + curve.Value, StringComparison.Ordinal);
        Assert.Contains(("90%", "3"), curve.Corners);
        Assert.Contains(("95%", "5"), curve.Corners);
    }

    [Fact]
    public void Without_a_value_there_is_a_curve_and_no_point()
    {
        var curve = Curve(null, "5")!;
        Assert.Null(curve.Value);
        Assert.DoesNotContain("自评", curve.Svg!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_judge_has_no_curve_and_says_why()
    {
        var curve = Curve("92%", "5", "酌情打分")!;
        Assert.Null(curve.Svg);
        Assert.NotEmpty(curve.Why);
    }

    [Fact]
    public void A_row_without_criteria_has_none() => Assert.Null(Curve("92%", "5", null));

    private static CriterionCurve? Curve(string? actual, string score, string? criteria = Criteria)
    {
        static Stated Points(string text) => new(text, new Figure(decimal.Parse(text), 0, Unit.Points), Place.Nowhere);
        var filled = FilledForm.Of(new Form
        {
            Id = "F1",
            Type = FormType.ScoreSheet,
            Indicators =
            [
                new Indicator
                {
                    Name = "完成率", Path = ["产出", "数量"], Points = Points("5"), Score = Points(score), Actual = actual is null ? null
                        : IndicatorValueReader.ReadActual(actual, Place.Nowhere),
                    Criteria = criteria is null ? null : new Stated(criteria, null, Place.Nowhere),
                },
            ],
        });
        var scores = FormScoring.Of(filled.Form, new Mingji.Core.Standards.Standard { Id = "t", Title = "t" });
        return CriterionCurve.Of(filled.Form, scores.Rows[0]);
    }
}
