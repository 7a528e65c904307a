using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;

namespace Mingji.Bench;

/// <summary>
/// Reads, recognises and checks each document of a folder, beside a bare scan: the file decoded and every character looked at once.
/// </summary>
internal static class ReadingRace
{
    internal static int Run(Report report, string folder, int rounds)
    {
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"no folder {folder}");
            return 2;
        }

        report.Head($"Reading, recognising and checking each document of {folder}, start-up left out");
        report.Line("| document | characters | bare scan | read + recognise + check | ratio | allocated |");
        report.Line("|---|---|---|---|---|---|");
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)) One(report, path, rounds);
        report.Line("");
        return 0;
    }

    private static void One(Report report, string path, int rounds)
    {
        var standard = new Standard { Id = "bench", Title = "基准" };
        var marks = 0;
        var (scan, read) = Race.Run(
            "bare scan",
            () => marks = File.ReadAllText(path).Count(c => char.IsAsciiDigit(c) || c == '\t' || char.IsPunctuation(c)),
            "mingji",
            () => Audit(path, standard),
            rounds);
        var characters = File.ReadAllText(path).Length;
        var row = FormattableString.Invariant(
            $"| {Path.GetFileName(path)} | {characters:N0} ({marks:N0} marks) | {scan.Median.TotalMilliseconds:F2} ms | ")
            + FormattableString.Invariant(
                $"{read.Median.TotalMilliseconds:F2} ms | {read.Median / scan.Median:F0} | {read.AllocatedBytes:N0} B |");
        report.Line(row);
    }

    private static void Audit(string path, Standard standard)
    {
        var result = SourceReader.Read(path);
        if (!result.IsRead) return;
        var document = FormRecognizer.Recognize(result.Document);
        Auditor.Run(new Dossier(null, null, document.Forms, document.Loose), standard, new FindingSink());
    }
}
