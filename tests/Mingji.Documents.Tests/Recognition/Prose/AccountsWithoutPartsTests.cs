using Mingji.Core.Forms;

namespace Mingji.Documents.Tests.Recognition.Prose;

/// <summary>Final accounts that are not written in parts.</summary>
public sealed class AccountsWithoutPartsTests
{
    [Theory]
    [InlineData("某县档案馆2023年度部门决算公开说明")]
    [InlineData("某县档案馆2023年部门决算情况说明")]
    [InlineData("“三公”经费决算情况说明")]
    public void A_narrative_is_known_by_its_title(string title)
    {
        var form = Assert.Single(MadeUp.Text(title, "", "2023年度收入总计100.00万元，支出总计100.00万元。").Forms);
        Assert.Equal(FormType.FinalAccounts, form.Type);
        Assert.NotEmpty(form.Statements);
    }

    [Fact]
    public void A_narrative_is_known_by_the_headings_of_its_sections()
    {
        var read = MadeUp.Text("一、收入决算情况说明", "2023年度收入合计100.00万元。", "二、支出决算情况说明", "2023年度支出合计90.00万元。");
        Assert.Equal(FormType.FinalAccounts, Assert.Single(read.Forms).Type);
    }

    [Fact]
    public void A_section_without_number_begins_no_second_form()
    {
        var form = Assert.Single(MadeUp.Text(
            "某县档案馆2023年度部门决算公开说明", "", "收入决算情况说明", "2023年度收入合计100.00万元。", "支出决算情况说明",
            "2023年度支出合计90.00万元。").Forms);
        Assert.Equal(2, form.Statements.Length);
    }
}
