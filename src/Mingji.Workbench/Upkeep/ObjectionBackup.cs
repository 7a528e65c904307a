using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Objections;

namespace Mingji.Workbench.Upkeep;

/// <summary>
/// Backs up what objectors sent, apart from the database: the sealed papers as they lie, and the key that opens them, itself sealed with a
/// passphrase. Neither the database's backup nor this one alone, nor both without the passphrase, tells who objected.
/// </summary>
public static class ObjectionBackup
{
    public const int ShortestPassphrase = 12;
    private const string Manifest = "objection-key.sealed";
    private const string Papers = "objections/";
    private const string Purpose = "mingji objection backup 1";
    private const int SaltBytes = 16;
    private const int Rounds = 600_000;
    private const long MostManifest = 16 << 20;

    /// <summary>Writes the archive, and only then gives it its name; how many papers it holds, or null when nobody has ever objected.</summary>
    public static int? Write(string data, string path, string passphrase, CancellationToken cancel = default)
    {
        var vault = new ObjectionVault(data);
        var whole = Path.GetFullPath(path);
        MustBeLong(passphrase);
        if (Path.Exists(whole)) throw new RefusalException($"“{path}”已经存在，不覆盖；请换一个文件名");
        if (Path.GetDirectoryName(whole) is not { } parent || !Directory.Exists(parent)) throw new RefusalException($"“{path}”所在的文件夹不存在，请先建立");
        if (!File.Exists(vault.KeyPath)) return null;
        var part = whole + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            int count;
            using (var file = new FileStream(part, options))
            {
                using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)) count = Pack(archive, vault, passphrase, cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(part, whole);
            DurableFolder.Flush(parent);
            return count;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Puts the papers and the key back, into a place that has no key yet; how many papers.</summary>
    public static int Read(string path, string data, string passphrase, CancellationToken cancel = default)
    {
        var vault = new ObjectionVault(data);
        if (!File.Exists(path)) throw new RefusalException($"没有异议的备份文件“{path}”");
        if (File.Exists(vault.KeyPath)) throw new RefusalException($"“{vault.KeyPath}”已经存在，恢复只能进行到空处；请先把它移走");
        try
        {
            using var archive = ZipFile.OpenRead(path);
            var held = Open(archive, passphrase);
            foreach (var paper in held.Papers)
            {
                cancel.ThrowIfCancellationRequested();
                Put(archive, paper, vault.Folder);
            }

            // The key comes last: with it, everything that it opens is there.
            vault.PutKey(held.Key);
            return held.Papers.Length;
        }
        catch (InvalidDataException)
        {
            throw new RefusalException($"“{path}”不是完整的异议备份：文件损坏或没有传完，请换一份备份");
        }
    }

    private static int Pack(ZipArchive archive, ObjectionVault vault, string passphrase, CancellationToken cancel)
    {
        var papers = ImmutableArray.CreateBuilder<Paper>();
        IEnumerable<string> there = Directory.Exists(vault.Folder) ? Directory.EnumerateFiles(vault.Folder).Order(StringComparer.Ordinal) : [];
        foreach (var path in there)
        {
            cancel.ThrowIfCancellationRequested();
            if (Copy(path, archive) is { } paper) papers.Add(paper);
        }

        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var text = JsonSerializer.SerializeToUtf8Bytes(new Held(File.ReadAllText(vault.KeyPath).Trim(), papers.ToImmutable()));
        using var entry = archive.CreateEntry(Manifest, CompressionLevel.NoCompression).Open();
        entry.Write(salt);
        entry.Write(SealedContent.Seal(KeyOf(passphrase, salt), text, Purpose));
        return papers.Count;
    }

    /// <summary>Null when it was deleted on its day a moment ago.</summary>
    private static Paper? Copy(string path, ZipArchive archive)
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }

        var name = Path.GetFileName(path);
        using var entry = archive.CreateEntry(Papers + name, CompressionLevel.NoCompression).Open();
        entry.Write(content);
        return new(name, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    private static Held Open(ZipArchive archive, string passphrase)
    {
        if (archive.GetEntry(Manifest) is not { Length: > SaltBytes and < MostManifest } entry) throw new InvalidDataException();
        var content = Content(entry);
        var text = SealedContent.Open(KeyOf(passphrase, content.AsSpan(0, SaltBytes)), content.AsSpan(SaltBytes), Purpose)
            ?? throw new RefusalException("口令不对，或者备份被改动过：异议的密钥解不开");
        return JsonSerializer.Deserialize<Held>(text) ?? throw new InvalidDataException();
    }

    private static void Put(ZipArchive archive, Paper paper, string folder)
    {
        var isName = paper.Name == Path.GetFileName(paper.Name);
        if (!isName || archive.GetEntry(Papers + paper.Name) is not { Length: <= int.MaxValue } entry) throw new InvalidDataException();
        var content = Content(entry);
        if (Convert.ToHexStringLower(SHA256.HashData(content)) != paper.Sha256) throw new InvalidDataException();
        Directory.CreateDirectory(folder);
        using var file = new FileStream(Path.Combine(folder, paper.Name), FileMode.Create, FileAccess.Write, FileShare.None);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] KeyOf(string passphrase, ReadOnlySpan<byte> salt) =>
        Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Rounds, HashAlgorithmName.SHA256, SealedContent.KeyBytes);

    private static void MustBeLong(string passphrase)
    {
        if (passphrase.Length < ShortestPassphrase) throw new RefusalException($"口令至少{ShortestPassphrase}个字符");
    }

    /// <summary>What is sealed with the passphrase: the key, and what the papers' bytes hash to.</summary>
    private sealed record Held(string Key, ImmutableArray<Paper> Papers);

    private sealed record Paper(string Name, string Sha256);
}
