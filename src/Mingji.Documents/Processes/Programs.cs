using System.ComponentModel;
using System.Diagnostics;

namespace Mingji.Documents.Processes;

/// <summary>How a program of this machine ended.</summary>
internal enum ProgramEnd
{
    /// <summary>By itself, saying that all went well.</summary>
    Well,

    /// <summary>It could not be started, or said that something went wrong.</summary>
    Badly,

    /// <summary>It was ended, with all that it had started, because its time was up.</summary>
    TooLate,
}

/// <summary>Programs on this machine, run in processes of their own with a time limit.</summary>
internal static class Programs
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    /// <summary>The first of these that is on the path; null when none is.</summary>
    public static string? Find(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>True when it ended well in time; what it prints is thrown away, and its children end with it.</summary>
    public static bool Run(string program, string[] arguments, string folder) =>
        Run(program, arguments, folder, Longest) == ProgramEnd.Well;

    /// <summary>Runs it in <paramref name="folder"/> for at most <paramref name="longest"/>; what it prints is thrown away.</summary>
    public static ProgramEnd Run(string program, IEnumerable<string> arguments, string folder, TimeSpan longest)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            WorkingDirectory = folder,
        };
        using var process = Started(start);
        if (process is null) return ProgramEnd.Badly;
        process.StandardInput.Close();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(longest)) return process.ExitCode == 0 ? ProgramEnd.Well : ProgramEnd.Badly;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return ProgramEnd.TooLate;
    }

    private static Process? Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
