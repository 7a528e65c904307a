using System.Collections.Immutable;

namespace Mingji.Documents.Auditing;

/// <summary>A run over many documents: several at a time, answers in the order asked for.</summary>
public sealed class AuditRun(AuditSteps steps)
{
    private readonly DocumentAuditor _auditor = new(steps);

    /// <summary>Called when a document is done, from any thread, with how many are done now.</summary>
    public Action<int>? Done { get; init; }

    /// <summary>Documents worked on at the same time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>
    /// The text of each document is kept with its report. Only a report that shows the document itself needs it; without it a run over
    /// many documents stays small.
    /// </summary>
    public bool KeepsBlocks { get; init; } = true;

    public AuditReport Audit(IReadOnlyList<FoundDocument> documents, CancellationToken cancel)
    {
        var audited = Each(documents, _auditor.Audit, cancel);
        return new(audited, DossierGrouping.Across(audited, steps));
    }

    public AuditReport ReadOnly(IReadOnlyList<FoundDocument> documents, CancellationToken cancel) =>
        new(Each(documents, _auditor.ReadOnly, cancel), []);

    private ImmutableArray<AuditedDocument> Each(
        IReadOnlyList<FoundDocument> documents, Func<FoundDocument, AuditedDocument> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var results = new AuditedDocument[documents.Count];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Jobs), CancellationToken = cancel };
        Parallel.For(0, documents.Count, options, i =>
        {
            results[i] = Kept(work(documents[i]));
            Done?.Invoke(Interlocked.Increment(ref done));
        });
        return [.. results];
    }

    private AuditedDocument Kept(AuditedDocument document) => KeepsBlocks || document.Read is not { } read
        ? document
        : document with { Read = read with { Source = read.Source with { Blocks = [] } } };
}
