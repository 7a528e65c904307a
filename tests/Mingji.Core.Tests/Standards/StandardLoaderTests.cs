using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Tests.Standards;

public class StandardLoaderTests
{
    [Fact]
    public void A_pack_says_what_it_says()
    {
        var standard = PackText.Loaded(PackText.Head + """
            issuer: 某市财政局
            year: 2021
            markers: [某市]
            basis:
              - { title: 办法, number: 某财〔2021〕1号, verified: false }
            forms:
              - { form: score-sheet, title: 评分表, annex: 附件1 }
            weights:
              - { form: score-sheet, dimension: output, points: 60.5 }
              - { form: score-sheet, dimension: benefit, points: 39.5 }
            scores: { reverse: linear, decimals: 1, tiers: [0.8, 0.5, 0], source: 办法第3条, verified: false }
            thresholds:
              overshoot: { value: 1.2, source: 办法第4条 }
            required:
              - { form: score-sheet, dimension: output, class: quantity }
            notice: { days: 5, workingDays: true, firstDayCounts: false, source: 办法第5条 }
            deadlines:
              - { what: 报送自评, month: 3, day: 31, yearsAfter: 1, source: 办法第6条 }
            """ + "\n" + PackText.FourGrades);
        Assert.Equal(("trial", "试验包", PackScope.City, 2021), (standard.Id, standard.Title, standard.Scope, standard.FiscalYear?.Year));
        Assert.Equal(new WeightRule(FormType.ScoreSheet, Dimension.Output, 60.5m), standard.Weights[0]);
        Assert.Equal((ReverseRule.Linear, 1), (standard.Scores.Reverse, standard.Scores.Decimals));
        Assert.Equal([0.8m, 0.5m, 0m], standard.Scores.Tiers.AsEnumerable());
        Assert.Equal((1.2m, 0.9m), (standard.Thresholds.Overshoot.Value, standard.Thresholds.ExecutionReason.Value));
        var required = new RequiredDimension(FormType.ScoreSheet, Dimension.Output, IndicatorClass.Quantity);
        Assert.Equal(required, Assert.Single(standard.Required));
        Assert.Equal(new NoticeRule(5, true, false, "办法第5条"), standard.Notice);
        Assert.Equal((3, 31, 1), (standard.Deadlines[0].Month, standard.Deadlines[0].Day, standard.Deadlines[0].YearsAfter));
    }

    [Fact]
    public void A_source_that_nobody_checked_is_cited_with_a_word()
    {
        Assert.Equal("《办法》（1号）（出处待核实）", new LegalBasis("办法", "1号", false).Cite);
        Assert.Equal("《办法》（1号）", new LegalBasis("办法", "1号", true).Cite);
        Assert.Equal("办法第4条（出处待核实）", (new Threshold(1, "办法第4条") { Verified = false }).Cite);
    }

    [Theory]
    [InlineData("100", "优")]
    [InlineData("90", "优")]
    [InlineData("89.999", "良")]
    [InlineData("60", "中")]
    [InlineData("59.99", "差")]
    [InlineData("0", "差")]
    [InlineData("100.01", null)]
    [InlineData("-1", null)]
    public void A_grade_holds_its_lower_end_and_not_its_upper(string score, string? grade) =>
        Assert.Equal(grade, PackText.Loaded(PackText.Head + PackText.FourGrades).GradeOf(decimal.Parse(score)));

    [Fact]
    public void What_a_pack_leaves_unsaid_comes_from_its_base_and_its_cases_do_not()
    {
        var foundation = PackText.Loaded(PackText.Head + PackText.FourGrades + """

            scores: { reverse: linear, source: 甲 }
            thresholds:
              overshoot: { value: 1.5, source: 甲 }
              growthReason: { value: 0.2, source: 甲 }
            gradeCases:
              - { score: 95, grade: 优 }
            """);
        var standard = PackText.Loaded(PackText.Head + "base: trial\nthresholds:\n  overshoot: { value: 1.1, source: 乙 }", foundation);
        Assert.Equal(ReverseRule.Linear, standard.Scores.Reverse);
        Assert.Equal((1.1m, 0.2m), (standard.Thresholds.Overshoot.Value, standard.Thresholds.GrowthReason.Value));
        Assert.Equal(4, standard.Grades.Length);
        Assert.Empty(standard.GradeCases);
    }

    [Fact]
    public void No_text_makes_the_loader_throw()
    {
        const string Signs = "abc:-[]{},\n \t'\"#&*!|>%@0.9~?=<标题等级\\\u0085\u2028\uFEFF\0";
        var text = Gen.ArrayOf(Gen.Elements(Signs.ToCharArray())).Select(chars => new string(chars));
        Prop.ForAll(text.ToArbitrary(), yaml =>
        {
            var result = PackText.Load(yaml);
            return result.Standard is null == !result.Errors.IsEmpty;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_pack_broken_anywhere_is_loaded_or_refused_but_never_throws()
    {
        const string Rest = "\nscores:\n  source: 甲\n  tiers: [0.8, 0]\nbasis:\n  - { title: 乙, verified: true }";
        var whole = PackText.Head + PackText.FourGrades + Rest;
        foreach (var sign in ":-[]{}\"'&*!|>#\t\n0~")
        {
            for (var at = 0; at < whole.Length; at++)
            {
                var broken = new StringBuilder(whole) { [at] = sign };
                var result = PackText.Load(broken.ToString());
                Assert.True(result.Standard is null == !result.Errors.IsEmpty);
                Assert.All(result.Errors, error => Assert.True(error.At.Line >= 1 && error.At.Column >= 1));
            }
        }
    }
}
