using Mingji.Core.Checks;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Tests.Checks;

/// <summary>The shapes of errors met in real documents, with their figures.</summary>
public sealed class SeedShapesTests
{
    [Fact]
    public void Parts_of_the_years_funds_that_do_not_make_the_total_are_reported_with_both_sums()
    {
        var form = ExampleForm.Of(FormType.ProjectSelfEvaluation, "口岸物流发展补助资金")
            .Funds(FundSource.Total, "年度资金总额", adjusted: "21009.710727")
            .Funds(FundSource.Appropriation, "当年财政拨款", adjusted: "15546.75152", executed: "15546.75152")
            .Funds(FundSource.CarriedOver, "上年结转资金", adjusted: "495.03647", executed: "495.03647")
            .Funds(FundSource.Other, "其他资金", adjusted: "0", executed: "0")
            .Build();
        var sink = Audited.Of(form);
        var finding = Audited.Single(sink, "sum/components", "口岸物流发展补助资金", "21009.71", "16041.79", "4967.92");
        Assert.Equal(Severity.Error, finding.Severity);
        Audited.Single(sink, "missing/actual", "年度资金总额", "全年执行数没有填写");
    }

    [Fact]
    public void A_form_under_way_is_not_asked_for_what_the_year_will_bring()
    {
        var form = ExampleForm.Of(FormType.MonitoringForm, "航道疏浚")
            .Funds(FundSource.Total, "年度资金总额", adjusted: "300.00", executed: "90.00", rate: "30%")
            .Indicator(ExampleIndicator.Make("疏浚方量", "≥50万立方米", "20万立方米"))
            .Indicator(ExampleIndicator.Make("验收合格率", "100%", null))
            .Build();
        Assert.DoesNotContain(Audited.Of(form).Findings, f => f.Rule.StartsWith("missing/", StringComparison.Ordinal)
            && f.Rule is "missing/reason" or "missing/actual");
    }

    [Theory]
    [InlineData("285列", "10", true)]
    [InlineData("285列", "7.92", false)]
    [InlineData("360列", "10", false)]
    public void A_whole_units_missed_target_does_not_earn_all_points(string actual, string score, bool found)
    {
        var form = ExampleForm.Of(FormType.DepartmentSelfEvaluation)
            .Indicator(ExampleIndicator.Make("班列开行列数", "≥360列", actual, "10", score, "疫情影响"))
            .Build();
        Assert.Equal(found, Audited.Of(form).Findings.Any(finding => finding.Rule == "score/rule"));
    }

    [Fact]
    public void A_heading_of_30_points_over_rows_of_40_is_reported()
    {
        var form = ExampleForm.Of(FormType.ProjectSelfEvaluation, "班列").Heading("效益指标", 1, "30");
        foreach (var points in new[] { "3", "5", "5", "10", "2", "5", "5", "5" })
        {
            form.Indicator(ExampleIndicator.Make("事项" + points, "100%", "100%", points, points, under: IndicatorClass.Economic));
        }

        Audited.Single(Audited.Of(form.Build()), "sum/points", "效益指标", "30", "40");
    }

    [Theory]
    [InlineData("285", "10", "score/rule", "7.92")]
    [InlineData("285", "8", "score/rule", "7.92")]
    [InlineData("285", "7.92", null, "")]
    [InlineData("285", "7.9", null, "")]
    [InlineData("360", "10", null, "")]
    [InlineData("360", "9", "score/unexplained", "扣了1分")]
    public void A_score_follows_the_rule(string actual, string score, string? rule, string words)
    {
        var sink = Audited.Of(Scored("360列", actual, "10", score));
        if (rule is null) Assert.DoesNotContain(sink.Findings, finding => finding.Rule.StartsWith("score/", StringComparison.Ordinal));
        else Audited.Single(sink, rule, words);
    }

    [Fact]
    public void A_point_off_a_full_attainment_without_a_reason_is_reported_and_with_one_is_not()
    {
        var row = ExampleIndicator.Make("提升集装箱场站运行效能", "100%", "100%", "3", "2");
        Audited.Single(Audited.Of(Form(row)), "score/unexplained", "提升集装箱场站运行效能", "2", "3");
        var explained = row with { Reason = new Stated("线路调整", null, Place.Nowhere) };
        Assert.DoesNotContain(Audited.Of(Form(explained)).Findings, finding => finding.Rule == "score/unexplained");
    }

    [Fact]
    public void A_target_in_items_and_an_actual_in_trains_cannot_be_compared()
    {
        var sink = Audited.Of(Form(ExampleIndicator.Make("提升检测业务范围", "≥10项", "360列", "10", "10")));
        Audited.Single(sink, "unit/mismatch", "提升检测业务范围");
        Assert.Contains(sink.NotEvaluated, skipped => skipped.Rule == "score/rule" && skipped.Label == "提升检测业务范围");
    }

    [Fact]
    public void A_percentage_against_a_sentence_cannot_be_compared() =>
        Audited.Single(Audited.Of(Form(ExampleIndicator.Make("安全管理情况", "100%", "全年没有发生事故"))), "unit/mismatch", "安全管理情况", "100%");

    [Fact]
    public void Forty_seven_against_thirty_calls_for_a_reason() =>
        Audited.Single(Audited.Of(Form(ExampleIndicator.Make("维保次数", "30次", "47次"))), "target/overshot", "47", "30", "156.67%");

    [Fact]
    public void Execution_of_79_percent_calls_for_a_reason()
    {
        var form = ExampleForm.Of(FormType.ProjectSelfEvaluationBasics, "2021年口岸建设项目")
            .Funds(FundSource.Total, "资金合计", adjusted: "39.44", executed: "31.19");
        Audited.Single(Audited.Of(form.Build()), "missing/reason", "2021年口岸建设项目", "79.08");
    }

