using Mingji.Documents.Auditing;

namespace Mingji.Documents.Reporting;

/// <summary>
/// A report while it is written: document by document, dossier by dossier, then <see cref="Finish"/> with what only the whole run knows.
/// Nothing of a document stays in memory; what has to stand behind something not yet known waits in a <see cref="Spool"/>.
/// </summary>
public abstract class ReportWriter : IAuditSink, IDisposable
{
    /// <summary>What the run amounts to so far.</summary>
    public AuditTally Tally { get; } = new();

    public void Add(AuditedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Tally.Add(document);
        Write(document);
    }

    public void Add(AuditedDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        Tally.Add(dossier);
        Write(dossier);
    }

    /// <summary>Writes what is left; nothing may be added behind it.</summary>
    public abstract void Finish();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Adds the results of a run that are in memory as a whole.</summary>
    public void AddAll(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var document in report.Documents) Add(document);
        foreach (var dossier in report.Dossiers) Add(dossier);
    }

    /// <summary>Writes a report that is in memory as a whole.</summary>
    internal void WriteAll(AuditReport report)
    {
        AddAll(report);
        Finish();
    }

    protected abstract void Write(AuditedDocument document);

    protected abstract void Write(AuditedDossier dossier);

    protected virtual void Dispose(bool disposing)
    {
    }
}
