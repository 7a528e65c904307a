using System.Text.Json;

namespace Mingji.Workbench.Jobs;

/// <summary>What long work does.</summary>
public enum JobKind
{
    /// <summary>Takes the forms of many files over into cases.</summary>
    Import,

    /// <summary>Recomputes and checks all cases of a part of the tree and a year.</summary>
    Audit,

    /// <summary>Writes all cases of a part of the tree and a year as files in the official layout.</summary>
    Export,
}

/// <summary>Where long work stands.</summary>
public enum JobState
{
    /// <summary>Its items are being listed.</summary>
    Preparing,
    Running,
    Done,
    Cancelled,
}

/// <summary>What became of one item.</summary>
public enum ItemState
{
    Waiting,
    Done,
    Refused,
}

/// <summary>
/// What the person chose. <paramref name="KeepsAbsent"/>: cells that an imported file leaves empty keep what the case has;
/// <paramref name="Overwrites"/>: an import also changes cases that somebody else has filled in; <paramref name="Ending"/>: the format of
/// exported files, "xlsx".
/// </summary>
public sealed record JobOptions(bool KeepsAbsent = false, bool Overwrites = false, string Ending = "xlsx")
{
    internal string Write() => JsonSerializer.Serialize(this);

    internal static JobOptions Read(string text) => JsonSerializer.Deserialize<JobOptions>(text) ?? new();
}

/// <summary>
/// Long work behind the pages. It is for the part of the tree at and below its unit, by the rights that its person has at each item.
/// <paramref name="Folder"/> names the folder of its files. The counts are those of its items so far.
/// </summary>
public sealed record Job(
    long Id, JobKind Kind, long PersonId, string Person, string Unit, string Path, int Year, JobOptions Options, string Folder, JobState State,
    DateTimeOffset CreatedAt, DateTimeOffset? EndedAt, int Total, int Done, int Refused)
{
    /// <summary>How far its items are listed; the kind of job says what that counts.</summary>
    public long Listed { get; init; }

    /// <summary>Its items and files have been removed, the time for which they are kept being over.</summary>
    public bool Expired { get; init; }

    public bool IsOver => State is JobState.Done or JobState.Cancelled;

    /// <summary>Items that have come to an end.</summary>
    public int Ended => Done + Refused;
}

/// <summary>One item: what a person calls it, and the number by which the kind of job knows it (a case, a file of the upload).</summary>
public sealed record JobItem(long JobId, int Number, string Name, long Subject, ItemState State, string Outcome, int Attempts);

/// <summary>An item that a job is found to have.</summary>
public sealed record NewItem(string Name, long Subject);
