using System.Diagnostics;

namespace Mingji.Documents.Tests.Reading;

/// <summary>
/// Files as another program writes them; tests that need it skip where LibreOffice is not installed. One profile serves the whole run: the
/// first conversion warms it, and one lock keeps the others waiting, as LibreOffice itself would.
/// </summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);
    private static readonly Lock Turn = new();
    private static readonly Lazy<string> Profile = new(NewProfile);

    private static string? Program => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(p => Path.Combine(p, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Skips the test where the program is missing.</summary>
    public static void Need() => Assert.SkipWhen(Program is null, "LibreOffice is not installed (soffice): libreoffice-writer-nogui, libreoffice-calc-nogui");

    /// <summary>Converts through one format after the other ("odt", "docx") and returns the bytes of the last.</summary>
    public static byte[] Convert(string name, byte[] bytes, params string[] formats)
    {
        using var file = new TemporaryFile(name, bytes);
        var current = file.Path;
        for (var i = 0; i < formats.Length; i++) current = ConvertAll([current], formats[i], Path.Combine(file.Folder, "step" + i))[0];
        return File.ReadAllBytes(current);
    }

    /// <summary>Converts all files in one start of the program; the paths of what it wrote into the folder, in the same order.</summary>
    public static string[] ConvertAll(IReadOnlyList<string> files, string format, string into)
    {
        Need();
        var start = new ProcessStartInfo(
            Program!, ["-env:UserInstallation=" + Profile.Value, "--headless", "--convert-to", format, "--outdir", into, .. files])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        lock (Turn) Run(start);
        return [.. files.Select(f => Path.Combine(into, Path.GetFileNameWithoutExtension(f) + "." + format))];
    }

    private static void Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(Patience)) return;
        process.Kill(true);
        Assert.Skip("LibreOffice took too long");
    }

    private static string NewProfile()
    {
        var folder = Directory.CreateTempSubdirectory("mingji-office-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(true);
        return new Uri(folder.FullName).AbsoluteUri;
    }
}
