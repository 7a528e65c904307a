using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Figures;
using Mingji.Core.Standards;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Auditing;

/// <summary>What one run of the auditor says: every document in the order asked for, then what their dossiers say together.</summary>
public sealed record AuditReport(ImmutableArray<AuditedDocument> Documents, ImmutableArray<AuditedDossier> Dossiers)
{
    /// <summary>Every finding, of documents first.</summary>
    public IEnumerable<Finding> AllFindings =>
        Documents.SelectMany(d => d.Findings).Concat(Dossiers.SelectMany(d => d.Findings));
}

/// <summary>
/// One document, read and recomputed. <paramref name="Error"/> says in Chinese why it could not be, and what would be accepted;
/// null when it could. <paramref name="Read"/> is null when not even its text could be read.
/// </summary>
public sealed record AuditedDocument(string Path, string Format, string? Error, ReadDocument? Read)
{
    /// <summary>Said of a readable file of a folder in which no form was recognised; null for all others.</summary>
    public string? Note { get; init; }

    public ImmutableArray<Finding> Findings { get; init; } = [];

    public ImmutableArray<NotEvaluated> NotEvaluated { get; init; } = [];

    /// <summary>The pack that it was measured by, and why that one; null when it was only read.</summary>
    public StandardChoice? Choice { get; init; }

    /// <summary>The copy with comments; null when none was asked for, or the document was not audited.</summary>
    public AnnotatedFile? Annotation { get; init; }

    /// <summary>A document that could not be read.</summary>
    public static AuditedDocument Failed(string path, string format, string error) => new(path, format, error, null);
}

/// <summary>
/// What came of the copy with comments that was asked for: its <paramref name="Path"/>, or in Chinese <paramref name="Why"/> there is none.
/// <paramref name="Comments"/> cells have a comment; <paramref name="Unplaced"/> findings stand in its summary alone.
/// </summary>
public sealed record AnnotatedFile(string? Path, string? Why, int Comments, int Unplaced)
{
    /// <summary>There is none although it was asked for; a file met in a folder whose format takes no comments is no failure.</summary>
    public bool IsFailure { get; init; }
}

/// <summary>
/// Several documents of one unit and fiscal year, checked against each other. Its findings are those that no document gives by itself;
/// <see cref="Finding.FormId"/> is "path#F2", form F2 of that one of <paramref name="Documents"/>.
/// </summary>
public sealed record AuditedDossier(string? Unit, FiscalYear? FiscalYear, ImmutableArray<string> Documents)
{
    public ImmutableArray<Finding> Findings { get; init; } = [];

    public ImmutableArray<NotEvaluated> NotEvaluated { get; init; } = [];
}
