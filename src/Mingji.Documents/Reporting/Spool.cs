namespace Mingji.Documents.Reporting;

/// <summary>
/// A part of a report that waits on disk until what stands before it is known. Only its owner may read it; it goes with the owner.
/// </summary>
public sealed class Spool : IDisposable
{
    private readonly FileStream _file = new(Path.Combine(Path.GetTempPath(), $"mingji-{Path.GetRandomFileName()}"), Options());

    /// <summary>To write to.</summary>
    public Stream Stream => _file;

    /// <summary>Copies all that was written.</summary>
    public void CopyTo(Stream output)
    {
        _file.Position = 0;
        _file.CopyTo(output);
    }

    public void Dispose() => _file.Dispose();

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 1 << 16,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
