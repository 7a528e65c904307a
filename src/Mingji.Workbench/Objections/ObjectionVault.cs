using System.Security.Cryptography;
using System.Text;
using Mingji.Workbench.Evidence;

namespace Mingji.Workbench.Objections;

/// <summary>
/// Seals what objectors send with a key that lies in the data folder, outside the database: who has a copy of the database alone reads
/// nothing of it.
/// </summary>
public sealed class ObjectionVault
{
    private const string KeyName = "objection-key";
    private readonly Lazy<byte[]> _key;

    public ObjectionVault(string data)
    {
        ArgumentException.ThrowIfNullOrEmpty(data);
        Folder = Path.Combine(data, "objections");
        KeyPath = Path.Combine(data, KeyName);
        _key = new(() => KeyIn(data, KeyPath));
    }

    /// <summary>Where sealed files lie.</summary>
    public string Folder { get; }

    /// <summary>Where the key lies: to be backed up apart from the database.</summary>
    public string KeyPath { get; }

    public byte[] Seal(ReadOnlySpan<byte> plain, string purpose) => SealedContent.Seal(_key.Value, plain, purpose);

    /// <summary>Opens a seal; refuses one that was made with another key, for another purpose, or was changed.</summary>
    public byte[] Open(ReadOnlySpan<byte> seal, string purpose) => SealedContent.Open(_key.Value, seal, purpose) ?? throw Unreadable();

    /// <summary>Puts a key back that was backed up; refuses to take the place of another.</summary>
    internal void PutKey(string key)
    {
        var data = Path.GetDirectoryName(KeyPath)!;
        Directory.CreateDirectory(data);
        Make(data, KeyPath, key);
        if (File.ReadAllText(KeyPath).Trim() != key) throw new RefusalException($"“{KeyPath}”已经存在，恢复只能进行到空处；请先把它移走");
    }

    public string SealText(string text, string purpose) => Convert.ToBase64String(Seal(Encoding.UTF8.GetBytes(text), purpose));

    public string OpenText(string seal, string purpose) => Encoding.UTF8.GetString(Open(Convert.FromBase64String(seal), purpose));

    /// <summary>Puts sealed content on the disk, flushed; the name under which it lies.</summary>
    public string Put(ReadOnlySpan<byte> plain, string purpose)
    {
        Directory.CreateDirectory(Folder);
        var place = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        using (var file = new FileStream(Path.Combine(Folder, place), FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(Seal(plain, purpose));
            file.Flush(flushToDisk: true);
        }

        DurableFolder.Flush(Folder);
        return place;
    }

    public byte[] Get(string place, string purpose)
    {
        var path = Path.Combine(Folder, Path.GetFileName(place));
        return File.Exists(path) ? Open(File.ReadAllBytes(path), purpose) : throw new RefusalException("这份材料在磁盘上找不到了，请系统管理员从备份恢复");
    }

    public void Delete(string place) => File.Delete(Path.Combine(Folder, Path.GetFileName(place)));

    /// <summary>Deletes sealed files that no row names: of an objection that was not taken in after all. Younger ones may be another
    /// node's.</summary>
    public void DeleteOrphans(IReadOnlySet<string> known, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (!Directory.Exists(Folder)) return;
        foreach (var path in Directory.EnumerateFiles(Folder).Where(p => !known.Contains(Path.GetFileName(p))
            && File.GetLastWriteTimeUtc(p) < before.UtcDateTime))
            File.Delete(path);
    }

    private static RefusalException Unreadable() =>
        new("异议的信息解不开：密钥与保存时的不同，或内容被改动过；请系统管理员检查数据文件夹里的 objection-key 是否完整恢复");

    /// <summary>Nodes that start together make one key: the first to put it in its place wins.</summary>
    private static byte[] KeyIn(string folder, string path)
    {
        Directory.CreateDirectory(folder);
        if (!File.Exists(path)) Make(folder, path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(SealedContent.KeyBytes)));
        var key = Convert.FromBase64String(File.ReadAllText(path).Trim());
        return key.Length == SealedContent.KeyBytes ? key : throw new RefusalException($"“{path}”不是完整的密钥，请从备份恢复");
    }

    private static void Make(string folder, string path, string key)
    {
        var part = Path.Combine(folder, $".{KeyName}-{Guid.NewGuid():N}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(part, options))
        {
            file.Write(Encoding.ASCII.GetBytes(key));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(part, path, overwrite: false);
            DurableFolder.Flush(folder);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(part);
        }
    }
}
