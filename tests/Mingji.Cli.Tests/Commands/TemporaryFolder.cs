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

    /// <summary>Does something while nobody may open a folder inside.</summary>
    public T WhileShut<T>(string name, Func<T> work)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other permissions");
            return work();
        }

        File.SetUnixFileMode(At(name), UnixFileMode.None);
        try
        {
            return work();
        }
        finally
        {
            File.SetUnixFileMode(At(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
