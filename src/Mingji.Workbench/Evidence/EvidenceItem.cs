namespace Mingji.Workbench.Evidence;

/// <summary>
/// A file that somebody attached to a row of a form as evidence. <paramref name="RowKey"/> is the row's key (<c>CellNumber.Key</c>),
/// <paramref name="Size"/> counts bytes, <paramref name="Sha256"/> is the content's own name, <paramref name="At"/> is UTC (see
/// <see cref="Timestamps"/>).
/// </summary>
public sealed record EvidenceItem(
    long Id, long CaseId, int RowKey, string Name, long Size, string Sha256, long PersonId, string PersonName, string At);

/// <summary>What the history says of a file attached; <paramref name="Row"/> is the name of the row then.</summary>
public sealed record EvidenceAttached(long Id, int RowKey, string Row, string Name, long Size, string Sha256)
{
    public const string Kind = "evidence-attached";
}

/// <summary>What the history says of a file taken off again. The content stays on the disk: the history speaks of it.</summary>
public sealed record EvidenceRemoved(long Id, int RowKey, string Name, string Sha256)
{
    public const string Kind = "evidence-removed";
}
