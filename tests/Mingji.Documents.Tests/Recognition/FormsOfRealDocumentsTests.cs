using Mingji.Core.Forms;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;

namespace Mingji.Documents.Tests.Recognition;

/// <summary>What a person sees in the real documents, read off by eye.</summary>
public sealed class FormsOfRealDocumentsTests
{
    [Theory]
    [InlineData("seeds/guangdong-allocation-notice-2021.txt", "AllocationPlan 0, ProjectTargetTable 6")]
    [InlineData("seeds/huadu-project-targets.txt",
        "ProjectTargetTable 0, ProjectTargetTable 6, ProjectTargetTable 6, ProjectTargetTable 6, "
        + "ProjectTargetTable 4, ProjectTargetTable 8, ProjectTargetTable 5, ProjectTargetTable 4, ProjectTargetTable 6, ProjectTargetTable 4")]
    [InlineData("seeds/nankang-final-accounts-2022.txt", "FinalAccounts 0, ProjectSelfEvaluationSummary 0, ProjectSelfEvaluation 17, "
        + "ProjectSelfEvaluation 9, DepartmentSelfEvaluationSummary 0, DepartmentSelfEvaluation 23, IndicatorFramework 18, EvaluationReport 0, "
        + "DepartmentEvaluationSummary 0, IndicatorFramework 17, EvaluationReport 0")]
    [InlineData("seeds/shaoguan-project-self-evaluation-2021.txt",
        "ProjectSelfEvaluationBasics 8, ProjectSelfEvaluationBasics 7, ProjectSelfEvaluationBasics 8")]
    [InlineData("seeds/yueyang-department-self-evaluation-2021.txt", "DepartmentSelfEvaluation 19, EvaluationReport 0, ScoreSheet 25")]
    [InlineData("cases/docs/006_yueyang_science_bureau.txt", "ScoreSheet 9")]
    [InlineData("cases/docs/010_xiangtan_fog_cannon.txt", "ProjectTargetTable 7")]
    [InlineData("cases/docs/016_qingshan_weak_schools.txt", "ProjectTargetTable 8")]
    [InlineData("cases/docs/022_yueyangxian_farmland.txt", "ProjectTargetTable 12")]
    [InlineData("cases/docs/029_lingling_forestry_whole.txt", "DepartmentSelfEvaluation 10")]
    [InlineData("cases/docs/046_lvliang_nursing_training.txt", "ProjectSelfEvaluation 13")]
    [InlineData("cases/docs/055_yunnan_disaster_fund_2022.txt", "EvaluationReport 2")]
    [InlineData("cases/docs/059_huangshi_party_school.txt", "ProjectTargetTable 13")]
    [InlineData("cases/docs/080_yongde_mingliang_school.txt", "ProjectSelfEvaluation 9")]
    [InlineData("cases/docs/084_luan_eco_compensation.txt", "AllocationPlan 0, AllocationPlan 0")]
    [InlineData("cases/docs/109_anxi_small_water.txt", "AllocationPlan 0, ProjectTargetTable 1")]
    public void Every_form_is_found_with_its_indicators(string file, string forms)
    {
        var read = FormRecognizer.Recognize(SharedFiles.Read(file));
        Assert.Equal(forms, string.Join(", ", read.Forms.Select(f => $"{f.Type} {f.Indicators.Length}")));
    }

    [Theory]
    [InlineData("seeds/guangdong-allocation-notice-2021.txt")]
    [InlineData("seeds/huadu-project-targets.txt")]
    [InlineData("seeds/nankang-final-accounts-2022.txt")]
    [InlineData("seeds/shaoguan-project-self-evaluation-2021.txt")]
    [InlineData("seeds/yueyang-department-self-evaluation-2021.txt")]
    public void Less_than_two_in_a_hundred_cells_stay_unused_and_those_are_listed(string file)
    {
        var coverage = FormRecognizer.Recognize(SharedFiles.Read(file)).Coverage;
        Assert.Equal(coverage.Cells - coverage.Used, coverage.Unused.Length);
        Assert.True(coverage.Unused.Length * 50 < coverage.Cells, string.Join("\n", coverage.Unused));
    }

    [Theory]
    [InlineData("cases/docs/001_guichi_jitang_town.txt")]
    [InlineData("cases/docs/003_zhongjiang_water_gauge.txt")]
    [InlineData("cases/docs/040_guangshui_rural_roads.txt")]
    [InlineData("cases/docs/069_jishan_public_health.txt")]
    public void Where_the_cell_boundaries_are_lost_it_says_so_and_guesses_nothing(string file)
    {
        var read = FormRecognizer.Recognize(SharedFiles.Read(file));
        Assert.Empty(read.Forms);
        Assert.NotEmpty(read.Source.Remarks);
        Assert.Equal(read.Coverage.Cells, read.Coverage.Unused.Length);
    }

    [Fact]
    public void Funds_stand_under_their_own_columns()
    {
        var form = FormRecognizer.Recognize(SharedFiles.Read("seeds/nankang-final-accounts-2022.txt")).Forms[2];
        var total = form.Funds.Single(f => f.Source == FundSource.Total);
        Assert.Equal(21009.710727m, total.Adjusted?.Figure?.Value);
        Assert.Null(total.Executed);
        Assert.Equal(98, total.Points?.Figure?.Value);
        var given = form.Funds.Single(f => f.Source == FundSource.Appropriation);
        Assert.Equal((15546.75152m, 15546.75152m), (given.Adjusted?.Figure?.Value, given.Executed?.Figure?.Value));
        Assert.Equal((100m, 98m), (form.Total?.Points?.Figure?.Value, form.Total?.Score?.Figure?.Value));
        Assert.True(form.Goals is { Asked: true, Expected: null, Achieved: null });
    }

    [Fact]
    public void Funds_by_year_bring_budget_and_use_together()
    {
        var form = FormRecognizer.Recognize(SharedFiles.Read("seeds/shaoguan-project-self-evaluation-2021.txt")).Forms[0];
        var total = form.Funds.Single(f => f.Source == FundSource.Total);
        Assert.Equal((39.44m, 31.19m, 2021), (total.Adjusted?.Figure?.Value, total.Executed?.Figure?.Value, total.Year?.Year));
    }

    [Fact]
    public void Points_of_a_merged_cell_are_shared_by_its_rows()
    {
        var sheet = FormRecognizer.Recognize(SharedFiles.Read("seeds/yueyang-department-self-evaluation-2021.txt")).Forms[2];
        var shared = sheet.Indicators.Where(i => i.SharedPoints != 0).ToList();
        Assert.Equal(["经济效益", "社会效益", "生态效益"], shared.Select(i => i.Name));
        Assert.Single(shared.Select(i => i.SharedPoints).Distinct());
        Assert.Equal(15, shared[0].Points?.Figure?.Value);
        Assert.Equal(92, sheet.Total?.Score?.Figure?.Value);
    }
}
