using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Tests.Reading.Pdf;

namespace Mingji.Documents.Tests.Recognition.Accounts;

/// <summary>What a careful reader finds wrong in real final accounts, and nothing else.</summary>
public sealed class RealAccountsFindingsTests
{
    [Theory]
    [InlineData("identity/table", "0.3万元", "2961.68")]
    [InlineData("identity/table", "持平", "减少63.14")]
    [InlineData("wording/contradiction", "持平", "减少")]
    [InlineData("rate/share", "71.73%", "71.65%")]
    [InlineData("identity/table", "个人农业生产补贴", "奖励金")]
    [InlineData("identity/table", "一般行政管理事务", "项目支出")]
    public void A_real_error_is_found(string rule, string stated, string follows)
    {
        var findings = Findings("cases/pdf/final-accounts-putuo-finance-2024.pdf");
        Assert.Contains(findings, finding => finding.Rule == rule && finding.Message.Contains(stated, StringComparison.Ordinal)
            && finding.Message.Contains(follows, StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_no_other_findings()
    {
        var findings = Findings("cases/pdf/final-accounts-putuo-finance-2024.pdf");
        Assert.Equal(4, findings.Count(finding => finding.Severity == Severity.Error));
        Assert.Equal(6, findings.Length);
    }

    [Fact]
    public void A_template_is_called_one_once()
    {
        var finding = Assert.Single(Findings("cases/pdf/final-accounts-template-shanghai-2024.pdf"));
        Assert.Equal("cell/placeholder", finding.Rule);
        Assert.Contains("模板", finding.Message, StringComparison.Ordinal);
    }

    private static ImmutableArray<Finding> Findings(string file)
    {
        Poppler.Need();
        var read = FormRecognizer.Recognize(SharedFiles.Read(file));
        var sink = new FindingSink();
        Auditor.Run(new Dossier(read.Forms[0].Unit, read.Forms[0].FiscalYear, read.Forms, read.Loose), ExampleStandard.Plain, sink);
        return [.. sink.Findings];
    }
}
