using Mingji.Core.Checks;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Checks.Scores;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Tests.Checks.Scores;

public class CriteriaScoresTests
{
    private const string Usage = "大于或等于95%的，得满分；小于或等于85%的，得0分；在85%-95%之间的，按公式计算。得分=（利用率－85%）÷（95%-85%）×分值。";

    [Theory]
    [InlineData("90%", "1.8", true)]
    [InlineData("90%", "1", false)]
    [InlineData("90%", "1.1", false)]
    [InlineData("96%", "2", false)]
    [InlineData("80%", "0.5", true)]
    public void A_row_is_scored_by_the_framework_of_its_dossier(string actual, string score, bool found)
    {
        var sink = Run(
            ExampleForm.Of(FormType.DepartmentSelfEvaluation).Indicator(ExampleIndicator.Make("设备利用率", "≥95%", actual, "2", score)).Build(),
            ExampleForm.Of(FormType.IndicatorFramework).Indicator(Criteria("设备利用率", null, null, Usage)).Build());
        Assert.Equal(found, sink.Findings.Count == 1);
        if (found) Assert.Contains("按评分标准：设备利用率" + actual, sink.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_sheet_is_scored_by_the_facts_of_its_dossier()
    {
        var sink = Run(
            ExampleForm.Of(FormType.DepartmentSelfEvaluation).Fact("staff", "实有人数", "25").Fact("establishment", "编制数", "20").Build(),
            ExampleForm.Of(FormType.ScoreSheet).Indicator(Criteria("人员控制率", "5", "5", "在职人员控制率≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。")).Build());
        var finding = Assert.Single(sink.Findings);
        Assert.Equal(("5分", "0分"), (finding.Stated, finding.Expected));
        Assert.Contains("在职人员控制率＝25÷20×100%＝125%", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_named_and_nothing_is_reported()
    {
        var sink = Run(ExampleForm.Of(FormType.ScoreSheet)
            .Indicator(Criteria("刷卡率", "3", "3", "刷卡率达50%以上的，得3分；每减少一个百分点，扣0.2分。"))
            .Indicator(Criteria("合规性", "3", "2", "全部符合得满分，不符合扣分。")).Build());
        Assert.Empty(sink.Findings);
        Assert.Equal(["未评价：缺少“刷卡率”", "评分标准由人评定：“扣分”没有写扣多少分"], sink.NotEvaluated.Select(n => n.Why));
    }

    private static Indicator Criteria(string name, string? points, string? score, string criteria) =>
        ExampleIndicator.Make(name, null, null, points, score) with { Criteria = new Stated(criteria, null, Place.Nowhere) };

    private static FindingSink Run(params Form[] forms)
    {
        var sink = new FindingSink();
        new RuleCheck().Run(new Dossier(null, null, [.. forms], []), new Standard { Id = "test", Title = "试验" }, sink);
        return sink;
    }
}
