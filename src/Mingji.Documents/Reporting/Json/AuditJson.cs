using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mingji.Core.Checks;
using Mingji.Documents.Auditing;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Reporting.Json;

/// <summary>
/// The report as one JSON document, schema mingji/audit/1 of contract.md. Chinese stands unescaped; numbers are decimals.
/// </summary>
public static class AuditJson
{
    public const string Schema = "mingji/audit/1";

    /// <summary>Relaxed: the answer is a file or a pipe, never a piece of a page.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>What <c>mingji audit</c> prints: findings without the forms' content.</summary>
    public static void WriteAudit(AuditReport report, Stream output) => Write(report, output, content: false);

    /// <summary>What <c>mingji read</c> prints: the forms' content without findings.</summary>
    public static void WriteRead(AuditReport report, Stream output) => Write(report, output, content: true);

    private static void Write(AuditReport report, Stream output, bool content)
    {
        using var json = new AuditJsonReport(output, content);
        json.WriteAll(report);
    }

    internal static void WriteDocument(Utf8JsonWriter json, AuditedDocument document, bool content)
    {
        json.WriteStartObject();
        json.WriteString("path", document.Path);
        json.WriteString("format", document.Format);
        json.WriteString("error", document.Error);
        if (document.Note is { } note) json.WriteString("note", note);
        if (document.Choice is { } choice) json.WriteString("pack", choice.Standard.Id);
        json.WriteStartArray("forms");
        foreach (var form in document.Read?.Forms ?? [])
        {
            json.WriteStartObject();
            FormJson.WriteHead(json, form);
            if (content) FormJson.WriteContent(json, form);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteCoverage(json, document.Read);
        if (!content)
        {
            WriteFindings(json, document.Findings);
            WriteNotEvaluated(json, document.NotEvaluated);
            if (document.Annotation is { } annotation) WriteAnnotation(json, annotation);
        }

        json.WriteEndObject();
    }

    private static void WriteAnnotation(Utf8JsonWriter json, AnnotatedFile annotation)
    {
        json.WriteStartObject("annotated");
        json.WriteString("path", annotation.Path);
        json.WriteString("why", annotation.Why);
        json.WriteNumber("comments", annotation.Comments);
        json.WriteNumber("unplaced", annotation.Unplaced);
        json.WriteEndObject();
    }

    private static void WriteCoverage(Utf8JsonWriter json, ReadDocument? read)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("cells", read?.Coverage.Cells ?? 0);
        json.WriteNumber("used", read?.Coverage.Used ?? 0);
        json.WriteStartArray("unused");
        foreach (var unused in read?.Coverage.Unused ?? [])
        {
            json.WriteStartObject();
            json.WriteString("at", unused.At);
            json.WriteString("text", unused.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("remarks");
        foreach (var remark in read?.Source.Remarks ?? [])
        {
            json.WriteStartObject();
            json.WriteString("at", remark.At);
            json.WriteString("text", remark.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, ImmutableArray<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule);
            json.WriteString("severity", StableNames.Of(finding.Severity));
            json.WriteString("form", finding.FormId.Length > 0 ? finding.FormId : null);
            json.WriteString("at", finding.At.At);
            json.WriteString("label", finding.Label);
            json.WriteString("stated", finding.Stated);
            json.WriteString("expected", finding.Expected);
            json.WriteString("message", finding.Message);
            json.WriteString("basis", finding.Basis);
            json.WriteStartArray("also");
            foreach (var place in finding.Also) json.WriteStringValue(place.At);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNotEvaluated(Utf8JsonWriter json, ImmutableArray<NotEvaluated> skipped)
    {
        json.WriteStartArray("notEvaluated");
        foreach (var one in skipped)
        {
            json.WriteStartObject();
            json.WriteString("rule", one.Rule);
            json.WriteString("form", one.FormId.Length > 0 ? one.FormId : null);
            json.WriteString("label", one.Label);
            json.WriteString("why", one.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteDossier(Utf8JsonWriter json, AuditedDossier dossier)
    {
        json.WriteStartObject();
        json.WriteString("unit", dossier.Unit);
        FormJson.WriteYear(json, "fiscalYear", dossier.FiscalYear);
        json.WriteStartArray("documents");
        foreach (var path in dossier.Documents) json.WriteStringValue(path);
        json.WriteEndArray();
        WriteFindings(json, dossier.Findings);
        WriteNotEvaluated(json, dossier.NotEvaluated);
        json.WriteEndObject();
    }
}
