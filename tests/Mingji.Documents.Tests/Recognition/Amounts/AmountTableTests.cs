using System.Text;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;

namespace Mingji.Documents.Tests.Recognition.Amounts;

public sealed class AmountTableTests
{
    [Theory]
    [InlineData("seeds/guangdong-allocation-notice-2021.txt", FormType.AllocationPlan, 0, 7, "合计", "金额", "3690")]
    [InlineData("seeds/guangdong-allocation-notice-2021.txt", FormType.AllocationPlan, 0, 7, "广东口岸贸易便利化指数监测平台", "金额", "100")]
    [InlineData("seeds/nankang-final-accounts-2022.txt", FormType.ProjectSelfEvaluationSummary, 0, 8, "口岸物流发展补助资金", "小计", "21009.71")]
    [InlineData("seeds/nankang-final-accounts-2022.txt", FormType.ProjectSelfEvaluationSummary, 0, 8, "口岸物流发展补助资金", "执行率", "76.35")]
    [InlineData("seeds/nankang-final-accounts-2022.txt", FormType.ProjectSelfEvaluationSummary, 0, 8, "部门预算项目支出合计", "执行金额", "16741.79")]
    [InlineData("seeds/nankang-final-accounts-2022.txt", FormType.DepartmentSelfEvaluationSummary, 0, 2, "南康区口岸办", "得分", "96.80")]
    [InlineData("seeds/nankang-final-accounts-2022.txt", FormType.DepartmentSelfEvaluationSummary, 0, 2, "合计", "预算安排", "20707.44")]
    [InlineData("seeds/nankang-final-accounts-2022.txt", FormType.DepartmentEvaluationSummary, 0, 4, "口岸物流发展补助资金", "①本级", "15546.75")]
    [InlineData("seeds/nankang-final-accounts-2022.txt", FormType.DepartmentEvaluationSummary, 0, 4, "合计", "执行金额", "16246.75")]
    [InlineData("seeds/yueyang-department-self-evaluation-2021.txt", FormType.DepartmentSelfEvaluation, 0, 1, "口岸办", "公共财政拨款", "770.47")]
    [InlineData("seeds/yueyang-department-self-evaluation-2021.txt", FormType.DepartmentSelfEvaluation, 1, 1, "口岸办", "公用支出", "48")]
    [InlineData("seeds/yueyang-department-self-evaluation-2021.txt", FormType.DepartmentSelfEvaluation, 1, 1, "口岸办", "结余/当年结余", "-431.91")]
    [InlineData("seeds/yueyang-department-self-evaluation-2021.txt", FormType.DepartmentSelfEvaluation, 2, 1, "口岸办", "公务用车购置费", "27.25")]
    [InlineData("seeds/yueyang-department-self-evaluation-2021.txt", FormType.DepartmentSelfEvaluation, 3, 1, "口岸办", "在用固定资产", "2132.1")]
    [InlineData("cases/docs/046_lvliang_nursing_training.txt", FormType.ProjectSelfEvaluation, 0, 5, "吕梁精准职业培训学校", "补助资金", "234")]
    [InlineData("cases/docs/084_luan_eco_compensation.txt", FormType.AllocationPlan, 0, 8, "霍山县", "省级", "-100")]
    [InlineData("cases/docs/084_luan_eco_compensation.txt", FormType.AllocationPlan, 0, 8, "合计", "小计", "1365")]
    [InlineData("cases/docs/109_anxi_small_water.txt", FormType.AllocationPlan, 0, 8, "尤俊村堤岸修复", "金额", "15")]
    [InlineData("cases/docs/109_anxi_small_water.txt", FormType.AllocationPlan, 0, 8, "合计", "金额", "100")]
    public void An_amount_stands_under_its_head(string file, FormType type, int table, int rows, string label, string column, string value)
    {
        var read = FormRecognizer.Recognize(SharedFiles.Read(file)).Forms.First(form => form.Type == type).Tables[table];

        Assert.Equal(rows, read.Rows.Length);
        Assert.Equal(decimal.Parse(value), Cell(read, label, column)?.Figure?.Value);
    }

