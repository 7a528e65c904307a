using System.Collections.Immutable;
using Mingji.Workbench.Evidence;

namespace Mingji.Workbench.Publishing;

/// <summary>Puts written files where evidence lies, by their hash, before any row names them.</summary>
internal static class KeptFiles
{
    public static async Task<ImmutableArray<PublishedFile>> Put(EvidenceFolder folder, IReadOnlyList<WrittenFile> written, CancellationToken cancel)
    {
        var kept = ImmutableArray.CreateBuilder<PublishedFile>(written.Count);
        foreach (var file in written)
        {
            using var content = new MemoryStream(file.Content, writable: false);
            var stored = await folder.Put(content, cancel).ConfigureAwait(false);
            kept.Add(new(file.Ending, stored.Sha256, stored.Size));
        }

        return kept.ToImmutable();
    }
}
