using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Mingji.Documents.Reading.Pdf;

/// <summary>
/// Runs <c>pdftotext</c> in a process of its own, under limits of memory, time, pages and output: what a stranger's PDF does to its parser
/// stays there. Arguments go as a list, never through a shell.
/// </summary>
internal static class PdfTextProcess
{
    private const string Limiter = "/usr/bin/prlimit";

    /// <summary>The words of the file with their boxes.</summary>
    /// <exception cref="LimitExceededException">The file cannot be read; the message says why and what would be accepted.</exception>
    public static string Run(string path, PdfLimits limits)
    {
        using var process = Start(path, limits);
        process.StandardInput.Close();
        var errors = ReadSomeAsync(process.StandardError, 1 << 16);
        var output = ReadSomeAsync(process.StandardOutput, limits.MaxOutput);
        var done = Task.WaitAll([output, errors], limits.Time) && process.WaitForExit(limits.Time);
        if (!done || output.Result is null)
        {
            Stop(process);
            throw new LimitExceededException(done ? PdfRefusals.TooMuch : PdfRefusals.TooSlow);
        }

        if (process.ExitCode != 0) throw new LimitExceededException(PdfRefusals.Of(errors.Result ?? ""));
        return output.Result;
    }

    private static Process Start(string path, PdfLimits limits)
    {
        var limited = File.Exists(Limiter);
        var start = new ProcessStartInfo(limited ? Limiter : limits.Program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        if (limited)
        {
            if (!IsInstalled(limits.Program)) throw new LimitExceededException(PdfRefusals.NotInstalled);
            start.ArgumentList.Add("--as=" + limits.Memory.ToString(CultureInfo.InvariantCulture));
            start.ArgumentList.Add("--core=0");
            start.ArgumentList.Add(limits.Program);
        }

        foreach (var argument in (string[])["-bbox-layout", "-enc", "UTF-8", "-l", limits.Pages.ToString(CultureInfo.InvariantCulture)])
            start.ArgumentList.Add(argument);
        // A full path cannot be taken for an option.
        start.ArgumentList.Add(Path.GetFullPath(path));
        start.ArgumentList.Add("-");
        try
        {
            return Process.Start(start) ?? throw new LimitExceededException(PdfRefusals.NotInstalled);
        }
        catch (Win32Exception)
        {
            throw new LimitExceededException(PdfRefusals.NotInstalled);
        }
    }

    private static bool IsInstalled(string program)
    {
        if (Path.IsPathRooted(program)) return File.Exists(program);
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(folders, folder => File.Exists(Path.Combine(folder, program)));
    }

    /// <summary>The text, or null when it is longer than the limit.</summary>
    private static async Task<string?> ReadSomeAsync(StreamReader reader, int limit)
    {
        var text = new StringBuilder();
        var buffer = new char[1 << 15];
        int read;
        while ((read = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            if (text.Length + read > limit) return null;
            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
