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

    private static string[] Table(string title) =>
        [title, "", "单位：万元", "", "科目编码\t科目名称\t本年合计", "205\t教育支出\t90.00", "20501\t教育管理事务\t90.00", "合计\t\t90.00", ""];
}
