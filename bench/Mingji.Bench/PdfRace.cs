using System.Diagnostics;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;

namespace Mingji.Bench;

/// <summary>Reads and recognises each PDF of a folder, beside pdftotext alone, the two in turns.</summary>
internal static class PdfRace
{
    internal static int Run(Report report, string folder, int rounds)
    {
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"no folder {folder}");
            return 2;
        }

        report.Head($"Reading and recognising each PDF of {folder}, start-up left out");
        report.Line("| document | pdftotext alone | read | read + recognise | ratio |");
        report.Line("|---|---|---|---|---|");
        foreach (var path in Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal)) One(report, path, rounds);
        report.Line("");
        return 0;
    }

    private static void One(Report report, string path, int rounds)
    {
        var (bare, whole) = Race.Run("pdftotext", () => Bare(path), "mingji", () => Whole(path), rounds);
        var (_, read) = Race.Run("pdftotext", () => Bare(path), "read", () => SourceReader.Read(path), rounds);
        report.Line(FormattableString.Invariant(
            $"| {Path.GetFileName(path)} | {bare.Median.TotalMilliseconds:F0} ms | {read.Median.TotalMilliseconds:F0} ms | ")
            + FormattableString.Invariant($"{whole.Median.TotalMilliseconds:F0} ms | {whole.Median / bare.Median:F2} |"));
    }

    private static void Bare(string path)
    {
        var start = new ProcessStartInfo("pdftotext") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])["-bbox-layout", path, "-"]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        errors.Wait();
        process.WaitForExit();
    }

    private static void Whole(string path)
    {
        if (SourceReader.Read(path) is { IsRead: true } result) FormRecognizer.Recognize(result.Document);
    }
}
