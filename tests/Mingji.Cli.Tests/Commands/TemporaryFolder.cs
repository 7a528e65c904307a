namespace Mingji.Cli.Tests.Commands;

/// <summary>A folder of a test's own, readable by everyone, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateDirectory(
        Path.Combine(Path.GetTempPath(), "mingji-" + Path.GetRandomFileName()));

    public string At(string name) => Path.Combine(_folder.FullName, name);

    public string Root => _folder.FullName;

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
