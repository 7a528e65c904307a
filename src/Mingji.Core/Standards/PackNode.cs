using System.Collections.Immutable;

namespace Mingji.Core.Standards;

/// <summary>A piece of a pack's YAML with its place. Values stay text until a field says what they are.</summary>
internal abstract record PackNode(PackPlace At);

/// <summary>A value as written. <paramref name="Quoted"/> values are text even when they look like something else.</summary>
internal sealed record PackScalar(PackPlace At, string Text, bool Quoted) : PackNode(At)
{
    /// <summary>Written as nothing: "from:" or "from: ~".</summary>
    public bool IsEmpty => !Quoted && Text is "" or "~" or "null";
}

/// <summary>A list.</summary>
internal sealed record PackList(PackPlace At, ImmutableArray<PackNode> Items) : PackNode(At);

/// <summary>A mapping; keys in the order written, each once.</summary>
internal sealed record PackMap(PackPlace At, ImmutableArray<PackEntry> Entries) : PackNode(At)
{
    public PackNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
}

/// <summary>One field of a mapping.</summary>
internal sealed record PackEntry(string Key, PackPlace At, PackNode Value);
