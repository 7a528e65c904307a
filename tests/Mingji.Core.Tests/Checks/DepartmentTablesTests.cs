using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Tests.Checks;

/// <summary>The tables of income and expenditure in a department's self-evaluation.</summary>
public sealed class DepartmentTablesTests
{
    private static readonly string[] Income = ["收入合计", "上年结转", "公共财政拨款", "政府基金拨款", "其他收入"];

    [Theory]
    [InlineData("512.60", "36.20", "468.40", "0", "9.00", true)]
    [InlineData("513.60", "36.20", "468.40", "0", "9.00", false)]
    [InlineData("513.6", "36.2", "468.44", "0", "9.00", false)]
    [InlineData("520.00", "36.20", "468.40", null, "9.00", false)]
    [InlineData("512.60", "36.20", "468.40", null, "9.00", true)]
    public void A_years_income_is_the_sum_of_its_sources(
        string total, string opening, string appropriation, string? fund, string other, bool reported) =>
        Assert.Equal(reported, Findings(Form(total, opening, appropriation, fund, other)).Any(f => f.Rule == "sum/components"));

    [Fact]
    public void Sources_with_a_gap_below_the_total_are_not_evaluated() => Assert.Contains(
        Audited.Of(Form("520.00", "36.20", "468.40", null, "9.00")).NotEvaluated, skipped => skipped.Rule == "sum/components");

    [Theory]
    [InlineData("93分", "良", true)]
    [InlineData("93分", "优", false)]
    [InlineData("83分", "良", false)]
    public void A_grade_is_held_against_the_score_that_the_head_of_the_form_states(string score, string grade, bool reported)
    {
        var form = ExampleForm.Of(FormType.DepartmentSelfEvaluation)
            .Fact("self-score", "绩效自评综合得分", score).Fact("grade", "评价等次", grade).Build();
        Assert.Equal(reported, Findings(form).Any(f => f.Rule == "score/grade"));
    }

    [Theory]
    [InlineData("0", "468.40", true)]
    [InlineData("0", "467.40", false)]
    [InlineData("1.00", "466.40", false)]
    public void Appropriation_in_the_table_is_held_against_the_accounts_where_it_is_the_only_one(
        string fund, string appropriation, bool reported)
    {
        var accounts = ExampleSentences.Of(2023, "本年收入合计476.40万元，其中：财政拨款收入467.40万元，占98.11%；其他收入9.00万元，占1.89%。");
        var found = Findings(accounts, Form("512.60", "36.20", appropriation, fund, "9.00") with { Id = "F2", FiscalYear = new(2023) });
        Assert.Equal(reported, found.Any(f => f.Rule == "conflict/restated" && f.Message.Contains("467.40", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<Finding> Findings(params Form[] forms) => Audited.Of(forms).Findings;

    private static Form Form(params ImmutableArray<string?> cells) => ExampleForm.Of(FormType.DepartmentSelfEvaluation)
        .With(form => form with { MoneyUnit = Unit.TenThousandYuan })
        .Table("年度收入情况", Income, (RowKind.Item, "口岸办", [.. cells])).Build();
}
