using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Mingji.Web.Hosting;
using Mingji.Workbench;
using Mingji.Workbench.People;

namespace Mingji.Web.Uploads;

/// <summary>A file of an upload: what its owner calls it, and where it lies.</summary>
public sealed record UploadedFile(string Name, string Path);

/// <summary>
/// Uploads between a preview and what follows from it: each in a folder of its own under a key that nobody guesses, and that is of use to
/// nobody but the person who sent it. Gone after an hour, or as soon as it has served.
/// </summary>
public sealed class UploadFolder : IDisposable
{
    private const int MostOfOnePerson = 10;
    private readonly string _root;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;

    public UploadFolder(WebSettings settings, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        _root = Path.Combine(settings.Data, "uploads");
        Directory.CreateDirectory(_root);
        _timer = clock.CreateTimer(_ => Purge(), null, TimeSpan.Zero, TimeSpan.FromMinutes(5));
    }

    /// <summary>Keeps the files; the key by which their owner gets at them.</summary>
    public async Task<string> Keep(Person person, IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count == 0) throw new RefusalException("还没有选文件：请选一个或几个文件再上传");
        if (files.Count > UploadLimits.MostFiles || files.Sum(f =>
            f.Length) > UploadLimits.MostBytes) throw new RefusalException(UploadLimits.TooMuch);
        foreach (var old in FoldersOf(person).OrderByDescending(d => d.LastWriteTimeUtc).Skip(MostOfOnePerson - 1)) Delete(old.FullName);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        var folder = Directory.CreateDirectory(FolderOf(person, key)).FullName;
        for (var i = 0; i < files.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{i:00}-{FileNames.Safe(files[i].FileName)}");
            await using var file = new FileStream(Path.Combine(folder, name), FileMode.CreateNew);
            await files[i].CopyToAsync(file, cancel);
        }

        return key;
    }

    /// <summary>The files of an upload in the order they were sent; refuses a key that is not the person's, or no more.</summary>
    public ImmutableArray<UploadedFile> Files(Person person, string key)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(key);
        var folder = IsKey(key) ? FolderOf(person, key) : null;
        if (folder is null || !Directory.Exists(folder) || IsOld(new(folder)))
            throw new RefusalException("上传的文件已经不在了：最多保留一小时，导入以后也会删除。需要的话请重新上传");
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(path =>
            new UploadedFile(Unique(Path.GetFileName(path)[3..], named), path))];
    }

    /// <summary>The upload has served.</summary>
    public void Forget(Person person, string key)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (IsKey(key)) Delete(FolderOf(person, key));
    }

    public void Dispose() => _timer.Dispose();

    private static bool IsKey(string key) => key.Length == 40 && key.All(char.IsAsciiHexDigitLower);

    private static string Unique(string name, HashSet<string> named)
    {
        var own = name;
        for (var i = 2; !named.Add(own); i++) own = $"{Path.GetFileNameWithoutExtension(name)}（{i}）{Path.GetExtension(name)}";
        return own;
    }

    private string FolderOf(Person person, string key) =>
        Path.Combine(_root, string.Create(CultureInfo.InvariantCulture, $"{person.Id}-{key}"));

    private IEnumerable<DirectoryInfo> FoldersOf(Person person) =>
        new DirectoryInfo(_root).GetDirectories(string.Create(CultureInfo.InvariantCulture, $"{person.Id}-*"));

    private bool IsOld(DirectoryInfo folder) => _clock.GetUtcNow().UtcDateTime - folder.LastWriteTimeUtc > UploadLimits.Kept;

    private void Purge()
    {
        if (!Directory.Exists(_root)) return;
        foreach (var folder in new DirectoryInfo(_root).GetDirectories().Where(IsOld)) Delete(folder.FullName);
    }

    /// <summary>Another node that shares the folder may be quicker.</summary>
    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, true);
        }
        catch (DirectoryNotFoundException)
        {
        }
        catch (IOException)
        {
            // A file of it is being read at this moment; the next round takes it.
        }
    }
}
