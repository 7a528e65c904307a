using System.ComponentModel;
using System.Diagnostics;

namespace Mingji.Bench.Office;

/// <summary>A few of the files through LibreOffice in one batch, where it is installed: what a conversion of them would cost.</summary>
internal static class LibreOfficeLane
{
    internal static void Run(Report report, string[] files)
    {
        var output = Directory.CreateTempSubdirectory("mingji-soffice-");
        try
        {
            var watch = Stopwatch.StartNew();
            var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            foreach (var word in (string[])["-env:UserInstallation=file://" + output.FullName + "/profile", "--headless", "--convert-to", "pdf",
                "--outdir", output.FullName, .. files]) start.ArgumentList.Add(word);
            using var soffice = Process.Start(start)!;
            var errors = soffice.StandardError.ReadToEndAsync();
            soffice.StandardOutput.ReadToEnd();
            soffice.WaitForExit();
            errors.Wait();
            var theirs = watch.Elapsed / files.Length;
            var made = output.GetFiles("*.pdf").Length;
            var ours = Race.Time(() => Array.ForEach(files, f => OfficeWork.Audit(f)), out _) / files.Length;
            report.Line(FormattableString.Invariant(
                $"LibreOffice, {made} of {files.Length} files to pdf in one batch, start and profile included: ")
                + FormattableString.Invariant($"{theirs.TotalMilliseconds:F0} ms a file, mingji {ours.TotalMilliseconds:F2} ms: {theirs / ours:F0} times."));
        }
        catch (Win32Exception)
        {
            report.Line("LibreOffice is not installed here: no comparison.");
        }
        finally
        {
            output.Delete(recursive: true);
        }

        report.Line("");
    }
}