    [Fact]
    public void Cells_that_moved_left_are_put_under_the_amounts_again()
    {
        var plan = FormRecognizer.Recognize(SharedFiles.Read("cases/docs/084_luan_eco_compensation.txt")).Forms[1].Tables[0];

        Assert.Equal(RowKind.Total, plan.Rows[0].Kind);
        var total = plan.Rows[0].Cells.Where(c => c?.Figure is not null).Select(c => c!.Figure!.Value.Value);
        Assert.Equal([2417.5m, 1365m, 1165m, 200m], total);
        Assert.Equal(452.5m, plan.Rows[2].Cells[10]?.Figure?.Value);
        Assert.Equal(50m, Cell(plan, plan.Rows[2].Label, "市级")?.Figure?.Value);
    }

    [Fact]
    public void Spreadsheet_errors_and_dashes_are_kept_as_text_without_a_figure()
    {
        var document = FormRecognizer.Recognize(SharedFiles.Read("seeds/nankang-final-accounts-2022.txt"));
        var rows = document.Forms.First(form => form.Type == FormType.ProjectSelfEvaluationSummary).Tables[0].Rows;
        var cells = rows.Single(row => row.Label == "财政专项支出合计").Cells;

        Assert.Equal(("- 0", null), (cells[3]!.Text, cells[3]!.Figure));
        Assert.Equal(("ERROR:#DIV/0!", null), (cells[7]!.Text, cells[7]!.Figure));
        Assert.Equal("二、财政专项支出(含本级及对下级转移支付)", rows[^1].Group);
    }

    [Fact]
    public void A_second_page_repeats_the_head_and_goes_on_with_the_table()
    {
        var table = Read("资金分配表\n\n单位：万元\n\n序号\t项目名称\t金额\n1\t码头\t20\n序号\t项目名称\t金额\n2\t车检场\t3.5\n合计\t\t23.5\n");

        Assert.Equal(["码头", "车检场", "合计"], table.Rows.Select(row => row.Label));
        Assert.Equal(Unit.TenThousandYuan, table.Rows[0].Cells[2]!.Figure!.Value.Unit);
    }

    [Fact]
    public void A_row_that_numbers_the_columns_is_no_item()
    {
        var table = Read("资金分配表\n\n序号\t单位名称\t人数\t补助金额（元）\n①\t②\t③\t④\n1\t甲所\t30\t6000\n合计\t\t30\t6000\n");

        Assert.Equal(2, table.Rows.Length);
        Assert.Equal((Unit.None, Unit.Yuan), (table.Rows[0].Cells[2]!.Figure!.Value.Unit, table.Rows[0].Cells[3]!.Figure!.Value.Unit));
    }

    [Fact]
    public void Heads_of_any_trade_beside_a_sum_are_amounts()
    {
        var table = Read("专项资金分配表\n\n单位：万元\n\n序号\t单位名称\t合计\t设备购置\t运行维护\n1\t甲校\t30\t20\t10\n2\t乙校\t25\t15\t10\n\t合计\t55\t35\t20\n");

        Assert.Equal(RowKind.Total, table.Rows[^1].Kind);
        Assert.Equal((35m, 20m), (table.Rows[^1].Cells[3]!.Figure!.Value.Value, table.Rows[^1].Cells[4]!.Figure!.Value.Value));
        Assert.Equal(Unit.TenThousandYuan, table.Rows[0].Cells[4]!.Figure!.Value.Unit);
    }

    private static Stated? Cell(AmountTable table, string label, string column)
    {
        var at = table.Columns.ToList().FindIndex(head => head.Contains(column, StringComparison.Ordinal));
        Assert.True(at >= 0, string.Join(" | ", table.Columns));
        return table.Rows.Single(row => row.Label == label).Cells[at];
    }

    private static AmountTable Read(string text)
    {
        using var file = new TemporaryFile("a.txt", Encoding.UTF8.GetBytes(text));
        return Assert.Single(FormRecognizer.Recognize(SourceReader.Read(file.Path).Document!).Forms.SelectMany(form => form.Tables));
    }
}
