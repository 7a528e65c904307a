using System.Diagnostics;

namespace Mingji.Documents.Tests.Reading;

/// <summary>Files as another program writes them; tests that need it skip where LibreOffice is not installed.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Converts through one format after the other ("odt", "docx") and returns the bytes of the last.</summary>
    public static byte[] Convert(string name, byte[] bytes, params string[] formats)
    {
        using var file = new TemporaryFile(name, bytes);
        var folder = Path.GetDirectoryName(file.Path)!;
        var current = file.Path;
        for (var i = 0; i < formats.Length; i++)
        {
            var into = Path.Combine(folder, "step" + i);
            Run(folder, into, formats[i], current);
            current = Path.Combine(into, Path.GetFileNameWithoutExtension(current) + "." + formats[i]);
        }

        return File.ReadAllBytes(current);
    }

    private static void Run(string folder, string into, string format, string file)
    {
        var soffice = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(p => Path.Combine(p, "soffice")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(soffice is null, "LibreOffice is not installed");
        var profile = "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile"));
        var start = new ProcessStartInfo(soffice!, ["--headless", profile, "--convert-to", format, "--outdir", into, file])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(Patience)) return;
        process.Kill(true);
        Assert.Skip("LibreOffice took too long");
    }
}
