using System.Text;
using Mingji.Core.Forms;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;

namespace Mingji.Documents.Tests.Recognition.Amounts;

/// <summary>The tables of final accounts as they stand in texts, with figures made up for the test.</summary>
public sealed class FinalAccountsTableTests
{
    [Fact]
    public void Expenditure_by_function_has_codes_and_subtotals()
    {
        var form = Read("""
            支出决算表

            公开03表
            单位：万元
            项目		本年支出合计	基本支出	项目支出
            功能分类科目编码	科目名称
            栏次		1	2	3
            合计		120.50	80.50	40.00
            201	一般公共服务支出	100.00	70.00	30.00
            20103	政府办公厅及相关机构事务	100.00	70.00	30.00
            208	社会保障和就业支出	20.50	10.50	10.00
            """);

        var table = Assert.Single(form.Tables);
        Assert.Equal((FormType.FinalAccounts, "支出决算表"), (form.Type, form.Title));
        Assert.Equal(["", "201", "20103", "208"], table.Rows.Select(row => row.Code));
        Assert.Equal([RowKind.Total, RowKind.Item, RowKind.Item, RowKind.Item], table.Rows.Select(row => row.Kind));
        Assert.Equal([120.5m, 100m, 100m, 20.5m], table.Rows.Select(row => row.Cells[2]!.Figure!.Value.Value));
    }

    [Fact]
    public void The_three_publics_stand_under_two_heads()
    {
        var form = Read("""
            财政拨款“三公”经费支出决算表
            单位：万元
            预算数|||决算数|||
            合计|因公出国（境）费|公务接待费|合计|因公出国（境）费|公务接待费|
            5.00|0.00|5.00|3.20|0.00|3.20|
            """);

        var row = Assert.Single(Assert.Single(form.Tables).Rows);
        Assert.Equal([5m, 0m, 5m, 3.2m, 0m, 3.2m], row.Cells.Select(cell => cell?.Figure?.Value));
    }

    private static Form Read(string text)
    {
        using var file = new TemporaryFile("a.txt", Encoding.UTF8.GetBytes(text));
        return Assert.Single(FormRecognizer.Recognize(SourceReader.Read(file.Path).Document!).Forms);
    }
}
