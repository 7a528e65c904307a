using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Mingji.Web.Hosting;
using Mingji.Web.Uploads;
using Mingji.Workbench;
using Mingji.Workbench.Evidence;

namespace Mingji.Web.Jobs;

/// <summary>
/// The files of jobs, each job in a folder of its own on the storage that all nodes share: what was uploaded, and what was made. A file is
/// there whole or not at all.
/// </summary>
public sealed class JobFolder
{
    private const string Upload = "upload.zip";
    private static readonly TimeSpan Orphaned = TimeSpan.FromDays(1);
    private readonly string _root;

    public JobFolder(WebSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _root = Path.Combine(settings.Data, "jobs");
        Directory.CreateDirectory(_root);
    }

    /// <summary>A name for the folder of a new job; nobody guesses it.</summary>
    public static string NewName() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public string UploadOf(string folder) => Path.Combine(PathOf(folder), Upload);

    /// <summary>Keeps what was sent: an archive as it is, several files as one archive.</summary>
    public async Task Keep(string folder, IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count == 0) throw new RefusalException("还没有选文件：请选一个压缩包（zip），或一个文件夹");
        if (files.Count > UploadLimits.MostBatchFiles) throw new RefusalException(UploadLimits.TooManyInFolder);
        var whole = Directory.CreateDirectory(PathOf(folder)).FullName;
        var part = Path.Combine(whole, "upload.part");
        if (files is [var only] && only.FileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            await using var target = new FileStream(part, FileMode.CreateNew);
            await only.CopyToAsync(target, cancel);
            target.Flush(flushToDisk: true);
        }
        else
        {
            await Pack(part, files, cancel);
        }

        Settle(part, UploadOf(folder));
    }

    /// <summary>Where the file made for an item stands.</summary>
    public string MadeFor(string folder, int item) => Path.Combine(PathOf(folder), "made", item.ToString(CultureInfo.InvariantCulture));

    /// <summary>Puts the file made for an item in its place; made again, it replaces the same.</summary>
    public void Make(string folder, int item, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var path = MadeFor(folder, item);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            using (var output = new FileStream(part, FileMode.CreateNew))
            {
                write(output);
                output.Flush(flushToDisk: true);
            }

            Settle(part, path);
        }
        finally
        {
            File.Delete(part);
        }
    }

    public void Delete(string folder)
    {
        if (Directory.Exists(PathOf(folder))) Directory.Delete(PathOf(folder), recursive: true);
    }

    /// <summary>Removes folders of uploads that never became a job: those that are old and not among <paramref name="known"/>.</summary>
    public void DeleteOrphans(IReadOnlySet<string> known, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(known);
        foreach (var folder in new DirectoryInfo(_root).GetDirectories())
        {
            if (!known.Contains(folder.Name) && now.UtcDateTime - folder.LastWriteTimeUtc > Orphaned) folder.Delete(recursive: true);
        }
    }

    private static void Settle(string part, string path)
    {
        File.Move(part, path, overwrite: true);
        DurableFolder.Flush(Path.GetDirectoryName(path)!);
    }

    private static async Task Pack(string part, IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        await using var target = new FileStream(part, FileMode.CreateNew);
        await using (var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel))
        {
            foreach (var file in files)
            {
                await using var entry = await zip.CreateEntry(FileNames.Safe(file.FileName), CompressionLevel.Fastest).OpenAsync(cancel);
                await file.CopyToAsync(entry, cancel);
            }
        }

        target.Flush(flushToDisk: true);
    }

    private string PathOf(string folder) => folder.Length == 32 && folder.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(_root, folder) : throw new ArgumentException("no folder of a job", nameof(folder));
}
