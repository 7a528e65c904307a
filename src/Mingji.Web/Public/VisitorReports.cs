using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mingji.Web.Hosting;
using Mingji.Workbench;
using Mingji.Workbench.Objections;

namespace Mingji.Web.Public;

/// <summary>A file that a visitor may take home.</summary>
public sealed record VisitorFile(string Name, byte[] Content);

/// <summary>
/// What visitors' audits gave, for a quarter of an hour, in the data folder that all nodes share. It is sealed with a key that is made of the
/// link alone: who has the disk and not the link reads nothing, we neither.
/// </summary>
public sealed class VisitorReports : IDisposable
{
    /// <summary>All of them together; the oldest go first.</summary>
    private const long MostBytes = 256L << 20;

    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);
    private readonly string _root;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;

    public VisitorReports(WebSettings settings, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(clock);
        (_root, _clock) = (Path.Combine(settings.Data, "visitor-reports"), clock);
        Directory.CreateDirectory(_root);
        _timer = clock.CreateTimer(_ => Purge(), null, TimeSpan.Zero, Look);
    }

    /// <summary>Keeps files; the key by which whoever has it gets at them.</summary>
    public string Keep(IReadOnlyList<VisitorFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        MakePlace(files.Sum(f => (long)f.Content.Length));
        var folder = Directory.CreateDirectory(FolderOf(key));
        for (var i = 0; i < files.Count; i++)
        {
            byte[] plain = [.. Encoding.UTF8.GetBytes(files[i].Name), 0, .. files[i].Content];
            File.WriteAllBytes(Path.Combine(folder.FullName, NameOf(i + 1)), SealedContent.Seal(KeyOf(key), plain, NameOf(i + 1)));
        }

        folder.LastWriteTimeUtc = _clock.GetUtcNow().UtcDateTime;
        return key;
    }

    /// <summary>A file by its number from 1; refuses a key that is none, or none any more.</summary>
    public VisitorFile Find(string key, int number)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length != 40 || !key.All(char.IsAsciiHexDigitLower) || IsOld(new(FolderOf(key)))) throw Gone();
        var path = Path.Combine(FolderOf(key), NameOf(number));
        try
        {
            var plain = SealedContent.Open(KeyOf(key), File.ReadAllBytes(path), NameOf(number)) ?? throw Gone();
            var end = Array.IndexOf(plain, (byte)0);
            return new(Encoding.UTF8.GetString(plain, 0, end), plain[(end + 1)..]);
        }
        catch (IOException)
        {
            throw Gone();
        }
    }

    public void Dispose() => _timer.Dispose();

    private static RefusalException Gone() => new($"审核的结果已经删除：只保存{Kept.TotalMinutes:0}分钟。需要的话请重新审核一次");

    private static string NameOf(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static byte[] KeyOf(string key) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromHexString(key), SealedContent.KeyBytes, info: "mingji visitor report"u8.ToArray());

    /// <summary>The folder's name tells nothing of the key.</summary>
    private string FolderOf(string key) => Path.Combine(_root, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key)))[..40]);

    private bool IsOld(DirectoryInfo folder) => !folder.Exists || _clock.GetUtcNow().UtcDateTime - folder.LastWriteTimeUtc > Kept;

    private void MakePlace(long bytes)
    {
        Purge();
        var all = new DirectoryInfo(_root).GetDirectories().OrderByDescending(d => d.LastWriteTimeUtc)
            .Select(d => (d.FullName, Bytes: d.EnumerateFiles().Sum(f => f.Length))).ToList();
        foreach (var (folder, size) in all)
        {
            bytes += size;
            if (bytes > MostBytes) Delete(folder);
        }
    }

    private void Purge()
    {
        // Called by the clock too, where nobody would take an exception: a data folder that is gone has nothing to delete.
        var root = new DirectoryInfo(_root);
        if (!root.Exists) return;
        foreach (var folder in root.GetDirectories().Where(IsOld)) Delete(folder.FullName);
    }

    /// <summary>Another node that shares the folder may be quicker.</summary>
    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Gone already, or being read at this moment: the next round takes it.
        }
    }
}
