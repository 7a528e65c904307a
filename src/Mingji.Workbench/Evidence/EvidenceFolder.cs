using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace Mingji.Workbench.Evidence;

/// <summary>A content that was put away: its SHA-256 in hexadecimal, and its size in bytes.</summary>
public sealed record StoredContent(string Sha256, long Size);

/// <summary>What became of a content on the disk.</summary>
public enum ContentState
{
    Whole,
    Missing,

    /// <summary>Something else stands there than was put there.</summary>
    Changed,
}

/// <summary>
/// Contents on disk, each in a file named by its hash ("ab/cdef…"), so that the same content is kept once. A file is there whole or not at
/// all: it is written beside, flushed to the disk, and then renamed. Any number of nodes may share the folder.
/// </summary>
public sealed class EvidenceFolder
{
    /// <summary>The most bytes of one file.</summary>
    public const long MostBytes = 50L * 1024 * 1024;

    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);
    private readonly string _incoming;
    private readonly TimeProvider _clock;

    public EvidenceFolder(string path, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _clock = clock ?? TimeProvider.System;
        Root = path;
        _incoming = Path.Combine(path, "incoming");
        Directory.CreateDirectory(_incoming);
        RemoveForgotten();
    }

    /// <summary>What is said of a file over <see cref="MostBytes"/>.</summary>
    public static string TooLarge { get; } =
        string.Create(CultureInfo.InvariantCulture, $"一个佐证文件最大{MostBytes / 1024 / 1024}MB，请压缩或拆开后再上传");

    public string Root { get; }

    /// <summary>Takes a content in; refuses one that is empty or over <see cref="MostBytes"/>.</summary>
    public async Task<StoredContent> Put(Stream content, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var part = Path.Combine(_incoming, Guid.NewGuid().ToString("N") + ".part");
        try
        {
            var stored = await Copy(content, part, cancel).ConfigureAwait(false);
            Settle(part, stored);
            return stored;
        }
        catch (IOException)
        {
            throw new RefusalException("佐证材料没有存下来：上传中断或磁盘写不进去。请再试一次；仍不行时请系统管理员检查磁盘空间");
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>64 hexadecimal digits in lower case: nothing that could lead out of the folder.</summary>
    public static bool IsHash(string? sha256) => sha256 is { Length: 64 } && sha256.All(char.IsAsciiHexDigitLower);

    /// <summary>Where the content of this hash stands.</summary>
    public string PathOf(string sha256)
    {
        if (!IsHash(sha256)) throw new ArgumentException("no hash", nameof(sha256));
        return Path.Combine(Root, sha256[..2], sha256[2..]);
    }

    /// <summary>Reads the content again and holds it against its name.</summary>
    public ContentState Check(string sha256)
    {
        using var file = OpenOrNull(sha256);
        return file is null ? ContentState.Missing : IsWhole(file, sha256) ? ContentState.Whole : ContentState.Changed;
    }

    /// <summary>The content, already held against its hash; refuses when it is gone or has been changed on the disk.</summary>
    public Stream Open(string sha256)
    {
        var file = OpenOrNull(sha256) ?? throw new RefusalException("这份佐证材料在磁盘上找不到了，请系统管理员从备份恢复（mingji verify 能查出缺了哪些）");
        if (IsWhole(file, sha256))
        {
            file.Position = 0;
            return file;
        }

        file.Dispose();
        throw new RefusalException("这份佐证材料在磁盘上被改动过，与上传时不一致，不能打开；请系统管理员从备份恢复");
    }

    private static bool IsWhole(FileStream file, string sha256) => Convert.ToHexStringLower(SHA256.HashData(file)) == sha256;

    private FileStream? OpenOrNull(string sha256)
    {
        try
        {
            return new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static async Task<StoredContent> Copy(Stream content, string part, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0);
            await using var closing = file.ConfigureAwait(false);
            var size = 0L;
            while (await content.ReadAsync(buffer, cancel).ConfigureAwait(false) is var read and > 0)
            {
                size += read;
                if (size > MostBytes) throw new RefusalException(TooLarge);
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel).ConfigureAwait(false);
            }

            if (size == 0) throw new RefusalException("这个文件是空的，没有内容可作佐证");
            file.Flush(flushToDisk: true);
            return new(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A content that is there whole already stays; one that was damaged is healed by the new copy.</summary>
    private void Settle(string part, StoredContent stored)
    {
        if (Check(stored.Sha256) == ContentState.Whole) return;
        var path = PathOf(stored.Sha256);
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        File.Move(part, path, overwrite: true);
        DurableFolder.Flush(folder);
        DurableFolder.Flush(Root);
    }

    /// <summary>Uploads that a killed process left behind; younger ones may be another node's.</summary>
    private void RemoveForgotten()
    {
        var before = _clock.GetUtcNow().UtcDateTime - Forgotten;
        foreach (var part in Directory.EnumerateFiles(_incoming, "*.part").Where(p => File.GetLastWriteTimeUtc(p) < before)) File.Delete(part);
    }
}
