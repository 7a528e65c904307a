namespace Mingji.Documents.Tests.Reading;

/// <summary>A file for one test, removed at its end.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingji-reading-");

    public TemporaryFile(string name, byte[] bytes)
    {
        Path = System.IO.Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(Path, bytes);
    }

    public string Path { get; }

    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(true);
}
