using System.Text.Json;
using Mingji.Documents.Auditing;

namespace Mingji.Documents.Reporting.Json;

/// <summary>Writes <see cref="AuditJson"/> as the run goes on; every document is on its way when the next one comes.</summary>
/// <param name="output">Stays open.</param>
/// <param name="content">The forms' content instead of findings and dossiers, as <c>mingji read</c> prints it.</param>
public sealed class AuditJsonReport(Stream output, bool content) : ReportWriter
{
    private readonly Utf8JsonWriter _json = new(output, AuditJson.Options);
    private bool _began;
    private bool _inDossiers;

    public override void Finish()
    {
        Begin();
        if (!content) BeginDossiers();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        output.WriteByte((byte)'\n');
    }

    protected override void Write(AuditedDocument document)
    {
        Begin();
        AuditJson.WriteDocument(_json, document, content);
        _json.Flush();
    }

    protected override void Write(AuditedDossier dossier)
    {
        if (content) return;
        Begin();
        BeginDossiers();
        AuditJson.WriteDossier(_json, dossier);
        _json.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _json.Dispose();
        base.Dispose(disposing);
    }

    private void Begin()
    {
        if (_began) return;
        _began = true;
        _json.WriteStartObject();
        _json.WriteString("schema", AuditJson.Schema);
        _json.WriteStartArray("documents");
    }

    private void BeginDossiers()
    {
        if (_inDossiers) return;
        _inDossiers = true;
        _json.WriteEndArray();
        _json.WriteStartArray("dossiers");
    }
}
