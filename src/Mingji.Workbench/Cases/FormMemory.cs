using Mingji.Core.Filling;
using Mingji.Core.Standards;

namespace Mingji.Workbench.Cases;

/// <summary>
/// Forms read lately, by the hash of their document: the next cell of the same form need not read it again. What a hash stands for never
/// changes, so nothing here can be out of date, whoever else writes to the database. Bounded: the longest unused goes first.
/// </summary>
internal static class FormMemory
{
    /// <summary>The most forms kept; one takes some 100 KB when every cell is filled in.</summary>
    public const int Most = 400;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, LinkedListNode<Entry>> Entries = new(StringComparer.Ordinal);
    private static readonly LinkedList<Entry> ByUse = new();

    public static FilledForm? Find(string hash, int nextKey)
    {
        lock (Gate) return Use(hash) is { } entry && entry.Filled.NextKey == nextKey ? entry.Filled : null;
    }

    /// <summary>Keeps a form; the one that it comes after is likely to be done with.</summary>
    public static void Keep(string hash, FilledForm filled, string? after = null)
    {
        lock (Gate)
        {
            if (after is not null && after != hash && Entries.Remove(after, out var gone)) ByUse.Remove(gone);
            if (Use(hash) is { } known && known.Filled.NextKey == filled.NextKey) return;
            if (Entries.Remove(hash, out var old)) ByUse.Remove(old);
            Entries[hash] = ByUse.AddFirst(new Entry(hash, filled));
            if (Entries.Count <= Most) return;
            Entries.Remove(ByUse.Last!.Value.Hash);
            ByUse.RemoveLast();
        }
    }

    /// <summary>What this process itself wrote beside the case's form of this hash, by this standard; null when it is not known.</summary>
    public static Assessment? Written(string hash, long caseId, Standard standard)
    {
        lock (Gate)
        {
            return Use(hash) is { } entry && entry.WrittenFor == caseId && ReferenceEquals(entry.By, standard) ? entry.Assessment : null;
        }
    }

    public static void Write(string hash, long caseId, Standard standard, Assessment assessment)
    {
        lock (Gate)
        {
            if (Use(hash) is { } entry) (entry.WrittenFor, entry.By, entry.Assessment) = (caseId, standard, assessment);
        }
    }

    private static Entry? Use(string hash)
    {
        if (!Entries.TryGetValue(hash, out var node)) return null;
        ByUse.Remove(node);
        ByUse.AddFirst(node);
        return node.Value;
    }

    private sealed class Entry(string hash, FilledForm filled)
    {
        public string Hash { get; } = hash;

        public FilledForm Filled { get; } = filled;

        public long WrittenFor { get; set; }

        public Standard? By { get; set; }

        public Assessment? Assessment { get; set; }
    }
}
