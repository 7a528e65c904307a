using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Tests.Narratives;

public class DossierChecksTests
{
    private static readonly string[] Heads = ["预算安排金额/小计", "预算执行金额", "预算执行率"];

    [Fact]
    public void A_sentence_in_an_indicator_is_held_against_the_narrative()
    {
        var findings = Run(
            ExampleSentences.Of(2022, "年末实有人数0人，其中在职人员0人。", "财政拨款“三公”经费支出全年预算数为24.44万元，决算数为1.06万元。"),
            Department(
                ExampleIndicator.Make("在职人员控制率", "≤100%", "本单位编制数7人，2022实际在职人数1人，在职人员控制率14.29%"),
                ExampleIndicator.Make("三公经费控制率", "≤100%", "2022年实际支付“三公”经费总额为1.06万元，预算安排数22.44万元，支出较上年支出节约了0.25万元")));
        var restated = findings.Where(f => f.Rule == "conflict/restated").ToList();
        Assert.Equal(2, restated.Count);
        Assert.Contains(restated, f =>
            f.Message.Contains("在职人", StringComparison.Ordinal) && f.Message.Contains("为0", StringComparison.Ordinal));
        Assert.Contains(restated, f =>
            f.Message.Contains("24.44", StringComparison.Ordinal) && f.Message.Contains("22.44", StringComparison.Ordinal));
    }

    [Fact]
    public void A_score_on_the_form_is_held_against_the_score_sheet()
    {
        var form = ExampleForm.Of(FormType.DepartmentSelfEvaluation).With(f => f with { FiscalYear = new(2021) })
            .Fact("self-score", "绩效自评综合得分", "94分").Build();
        var sheet = ExampleForm.Of(FormType.ScoreSheet).With(f => f with { Id = "F2" }).Total("100", "92").Build();
        var finding = Assert.Single(Run(form, sheet), f => f.Rule == "conflict/restated");
        Assert.Contains("94", finding.Message, StringComparison.Ordinal);
        Assert.Contains("92", finding.Message, StringComparison.Ordinal);
        Assert.Contains("得分", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_tables_that_budget_one_project_differently_are_told_apart_from_rounding()
    {
        var findings = Run(
            Summary("F1", "口岸物流补助资金", "21009.71", "16041.79"),
            Summary("F2", "口岸物流补助资金", "15546.75", "16041.8"));
        var finding = Assert.Single(findings, f => f.Rule == "conflict/restated");
        Assert.Contains("21009.71", finding.Message, StringComparison.Ordinal);
        Assert.Contains("15546.75", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_years_and_the_forms_of_several_units_never_conflict()
    {
        Assert.DoesNotContain(
            Run(Sheet("F1", 2020, null, "92"), Sheet("F2", 2021, null, "94")), f => f.Rule == "conflict/restated");
        Assert.DoesNotContain(
            Run(Sheet("F1", 2021, "甲局", "92"), Sheet("F2", 2021, "乙局", "94")), f => f.Rule == "conflict/restated");
    }

    [Fact]
    public void One_amount_with_two_changes_is_a_question()
    {
        var finding = Assert.Single(
            Run(ExampleSentences.Of(
                2022, "商品和服务支出14.24万元，较2021年减少52.27万元，下降78.59%。", "机关运行经费支出14.24万元，较上年决算数减少52.47万元，降低78.65%。")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("14.24＋52.27", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_bought_for_longer_last_year_answers_the_question() => Assert.Empty(Run(ExampleSentences.Of(
        2022, "商品和服务支出14.24万元，较2021年减少52.27万元，下降78.59%。", "资本性支出0.00万元，较2021年减少0.20万元，下降100.00%。",
        "机关运行经费支出14.24万元，较上年决算数减少52.47万元，降低78.65%。")));

    [Theory]
    [InlineData("2021年11月", false)]
    [InlineData("2021年12月31日", false)]
    [InlineData("2022年1月5日", true)]
    public void Done_after_the_target_date_is_late(string done, bool late)
    {
        var form = ExampleForm.Of(FormType.DepartmentSelfEvaluation).With(f => f with { FiscalYear = new(2021) })
            .Indicator(ExampleIndicator.Make("完成时限", "2021年12月底前", done + "完成", under: IndicatorClass.Timeliness)).Build();
        Assert.Equal(late, Run(form).Any(f => f.Rule == "period/late"));
    }

    private static Form Sheet(string id, int year, string? unit, string score) => ExampleForm.Of(FormType.ScoreSheet)
        .With(f => f with { Id = id, FiscalYear = new(year), Unit = unit }).Total("100", score).Build();

    private static Form Department(params Indicator[] rows)
    {
        var form = ExampleForm.Of(FormType.DepartmentSelfEvaluation).With(f => f with { Id = "F2", FiscalYear = new(2022) });
        foreach (var row in rows) form.Indicator(row);
        return form.Build();
    }

    private static Form Summary(string id, string project, string budget, string executed) =>
        ExampleForm.Of(FormType.ProjectSelfEvaluationSummary).With(f => f with { Id = id, FiscalYear = new(2021) })
            .Table("汇总表", Heads, (RowKind.Item, project, [budget, executed, null])).Build();

    private static IReadOnlyList<Finding> Run(params Form[] forms)
    {
        var sink = new FindingSink();
        Auditor.Run(new Dossier(null, null, [.. forms], ImmutableArray<Passage>.Empty), ExampleStandard.Plain, sink);
        return [.. sink.Findings.Where(f => f.Rule.Split('/')[0] is "conflict" or "period" or "rate" or "wording" or "identity")];
    }
}
