namespace Mingji.Documents.Auditing;

/// <summary>
/// Takes the results of a run as they come: every document in the order asked for, then every dossier. It is called by one thread at a time
/// and must keep no document, or a run over many of them would not stay small.
/// </summary>
public interface IAuditSink
{
    void Add(AuditedDocument document);

    void Add(AuditedDossier dossier);
}
