using Mingji.Core.Forms;

namespace Mingji.Documents.Tests.Recognition.Accounts;

/// <summary>Final accounts whose parts are not called parts: their tables are one form.</summary>
public sealed class AccountsOfTablesTests
{
    [Theory]
    [InlineData("支出决算表", 1)]
    [InlineData("收入决算表", 2)]
    public void Tables_of_accounts_are_one_form_until_a_title_comes_again(string second, int forms)
    {
        var read = MadeUp.Text([.. Table("收入决算表"), .. Table(second)]);
        Assert.Equal(forms, read.Forms.Count(form => form.Type == FormType.FinalAccounts));
        Assert.Equal(2, read.Forms.Sum(form => form.Tables.Length));
    }

    [Theory]
    [InlineData("部门：某市交通局　　2023年度　　金额单位：万元", "某市交通局")]
    [InlineData("部门：某市交通局 ２０２３年度 金额单位：万元", "某市交通局")]
    [InlineData("部门：某市交通局　　金额单位：万元", "某市交通局")]
    [InlineData("部门：某市2023年世园会执委会　　金额单位：万元", "某市2023年世园会执委会")]
    public void The_year_behind_the_unit_above_a_table_is_no_part_of_its_name(string line, string unit) =>
        Assert.Equal(unit, Assert.Single(MadeUp.Text(Table("收入决算表", line)).Forms).Unit);

    private static string[] Table(string title, string above = "单位：万元") =>
        [title, "", above, "", "科目编码\t科目名称\t本年合计", "205\t教育支出\t90.00", "20501\t教育管理事务\t90.00", "合计\t\t90.00", ""];
}
