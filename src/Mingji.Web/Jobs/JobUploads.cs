using System.IO.Compression;
using System.Text;
using Mingji.Web.Uploads;
using Mingji.Workbench;

namespace Mingji.Web.Jobs;

/// <summary>
/// Archives that jobs are reading from. The directory of one takes as long to read as it has files; so it is kept open from item to item,
/// a few at a time.
/// </summary>
public sealed class JobUploads : IDisposable
{
    /// <summary>The most files of one archive.</summary>
    public const int MostEntries = 200_000;

    private const int MostOpen = 3;

    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private readonly LinkedList<(string Path, ZipArchive Archive)> _open = new();
    private readonly Lock _gate = new();

    /// <summary>The names of the files in it, in their order.</summary>
    public IReadOnlyList<string> Names(string path)
    {
        lock (_gate) return [.. Open(path).Entries.Select(e => e.FullName)];
    }

    /// <summary>Unpacks the file of this place (counted from 1) into a file of its own; what unpacks to too much is refused.</summary>
    public void Extract(string path, long place, string target)
    {
        lock (_gate)
        {
            var entry = Open(path).Entries[(int)place - 1];
            if (entry.Length > UploadLimits.MostBytes) throw TooLarge();
            try
            {
                using var packed = entry.Open();
                using var file = new FileStream(target, FileMode.Create);
                Copy(packed, file);
            }
            catch (InvalidDataException)
            {
                throw new RefusalException("压缩包里的这个文件已损坏，或者加了密码；请重新打包，不要加密码");
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var (_, archive) in _open) archive.Dispose();
            _open.Clear();
        }
    }

    /// <summary>What an archive says of its sizes need not be true.</summary>
    private static void Copy(Stream packed, FileStream file)
    {
        var buffer = new byte[81_920];
        var size = 0L;
        while (packed.Read(buffer) is var read and > 0)
        {
            size += read;
            if (size > UploadLimits.MostBytes) throw TooLarge();
            file.Write(buffer, 0, read);
        }
    }

    private ZipArchive Open(string path)
    {
        if (_open.FirstOrDefault(o => o.Path == path) is { Archive: { } known }) return known;
        var archive = Read(path);
        _open.AddFirst((path, archive));
        if (_open.Count <= MostOpen) return archive;
        _open.Last!.Value.Archive.Dispose();
        _open.RemoveLast();
        return archive;
    }

    private static ZipArchive Read(string path)
    {
        try
        {
            // Names without the mark of UTF-8 come from Chinese Windows.
            var archive = new ZipArchive(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete),
                ZipArchiveMode.Read, leaveOpen: false, Chinese);
            if (archive.Entries.Count <= MostEntries) return archive;
            archive.Dispose();
            throw new RefusalException($"压缩包里的文件太多，一次最多{MostEntries}个；请分几次导入");
        }
        catch (InvalidDataException)
        {
            throw new RefusalException("压缩包打不开：它不是zip文件，或者没有传完整；请重新打包成zip再上传");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RefusalException("上传的文件在磁盘上找不到；几个节点时，数据文件夹要放在各节点共用的存储上，请系统管理员检查");
        }
    }

    private static RefusalException TooLarge() => new($"文件太大，一个最大{UploadLimits.MostBytes >> 20}MB");
}
