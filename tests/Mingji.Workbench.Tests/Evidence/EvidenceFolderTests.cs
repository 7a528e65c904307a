using System.Security.Cryptography;
using Mingji.Workbench.Evidence;

namespace Mingji.Workbench.Tests.Evidence;

public sealed class EvidenceFolderTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("mingji-evidence-").FullName;

    [Fact]
    public async Task A_content_is_kept_under_its_hash_and_read_back()
    {
        var folder = new EvidenceFolder(_path);
        var bytes = RandomNumberGenerator.GetBytes(200_000);

        var stored = await folder.Put(new MemoryStream(bytes));

        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(bytes)), 200_000), (stored.Sha256, stored.Size));
        using var back = new MemoryStream();
        await using (var content = folder.Open(stored.Sha256)) await content.CopyToAsync(back);
        Assert.Equal(bytes, back.ToArray());
    }

    [Fact]
    public async Task The_same_content_is_kept_once()
    {
        var folder = new EvidenceFolder(_path);
        await folder.Put(new MemoryStream([1, 2, 3]));
        await folder.Put(new MemoryStream([1, 2, 3]));
        Assert.Single(Directory.EnumerateFiles(_path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_content_changed_on_the_disk_is_told_and_not_opened()
    {
        var folder = new EvidenceFolder(_path);
        var stored = await folder.Put(new MemoryStream([1, 2, 3]));
        await File.WriteAllBytesAsync(folder.PathOf(stored.Sha256), [1, 2, 4]);

        Assert.Equal(ContentState.Changed, folder.Check(stored.Sha256));
        Assert.Contains("改动过", Assert.Throws<RefusalException>(() => folder.Open(stored.Sha256)).Message, StringComparison.Ordinal);
        await folder.Put(new MemoryStream([1, 2, 3]));
        Assert.Equal(ContentState.Whole, folder.Check(stored.Sha256));
    }

    [Fact]
    public async Task A_content_lost_from_the_disk_is_told()
    {
        var folder = new EvidenceFolder(_path);
        var stored = await folder.Put(new MemoryStream([1, 2, 3]));
        File.Delete(folder.PathOf(stored.Sha256));
        Assert.Equal(ContentState.Missing, folder.Check(stored.Sha256));
        Assert.Contains("找不到", Assert.Throws<RefusalException>(() => folder.Open(stored.Sha256)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        var folder = new EvidenceFolder(_path);
        await Assert.ThrowsAsync<RefusalException>(() => folder.Put(new Breaking()));
        await Assert.ThrowsAsync<RefusalException>(() => folder.Put(new MemoryStream([])));
        await Assert.ThrowsAsync<RefusalException>(() => folder.Put(new Endless()));
        Assert.Empty(Directory.EnumerateFiles(_path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void What_a_killed_process_left_behind_is_removed_after_a_day()
    {
        var folder = new EvidenceFolder(_path);
        var (old, young) = (Path.Combine(_path, "incoming", "a.part"), Path.Combine(_path, "incoming", "b.part"));
        File.WriteAllText(old, "");
        File.WriteAllText(young, "");
        File.SetLastWriteTimeUtc(old, File.GetLastWriteTimeUtc(young).AddDays(-2));
        _ = new EvidenceFolder(folder.Root);
        Assert.False(File.Exists(old));
        Assert.True(File.Exists(young));
    }

    public void Dispose() => Directory.Delete(_path, true);

    private class Endless : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);
    }

    private sealed class Breaking : Endless
    {
        private bool _read;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_read) throw new IOException("gone");
            _read = true;
            return new(buffer.Length);
        }
    }
}
