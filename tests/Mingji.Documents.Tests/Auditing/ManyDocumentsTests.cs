using Mingji.Core.Checks;
using Mingji.Core.Standards;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Tests.Reading.Packages;

namespace Mingji.Documents.Tests.Auditing;

public sealed class ManyDocumentsTests
{
    private static readonly StandardChoice Bare = new(new Standard { Id = "test", Title = "试" }, "试");

    [Fact]
    public void Results_come_in_the_order_asked_for_and_none_runs_far_ahead_of_a_slow_one()
    {
        var started = 0;
        var farthest = 0;
        var taken = new List<int>();
        OrderedWork.Run(
            200,
            2,
            i =>
            {
                Interlocked.Increment(ref started);
                if (i == 0) SpinWait.SpinUntil(() => Volatile.Read(ref started) >= 16);
                return i;
            },
            i =>
            {
                if (taken.Count == 0) farthest = Volatile.Read(ref started);
                taken.Add(i);
            },
            CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 200), taken);
        Assert.Equal(16, farthest);
    }

    [Fact]
    public void Dossiers_of_documents_that_are_read_once_more_are_those_of_documents_that_were_kept()
    {
        using var docx = new TemporaryFile("form.docx", OfficeSamples.Docx.ToBytes());
        using var xlsx = new TemporaryFile("form.xlsx", OfficeSamples.Xlsx.ToBytes());
        FoundDocument[] found = [new(docx.Path), new(xlsx.Path), new(docx.Path)];
        var reads = 0;
        var steps = new AuditSteps(
            path =>
            {
                Interlocked.Increment(ref reads);
                return SourceReader.Read(path).Document ?? throw new RefusedException("无法读取");
            },
            FormRecognizer.Recognize, _ => Bare, Auditor.Run, Auditor.RunAcross);
        var kept = new AuditRun(steps).Audit(found, CancellationToken.None);
        Assert.Equal(3, reads);
        var again = new AuditRun(steps) { KeptCells = 0, Jobs = 2 }.Audit(found, CancellationToken.None);
        Assert.Equal(kept.Dossiers.Select(d => (d.Unit, d.Documents.Length)), again.Dossiers.Select(d => (d.Unit, d.Documents.Length)));
        Assert.Equal(kept.AllFindings, again.AllFindings, (a, b) => (a.Rule, a.FormId, a.Message) == (b.Rule, b.FormId, b.Message));
    }
}
