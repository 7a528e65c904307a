using System.Collections.Immutable;
using Mingji.Core.Notices;

namespace Mingji.Workbench.Objections;

/// <summary>Where an objection stands.</summary>
public enum ObjectionState
{
    /// <summary>It came in whole and in time.</summary>
    Received,

    /// <summary>It is being looked into.</summary>
    Accepted,

    /// <summary>It was refused by a rule: a false name, nothing that could be looked into.</summary>
    Refused,
    Answered,
}

/// <summary>States as people call them.</summary>
public static class ObjectionStates
{
    public static string NameOf(ObjectionState state) => state switch
    {
        ObjectionState.Received => "已收到",
        ObjectionState.Accepted => "已受理",
        ObjectionState.Refused => "不予受理",
        _ => "已答复",
    };

    /// <summary>Something is still to be done about it.</summary>
    public static bool IsOpen(ObjectionState state) => state is ObjectionState.Received or ObjectionState.Accepted;
}

/// <summary>
/// An objection without a word of who raised it. <paramref name="Due"/> is the day by which it is answered, <paramref name="DeleteOn"/> the
/// day on which what was sealed is deleted; null while it is open.
/// </summary>
public sealed record Objection(
    long Id, long NoticeId, ObjectorKind By, string ReceivedAt, ObjectionState State, DateOnly Due, string Answer, DateOnly? DeleteOn)
{
    public string? DecidedAt { get; init; }

    /// <summary>When what was sealed was deleted; null: it is still there.</summary>
    public string? ErasedAt { get; init; }

    public ImmutableArray<ObjectionFile> Files { get; init; } = [];
}

/// <summary>A file of an objection: what it proves and its size; its name is sealed too.</summary>
public sealed record ObjectionFile(long Id, ObjectionItem Item, long Size);

/// <summary>Who objects, and to what: never stored but sealed.</summary>
public sealed record ObjectorWords(string Name, string ContactPerson, string Contact, string Matter);

/// <summary>An objection as somebody with the right to it reads it; null words: they have been deleted.</summary>
public sealed record OpenedObjection(Objection Objection, ObjectorWords? Words, ImmutableArray<string> FileNames);

/// <summary>A file that came with an objection.</summary>
public sealed record SentFile(ObjectionItem Item, string Name, Func<Stream> Open, long Size);

/// <summary>An objection came in; of who raised it nothing is said.</summary>
public sealed record ObjectionReceived(long Objection, long Notice, string By, string Due)
{
    public const string Kind = "objection-received";
}

/// <summary>An objection was accepted, refused or answered.</summary>
public sealed record ObjectionMoved(long Objection, string State)
{
    public const string Kind = "objection-moved";
}

/// <summary>Somebody with the right to it read it.</summary>
public sealed record ObjectionSeen(long Objection)
{
    public const string Kind = "objection-seen";
}

/// <summary>What was sealed has been deleted.</summary>
public sealed record ObjectionErased(long Objection)
{
    public const string Kind = "objection-erased";
}
