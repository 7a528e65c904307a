using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Core.Checks.Gallery;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;

namespace Mingji.Documents.Tests.Recognition.Accounts;

/// <summary>Every figure of a narrative is checked, or its sentence is listed as not checked.</summary>
public sealed class NarrativeCoverageTests
{
    [Fact]
    public void What_no_check_looks_at_in_the_real_text_is_listed()
    {
        var read = FormRecognizer.Recognize(SharedFiles.Read("seeds/nankang-final-accounts-2022.txt"));
        var sink = new FindingSink();
        Auditor.Run(new Dossier(null, null, read.Forms, read.Loose), ExampleStandard.Plain, sink);
        var listed = sink.NotEvaluated.Where(n => n.FormId == "F1" && n.Why.StartsWith("句中", StringComparison.Ordinal)).Select(n => n.Why).ToList();
        foreach (var figure in new[] { "1个", "11批", "37115.95万元" })
            Assert.Contains(listed, why => why.Contains($"“{figure}”", StringComparison.Ordinal));
        foreach (var figure in new[] { "709.84万元", "15698.67万元", "73.3%", "94.8%", "15705.09万元", "37,093.29万元", "763.57万元", "40.22%", "62.67%", "52.27万元",
            "52.47万元", "78.65%", "24.44万元", "4.34%", "19.08%", "9.43万元" })
            Assert.DoesNotContain(listed, why => why.Contains($"“{figure}”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_whose_words_nobody_knows_is_listed()
    {
        var form = ExampleSentences.Of(2024, "本单位把35.20万元分成三批给了八家企业，另有7台设备。");
        var sink = new FindingSink();
        Auditor.Run(new Dossier(null, null, [form with { Passages = [form.Passages[0] with { At = new(3, "第1段") }] }], []), ExampleStandard.Plain, sink);
        Assert.Contains(sink.NotEvaluated, n => n.Why.Contains("“35.20万元”、“7台”", StringComparison.Ordinal));
    }
}
