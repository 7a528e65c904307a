using Mingji.Core.Checks;

namespace Mingji.Documents.Auditing;

/// <summary>What a run amounts to: numbers only, so that it stays small however many documents there are.</summary>
public sealed class AuditTally
{
    private readonly int[] _findings = new int[Enum.GetValues<Severity>().Length];

    /// <summary>All documents asked for or met.</summary>
    public int Documents { get; private set; }

    /// <summary>Documents that could not be read, or were asked for by name and have no form.</summary>
    public int Failed { get; private set; }

    /// <summary>Readable files of folders in which no form was recognised.</summary>
    public int Others { get; private set; }

    /// <summary>The path of the first document; null before there is one.</summary>
    public string? FirstPath { get; private set; }

    /// <summary>The first of those that failed, and why.</summary>
    public (string Path, string Error)? FirstFailure { get; private set; }

    /// <summary>Copies with comments that were asked for and could not be made.</summary>
    public int MissedCopies { get; private set; }

    /// <summary>The first document of these, and why.</summary>
    public (string Path, string? Why)? FirstMissedCopy { get; private set; }

    /// <summary>A finding of severity error is somewhere.</summary>
    public bool HasErrors => CountOf(Severity.Error) > 0;

    /// <summary>
    /// A document could not be read, one asked for by name has no form, or not one of all the documents has; or a copy with comments was
    /// asked for and could not be made.
    /// </summary>
    public bool HasFailures => Failed + MissedCopies > 0 || (Documents > 0 && Others == Documents);

    public int CountOf(Severity severity) => _findings[(int)severity];

    public void Add(AuditedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Documents++;
        FirstPath ??= document.Path;
        if (document.Note is not null) Others++;
        foreach (var finding in document.Findings) _findings[(int)finding.Severity]++;
        if (document.Annotation is { IsFailure: true } missed)
        {
            MissedCopies++;
            FirstMissedCopy ??= (document.Path, missed.Why);
        }

        if (document.Error is not { } error) return;
        Failed++;
        FirstFailure ??= (document.Path, error);
    }

    public void Add(AuditedDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        foreach (var finding in dossier.Findings) _findings[(int)finding.Severity]++;
    }
}
