using System.Collections.Immutable;

namespace Mingji.Core.Standards;

/// <summary>One file of a pack, already read: its name inside the pack's folder and its text.</summary>
public sealed record PackFile(string Name, string Text);

/// <summary>A pack before it is read: the folder's name, which is the pack's id, and its YAML files.</summary>
public sealed record PackFolder(string Id, ImmutableArray<PackFile> Files);

/// <summary>Where something stands in a pack; line and column count from 1.</summary>
public readonly record struct PackPlace(string File, int Line, int Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}

/// <summary>Why a pack is refused, and what would be accepted instead; both in Chinese, for the person who writes the pack.</summary>
public sealed record PackError(PackPlace At, string Reason, string Accepts)
{
    public override string ToString() => Accepts.Length == 0 ? $"{At} {Reason}" : $"{At} {Reason}；可接受：{Accepts}";
}

/// <summary>A loaded standard, or everything that speaks against it. A pack with a single error is not loaded at all.</summary>
public sealed record LoadResult(Standard? Standard, ImmutableArray<PackError> Errors);