    [Fact]
    public void A_satisfaction_without_an_actual_value_is_missing() =>
        Audited.Single(
            Audited.Of(Form(ExampleIndicator.Make("服务配合的满意度", "100%", under: IndicatorClass.Satisfaction))), "missing/actual", "满意");

    [Fact]
    public void A_form_without_satisfaction_misses_a_dimension()
    {
        var form = ExampleForm.Of(FormType.ProjectTargetTable, "招商引资工作经费")
            .Indicator(ExampleIndicator.Make("宣讲会次数", "≥10"))
            .Indicator(ExampleIndicator.Make("签约项目个数", "≥1", under: IndicatorClass.Economic));
        Audited.Single(Audited.Of(form.Build()), "missing/dimension", "招商引资工作经费", "满意度");
    }

    [Fact]
    public void Indicator_4_after_indicator_2_is_a_gap()
    {
        var form = ExampleForm.Of(FormType.ProjectTargetTable, "口岸建设")
            .Indicator(ExampleIndicator.Make("项目数", "≥20项", number: 1))
            .Indicator(ExampleIndicator.Make("覆盖率", "100%", number: 2, under: IndicatorClass.Quality))
            .Indicator(ExampleIndicator.Make("集装箱增长率", "2%", number: 4, under: IndicatorClass.Economic))
            .Indicator(ExampleIndicator.Make("出入境增长率", "2%", number: 5, under: IndicatorClass.Social));
        Audited.Single(Audited.Of(form.Build()), "numbering/gap", "指标4", "缺少指标3");
    }

    [Fact]
    public void Numbers_that_start_again_under_each_heading_leave_no_gap()
    {
        var form = ExampleForm.Of(FormType.ProjectTargetTable, "口岸建设")
            .Indicator(ExampleIndicator.Make("项目数", "≥20项", number: 1))
            .Indicator(ExampleIndicator.Make("活动数", "≥2项", number: 2))
            .Indicator(ExampleIndicator.Make("覆盖率", "100%", number: 1, under: IndicatorClass.Quality));
        Assert.DoesNotContain(Audited.Of(form.Build()).Findings, finding => finding.Rule.StartsWith("numbering", StringComparison.Ordinal));
    }

    [Fact]
    public void Spreadsheet_errors_give_one_finding_with_their_number()
    {
        var form = ExampleForm.Of(FormType.ProjectSelfEvaluationSummary).Text("ERROR:#DIV/0!").Text("76.35%").Text("ERROR:#DIV/0!");
        Audited.Single(Audited.Of(form.Build()), "cell/error", "DIV/0", "2个");
    }

    [Theory]
    [InlineData("联络电话 13800138000", true)]
    [InlineData("联络电话：+8613800138000", true)]
    [InlineData("138 0013 8000", true)]
    [InlineData("１３８００１３８０００", true)]
    [InlineData("0751-0000000", false)]
    [InlineData("020-00000000", false)]
    [InlineData("13800138000元", false)]
    [InlineData("13800138000.50", false)]
    [InlineData("文号138001380001", false)]
    public void Mobile_numbers_are_found_and_office_numbers_and_amounts_are_not(string text, bool found)
    {
        var sink = Audited.Of(ExampleForm.Of(FormType.DepartmentSelfEvaluation).Text(text).Build());
        Assert.Equal(found, sink.Findings.Any(finding => finding.Rule == "privacy/phone"));
    }

    [Theory]
    [InlineData("40", false)]
    [InlineData("41", false)]
    [InlineData("42", true)]
    public void A_list_whose_items_cannot_make_its_total_is_reported(string last, bool found)
    {
        var form = ExampleForm.Of(FormType.AllocationPlan).Table(
            "分配方案",
            ["金额"],
            (RowKind.Item, "甲", ["20"]),
            (RowKind.Item, "乙", [last]),
            (RowKind.Total, "合计", ["60"]));
        Assert.Equal(found, Audited.Of(form.Build()).Findings.Any(finding => finding.Rule == "sum/components"));
    }

    [Fact]
    public void Items_short_of_a_total_above_them_in_every_column_are_an_excerpt_and_not_judged()
    {
        var form = ExampleForm.Of(FormType.AllocationPlan).Table(
            "分配表",
            ["总投资", "省级资金"],
            (RowKind.Total, "合计", ["2417.5", "1165"]),
            (RowKind.Item, "甲县", ["580", "430"]),
            (RowKind.Item, "乙县", ["452.5", "175"]));
        var sink = Audited.Of(form.Build());
        Assert.DoesNotContain(sink.Findings, finding => finding.Rule == "sum/components");
        Assert.Single(sink.NotEvaluated, skipped => skipped.Rule == "sum/components");
    }

    [Fact]
    public void Funds_divided_by_source_and_again_by_use_each_make_the_total()
    {
        var form = ExampleForm.Of(FormType.DepartmentSelfEvaluation)
            .Funds(FundSource.Total, "年度资金总额", adjusted: "4753.66")
            .Funds(FundSource.Appropriation, "一般公共预算", adjusted: "1873.66")
            .Funds(FundSource.Other, "其他资金", adjusted: "2880.00")
            .Funds(FundSource.BasicExpenditure, "基本支出", adjusted: "1768.66")
            .Funds(FundSource.ProjectExpenditure, "项目支出", adjusted: "2985.00");
        Assert.DoesNotContain(Audited.Of(form.Build()).Findings, finding => finding.Rule == "sum/components");
    }

    private static Form Scored(string target, string actual, string points, string score) =>
        Form(ExampleIndicator.Make("班列开行列数", target, actual, points, score));

    private static Form Form(Indicator row) => ExampleForm.Of(FormType.ProjectSelfEvaluation, "项目").Indicator(row).Build();
}
