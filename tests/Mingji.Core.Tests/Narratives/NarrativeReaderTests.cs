using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Tests.Narratives;

public class NarrativeReaderTests
{
    private static readonly FiscalYear Year = new(2022);

    [Fact]
    public void A_change_and_its_growth_are_signed_by_the_verb()
    {
        var read = One("本单位2022年度支出总计88.5万元，较2021年减少11.5 万元，下降11.5 %，主要原因是：人员减少，项目结束。");
        Assert.Equal("支出总计", read.Subject);
        Assert.Equal(88.5m, read.Amount!.Figure!.Value.Value);
        Assert.Equal(-11.5m, read.Change!.Figure!.Value.Value);
        Assert.Equal(-11.5m, read.Growth!.Figure!.Value.Value);
        Assert.Equal("人员减少,项目结束", read.Reason!.Text);
        Assert.Equal(new FiscalYear(2021), read.Base);
    }

    [Fact]
    public void A_part_that_would_have_had_less_than_nothing_before_leaves_the_change_to_its_whole()
    {
        var read = Read("某中心2025年度收入总计1,250.40万元，其中年初结转和结余50.40万元，较2024年增加120.40万元，增长10.65%。");
        Assert.Equal([("收入总计", 120.4m), ("年初结转和结余", null)], read.Select(r => (r.Subject, r.Change?.Figure?.Value)));
        // Where it could be the part's own, the words go to what stands nearest.
        read = Read("某中心2025年度收入总计1,250.40万元，其中年初结转和结余50.40万元，较2024年增加20.40万元，增长68%。");
        Assert.Equal([("收入总计", null), ("年初结转和结余", 20.4m)], read.Select(r => (r.Subject, r.Change?.Figure?.Value)));
    }

    [Fact]
    public void A_budget_an_actual_and_a_completion_belong_to_one_subject()
    {
        var read = One("（二）某某支出年初预算数为１０万元，支出决算为8万元，完成年初预算的80%，决算数小于预算数的主要原因：厉行节约。");
        Assert.Equal("某某支出", read.Subject);
        Assert.Equal(10m, read.Budget!.Figure!.Value.Value);
        Assert.Equal(8m, read.Amount!.Figure!.Value.Value);
        Assert.Equal(80m, read.Completion!.Figure!.Value.Value);
        Assert.Equal("小于", read.BudgetVerb);
        Assert.Equal("厉行节约", read.BudgetReason!.Text);
        Assert.Null(read.Reason);
    }

    [Fact]
    public void Each_of_two_totals_takes_a_change_stated_for_both()
    {
        var read = Read("某局2024年度收入总计1,200万元，支出总计1,200万元。与2023年度相比，收入、支出总计各增加200万元，增长20%。");
        Assert.Equal(2, read.Length);
        Assert.All(read, s => Assert.Equal(200m, s.Change!.Figure!.Value.Value));
        Assert.All(read, s => Assert.Equal(20m, s.Growth!.Figure!.Value.Value));
        Assert.All(read, s => Assert.Equal(new FiscalYear(2024), s.Year));
    }

    [Fact]
    public void Parts_know_their_whole_within_a_sentence_and_under_a_list()
    {
        var read = Read(
            "全年三公经费支出全年预算数为9万元，决算数为6万元，其中：",
            "（一）接待支出全年预算数为4万元，决算数为1万元；",
            "（二）用车支出全年预算数为5万元，决算数为5万元，其中用车购置全年预算数为3万元，决算数为3万元；用车运行全年预算数为2万元，决算数为2万元。");
        Assert.Equal(["三公经费支出", "接待支出", "用车支出", "用车购置", "用车运行"], read.Select(s => s.Subject));
        Assert.Equal([null, "三公经费支出", "三公经费支出", "用车支出", "用车支出"], read.Select(s => s.Whole?.Subject));
    }

    [Fact]
    public void A_composition_is_joined_to_the_sum_it_names()
    {
        var read = Read("本年收入合计100万元，较上年增加0万元。", "本年收入的具体构成为：拨款60万元，占60%；其他40 万元，占4 0%。");
        Assert.All(read[1..], s => Assert.Equal((PartKind.Composing, "本年收入合计"), (s.Part, s.Whole!.Subject)));
        Assert.Equal(40m, read[2].Share!.Figure!.Value.Value);
    }

    [Fact]
    public void A_missing_number_is_null_and_never_zero()
    {
        var read = Read("收入总计  万元，较2021年增加5万元。");
        Assert.Null(Assert.Single(read).Amount);
    }

    [Fact]
    public void A_figure_whose_words_are_not_understood_is_listed_as_unread()
    {
        var reading = NarrativeReader.ReadAll([new Passage("500万元资金已经全部到位。", new Place(3, "第3段"))], Year);
        Assert.Empty(reading.Statements);
        Assert.Equal(3, Assert.Single(reading.Unread).At.Cell);
    }

    [Fact]
    public void A_comparison_with_the_budget_is_not_a_change_since_last_year()
    {
        var read = One("培训费支出决算为6万元，比年初预算减少2万元，下降25%。");
        Assert.Null(read.Change);
        Assert.Equal("减少", read.BudgetVerb);
    }

    [Theory]
    [InlineData("在职编制22人，实有人数21人。", "在职编制=22,实有人数=21")]
    [InlineData("年末实有人数3人，其中在职人员2人，离休人员1人（不含其他）。", "年末实有人数=3,在职人员=2,离休人员=1")]
    [InlineData("采购支出总额6万元，其中：采购货物支出1万元、采购工程支出2万元、采购服务支出3万元。", "采购支出总额=6,采购货物支出=1,采购工程支出=2,采购服务支出=3")]
    [InlineData("项目支出 85. 6万，使用内容为甲项30万元；乙项55.6万。", "项目支出=85.6,甲项=30,乙项=55.6")]
    [InlineData("2022实际在职人数1人", "实际在职人数=1")]
    [InlineData("费用170余万，免收。", "费用=170")]
    public void Amounts_are_read_with_their_subjects(string text, string expected)
    {
        var read = Read(text).Where(s => s.Amount is not null).Select(s => s.Subject + "=" + s.Amount!.Figure!.Value.Value);
        Assert.Equal(expected, string.Join(',', read));
    }

    [Fact]
    public void A_number_of_three_hundred_digits_is_passed_over()
    {
        Assert.Empty(Read("收入总计" + new string('9', 300) + "万元。").Where(s => s.Amount is not null));
    }

    [Fact]
    public void A_clause_without_end_is_listed_as_unread_and_costs_no_more_than_its_length()
    {
        var endless = string.Concat(Enumerable.Repeat("较上年比", 100_000)) + "5万元";
        var reading = NarrativeReader.ReadAll([new Passage(endless, Place.Nowhere)], Year);
        Assert.Empty(reading.Statements);
        Assert.Single(reading.Unread);
    }

    private static Statement One(string text) => Assert.Single(Read(text));

    private static ImmutableArray<Statement> Read(params string[] texts) =>
        NarrativeReader.Read([.. texts.Select((t, i) => new Passage(t, new Place(i, "第" + i + "段")))], Year);
}
