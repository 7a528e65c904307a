using System.Collections.Immutable;

namespace Mingji.Core.Standards;

/// <summary>The packs at hand, each loaded or refused, in the order of their ids.</summary>
public sealed record StandardCatalog(ImmutableArray<Standard> Standards, ImmutableArray<RefusedPack> Refused)
{
    /// <summary>Nothing but the code's own defaults; for tests and for a command that finds no packs.</summary>
    public static readonly StandardCatalog Empty = new([], []);

    /// <summary>
    /// Loads packs: first those that stand alone, then those that build on one of them. A pack whose base is refused, or has a base
    /// itself, is refused too.
    /// </summary>
    public static StandardCatalog Load(IEnumerable<PackFolder> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var loaded = new List<Standard>();
        var refused = new List<RefusedPack>();
        var named = folders.OrderBy(folder => folder.Id, StringComparer.Ordinal)
            .Select(folder => (Folder: folder, Base: StandardLoader.BaseOf(folder))).ToList();
        foreach (var (folder, foundation) in named.OrderBy(pack => pack.Base is null ? 0 : 1))
        {
            var under = foundation is null ? null : loaded.Find(standard => standard.Id == foundation && standard.Base is null);
            var result = StandardLoader.Load(folder, under);
            if (result.Standard is { } standard) loaded.Add(standard);
            else refused.Add(new(folder.Id, result.Errors));
        }

        return new([.. loaded.OrderBy(s => s.Id, StringComparer.Ordinal)], [.. refused.OrderBy(r => r.Id, StringComparer.Ordinal)]);
    }

    /// <summary>The pack of this id, or null with the nearest id in <paramref name="nearest"/> (null when none is near).</summary>
    public Standard? Find(string id, out string? nearest)
    {
        var found = Standards.FirstOrDefault(standard => string.Equals(standard.Id, id, StringComparison.OrdinalIgnoreCase));
        nearest = found is null ? Spelling.Nearest(id, Standards.Select(standard => standard.Id)) : null;
        return found;
    }

    /// <summary>The pack for a document, and why; see <see cref="StandardChoice"/>.</summary>
    public StandardChoice Choose(DocumentTraits document) => PackChoice.Choose(Standards, document);
}

/// <summary>A pack that was not loaded, and everything that speaks against it.</summary>
public sealed record RefusedPack(string Id, ImmutableArray<PackError> Errors);
