using Mingji.Core.Forms;

namespace Mingji.Workbench.Publishing;

/// <summary>
/// Something that went out to the public: a frozen snapshot, never changed. <paramref name="Version"/> counts the versions of the same form
/// or plan from 1; a newer one stands beside it in <see cref="ReplacedBy"/>. <paramref name="Sha256"/> is that of the snapshot's bytes.
/// </summary>
public sealed record Publication(
    long Id, long? CaseId, long? PlanId, long UnitId, string UnitName, string UnitCode, int Year, FormType FormType, string? ProjectName,
    int Version, string Title, string Sha256, string PublishedAt)
{
    /// <summary>What readers are told about this version: why it corrects an older one, or what stands open in it; empty: nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>How many private numbers were masked.</summary>
    public int Masked { get; init; }

    /// <summary>The newer version; null: this is the newest.</summary>
    public long? ReplacedBy { get; init; }

    /// <summary>When it was taken down; null: it stands.</summary>
    public string? WithdrawnAt { get; init; }

    public string WithdrawnWhy { get; init; } = "";

    public bool IsWithdrawn => WithdrawnAt is not null;

    /// <summary>It is the version that counts.</summary>
    public bool IsCurrent => ReplacedBy is null && !IsWithdrawn;
}

/// <summary>A published file: its ending, its hash and its bytes.</summary>
public sealed record PublishedFile(string Ending, string Sha256, long Size);

/// <summary>It went out.</summary>
public sealed record PublishedOut(long Publication, int Version, string Sha256, IReadOnlyList<PublishedFile> Files, int Masked, string Note)
{
    public const string Kind = "published";
}

/// <summary>It was taken down.</summary>
public sealed record TakenDown(long Publication, int Version, string Reason)
{
    public const string Kind = "publication-withdrawn";
}

/// <summary>What somebody wants to publish: with private numbers masked or not, with which words to the reader, and the form as he saw it.</summary>
public sealed record PublishRequest(bool Masks, string Note, int? Seen = null);
