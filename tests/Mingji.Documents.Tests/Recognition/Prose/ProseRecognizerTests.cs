using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;

namespace Mingji.Documents.Tests.Recognition.Prose;

public sealed class ProseRecognizerTests
{
    [Fact]
    public void The_parts_of_final_accounts_make_one_form()
    {
        var accounts = FormRecognizer.Recognize(SharedFiles.Read("seeds/nankang-final-accounts-2022.txt")).Forms[0];

        Assert.Equal((FormType.FinalAccounts, new FiscalYear(2022)), (accounts.Type, accounts.FiscalYear!.Value));
        Assert.Equal("赣州市南康区人民政府口岸管理办公室", accounts.Unit);
        Assert.Equal(0, accounts.Facts.Single(fact => fact.Name == "staff-in-post").Value.Figure?.Value);
        Assert.Contains(accounts.Statements, s => s.Subject == "公务接待费支出" && s.Budget?.Figure?.Value == 24.44m);
    }

    [Fact]
    public void The_notice_of_an_allocation_has_its_days()
    {
        var plan = FormRecognizer.Recognize(SharedFiles.Read("seeds/guangdong-allocation-notice-2021.txt")).Forms[0];

        Assert.Equal((new DateOnly(2021, 4, 23), new DateOnly(2021, 4, 29), 7), (plan.Notice!.First, plan.Notice.Last, plan.Notice.Days));
        Assert.StartsWith("第7行", plan.Notice.At.At, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seeds/nankang-final-accounts-2022.txt", 2, 0)]
    [InlineData("cases/docs/055_yunnan_disaster_fund_2022.txt", 1, 8)]
    public void Reports_are_forms_and_outlines_state_nothing(string file, int reports, int fewest)
    {
        var forms = FormRecognizer.Recognize(SharedFiles.Read(file)).Forms.Where(form => form.Type == FormType.EvaluationReport).ToList();

        Assert.Equal(reports, forms.Count);
        Assert.All(forms, form => Assert.True(fewest == 0 ? form.Statements.IsEmpty : form.Statements.Length >= fewest));
    }

    [Fact]
    public void Scraps_that_a_broken_table_left_are_listed_as_unused()
    {
        var unused = FormRecognizer.Recognize(SharedFiles.Read("seeds/nankang-final-accounts-2022.txt")).Coverage.Unused;

        Assert.Contains(unused, text => text.At == "第86行");
        Assert.DoesNotContain(unused, text => text.At == "第15行");
    }
}
