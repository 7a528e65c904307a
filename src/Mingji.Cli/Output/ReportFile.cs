using Mingji.Documents.Auditing;
using Mingji.Documents.Reporting;

namespace Mingji.Cli.Output;

/// <summary>
/// Where an answer goes: stdout, or a file that is written beside its place first and moved there when it is whole, so that a failure
/// never destroys what was there.
/// </summary>
internal static class ReportFile
{
    /// <summary>Refuses, before any work is done, a place that could not be written to.</summary>
    public static void Check(string? path)
    {
        if (path is null) return;
        if (Directory.Exists(path)) throw new RefusedException($"--out 指的“{path}”是文件夹，应给出文件名");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder)) throw new RefusedException($"--out 所在的文件夹“{folder}”不存在，请先建好");
    }

    public static void Write(string? path, Action<Stream> write)
    {
        if (path is null)
        {
            using var output = Console.OpenStandardOutput();
            if (Terminal.IsInteractive && Terminal.ShowsProgress) WriteBehindProgress(output, write);
            else WriteAtOnce(output, write);
            return;
        }

        var whole = Path.GetFullPath(path);
        var draft = Path.Combine(Path.GetDirectoryName(whole)!, $".{Path.GetFileName(whole)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite)) write(file);
            File.Move(draft, whole, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"写不了“{path}”：{e.Message}");
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void WriteAtOnce(Stream output, Action<Stream> write)
    {
        using var buffered = new BufferedStream(output, 1 << 16);
        write(buffered);
    }

    /// <summary>On one screen the report would run into the progress bar: it waits until the run is over.</summary>
    private static void WriteBehindProgress(Stream output, Action<Stream> write)
    {
        using var spool = new Spool();
        write(spool.Stream);
        spool.CopyTo(output);
    }
}
