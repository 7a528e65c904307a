using Mingji.Core.Forms;

namespace Mingji.Documents.Tests.Recognition.Prose;

/// <summary>Whose accounts they are is said by their title.</summary>
public sealed class AccountsTitleTests
{
    [Theory]
    [InlineData("云屏市口岸服务中心2023年度单位决算说明", "云屏市口岸服务中心")]
    [InlineData("关于云州区图书馆2023年度部门决算公开的说明", "云州区图书馆")]
    [InlineData("本单位2023年度单位决算说明", null)]
    [InlineData("2023年度单位决算说明", null)]
    public void The_unit_is_what_stands_before_the_year(string title, string? unit)
    {
        var form = Assert.Single(MadeUp.Text(title, "一、收入情况", "2023年度收入总计512.60万元。").Forms);
        Assert.Equal((FormType.FinalAccounts, unit, 2023), (form.Type, form.Unit, form.FiscalYear?.Year));
    }
}
