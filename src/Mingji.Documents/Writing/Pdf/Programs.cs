using System.Diagnostics;

namespace Mingji.Documents.Writing.Pdf;

/// <summary>Programs on this machine, run in processes of their own with a time limit.</summary>
internal static class Programs
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    /// <summary>The first of these that is on the path; null when none is.</summary>
    public static string? Find(string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>True when it ended well in time; what it prints is thrown away, and its children end with it.</summary>
    public static bool Run(string program, string[] arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start);
        if (process is null) return false;
        process.StandardInput.Close();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(Longest)) return process.ExitCode == 0;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return false;
    }
}
