using System.Collections.Immutable;
using System.Text.Json;

namespace Mingji.Web.Api;

/// <summary>What <c>mingji audit --format json</c> prints; here for the description alone, the answer is written by the same writer.</summary>
internal sealed record AuditAnswer(string Schema, ImmutableArray<AuditedDocumentAnswer> Documents, ImmutableArray<AuditedDossierAnswer> Dossiers);

internal sealed record AuditedDocumentAnswer(
    string Path, string Format, string? Error, ImmutableArray<AuditedFormAnswer> Forms, JsonElement Coverage,
    ImmutableArray<AuditFindingAnswer> Findings, ImmutableArray<AuditSkippedAnswer> NotEvaluated);

internal sealed record AuditedFormAnswer(string Id, string Type, string Title, string? Unit, string? Project, int? FiscalYear);

internal sealed record AuditFindingAnswer(
    string Rule, string Severity, string? Form, string At, string Label, string? Stated, string? Expected, string Message, string Basis);

internal sealed record AuditSkippedAnswer(string Rule, string? Form, string Label, string Why);

internal sealed record AuditedDossierAnswer(string? Unit, int? FiscalYear, ImmutableArray<AuditFindingAnswer> Findings);
