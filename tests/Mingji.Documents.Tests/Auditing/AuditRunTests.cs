using Mingji.Core.Checks;
using Mingji.Core.Standards;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Tests.Reading.Packages;

namespace Mingji.Documents.Tests.Auditing;

public sealed class AuditRunTests
{
    private static readonly StandardChoice Bare = new(new Standard { Id = "test", Title = "试" }, "试");

    private static readonly AuditSteps Steps = new(
        path => SourceReader.Read(path).Document ?? throw new RefusedException("无法读取"),
        FormRecognizer.Recognize, _ => Bare, Auditor.Run, Auditor.RunAcross);

    [Fact]
    public void A_run_that_drops_the_texts_of_documents_reports_the_same()
    {
        using var docx = new TemporaryFile("form.docx", OfficeSamples.Docx.ToBytes());
        using var xlsx = new TemporaryFile("form.xlsx", OfficeSamples.Xlsx.ToBytes());
        FoundDocument[] found = [new(docx.Path), new(xlsx.Path)];
        var whole = new AuditRun(Steps).Audit(found, CancellationToken.None);
        var small = new AuditRun(Steps) { Jobs = 2, KeepsBlocks = false }.Audit(found, CancellationToken.None);
        Assert.Equal(whole.AllFindings, small.AllFindings, (a, b) => (a.Rule, a.Message) == (b.Rule, b.Message));
        Assert.Equal(whole.Documents.Select(d => d.Read!.Coverage.Used), small.Documents.Select(d => d.Read!.Coverage.Used));
        Assert.All(whole.Documents, d => Assert.NotEmpty(d.Read!.Source.Blocks));
        Assert.All(small.Documents, d => Assert.Empty(d.Read!.Source.Blocks));
    }

    [Fact]
    public void One_bad_file_stops_no_other()
    {
        using var bad = new TemporaryFile("bad.docx", OfficeSamples.Docx.ToBytes()[..200]);
        using var good = new TemporaryFile("good.xlsx", OfficeSamples.Xlsx.ToBytes());
        var report = new AuditRun(Steps) { Jobs = 2 }.Audit([new(bad.Path), new(good.Path)], CancellationToken.None);
        Assert.NotNull(report.Documents[0].Error);
        Assert.Null(report.Documents[1].Error);
    }
}
