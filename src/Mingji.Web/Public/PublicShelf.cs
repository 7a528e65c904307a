using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Public;

/// <summary>
/// Holds the index of what is out, so that searches read memory. It is read again as soon as <see cref="PublicPages"/> has seen the stamp
/// move, also when another node published; one request reads it while the others wait for it.
/// </summary>
public sealed class PublicShelf(IStore store, PublicPages pages) : IDisposable
{
    private readonly SemaphoreSlim _place = new(1);
    private PublicIndex? _index;

    public ValueTask<PublicIndex> Index(CancellationToken cancel) =>
        Volatile.Read(ref _index) is { } index && index.Stamp >= pages.Stamp ? new(index) : new(Again(cancel));

    public void Dispose() => _place.Dispose();

    private async Task<PublicIndex> Again(CancellationToken cancel)
    {
        await _place.WaitAsync(cancel);
        try
        {
            if (_index is { } known && known.Stamp >= pages.Stamp) return known;
            var index = await store.Read(session => PublicIndex.Read(session), cancel);
            Volatile.Write(ref _index, index);
            return index;
        }
        finally
        {
            _place.Release();
        }
    }
}
