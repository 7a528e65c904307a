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
    /// The text of each document is kept with its report. Only a report that shows the document itself needs it.
    /// </summary>
    public bool KeepsBlocks { get; init; } = true;

    /// <summary>
    /// Cells whose forms stay in memory until the dossiers are checked. The documents of larger runs are read once more for that, those
    /// of one dossier at a time, so that memory doesn't grow with their number.
    /// </summary>
    public int KeptCells { get; init; } = 200_000;

    /// <summary>Audits, and hands every result on as soon as those before it are handed on.</summary>
    public void Audit(IReadOnlyList<FoundDocument> documents, IAuditSink sink, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sink);
        var grouping = new DossierGrouping(steps, KeptCells);
        Each(documents, _auditor.Audit, grouping.Add, sink, cancel);
        foreach (var dossier in grouping.Across(Jobs, cancel)) sink.Add(dossier);
    }

    /// <summary>Reads and recognises only, and hands every result on in order.</summary>
    public void ReadOnly(IReadOnlyList<FoundDocument> documents, IAuditSink sink, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sink);
        Each(documents, _auditor.ReadOnly, _ => { }, sink, cancel);
    }

    /// <summary>Audits a few documents and keeps everything.</summary>
    public AuditReport Audit(IReadOnlyList<FoundDocument> documents, CancellationToken cancel)
    {
        var all = new Collected();
        Audit(documents, all, cancel);
        return all.Report();
    }

    /// <summary>Reads a few documents and keeps everything.</summary>
    public AuditReport ReadOnly(IReadOnlyList<FoundDocument> documents, CancellationToken cancel)
    {
        var all = new Collected();
        ReadOnly(documents, all, cancel);
        return all.Report();
    }

    private void Each(
        IReadOnlyList<FoundDocument> documents, Func<FoundDocument, AuditedDocument> work, Action<AuditedDocument> group, IAuditSink sink,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var done = 0;
        OrderedWork.Run(
            documents.Count,
            Jobs,
            i =>
            {
                var audited = Kept(work(documents[i]));
                Done?.Invoke(Interlocked.Increment(ref done));
                return audited;
            },
            audited =>
            {
                group(audited);
                sink.Add(audited);
            },
            cancel);
    }

    private AuditedDocument Kept(AuditedDocument document) => KeepsBlocks || document.Read is not { } read
        ? document
        : document with { Read = read with { Source = read.Source with { Blocks = [] } } };

    private sealed class Collected : IAuditSink
    {
        private readonly ImmutableArray<AuditedDocument>.Builder _documents = ImmutableArray.CreateBuilder<AuditedDocument>();
        private readonly ImmutableArray<AuditedDossier>.Builder _dossiers = ImmutableArray.CreateBuilder<AuditedDossier>();

        public void Add(AuditedDocument document) => _documents.Add(document);

        public void Add(AuditedDossier dossier) => _dossiers.Add(dossier);

        public AuditReport Report() => new(_documents.ToImmutable(), _dossiers.ToImmutable());
    }
}
