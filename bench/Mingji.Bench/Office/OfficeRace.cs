namespace Mingji.Bench.Office;

/// <summary>
/// Many office files, read, recognised and checked, beside a walk of the same parts; the two take turns slice by slice.
/// Another run takes the files by two threads and by two processes, under several settings of the runtime.
/// </summary>
internal static class OfficeRace
{
    private const int Slice = 100;
    private const int WarmUp = 1000;
    private const int LibreOfficeFiles = 40;

    internal static int Run(Report report, int count) => With(count, (files, _) =>
    {
        report.Head($"Office: {count:N0} files, half docx (about 3 pages), half xlsx (2 sheets): read, recognised, checked");
        TakeTurns(report, files);
        LibreOfficeLane.Run(report, [.. files.Take(LibreOfficeFiles)]);
    });

    internal static int Scale(Report report, int count) => With(count, (_, folder) =>
    {
        report.Head($"Scaling: {count:N0} of the office files by threads and by processes");
        Scaling.Run(report, folder, count);
    });

    private static int With(int count, Action<string[], string> work)
    {
        var folder = Directory.CreateTempSubdirectory("mingji-bench-");
        try
        {
            var files = OfficeWork.Make(folder.FullName, count);
            // The forms that the files were made from are garbage now, and no part of what reading needs.
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            work(files, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static void TakeTurns(Report report, string[] files)
    {
        foreach (var file in files.Take(WarmUp)) (_, _) = (OfficeWork.Walk(file), OfficeWork.Audit(file));
        var (docx, xlsx, memory) = (new OfficeLane(), new OfficeLane(), new List<long>());
        foreach (var slice in files.Chunk(Slice))
        {
            docx.Take([.. slice.Where(f => f.EndsWith("docx", StringComparison.Ordinal))]);
            xlsx.Take([.. slice.Where(f => f.EndsWith("xlsx", StringComparison.Ordinal))]);
            memory.Add(Environment.WorkingSet);
        }

        report.Line("| files | floor: unzip + XmlReader | mingji | ratio | by processor time | files/s | allocated a file, floor | mingji |");
        report.Line("|---|---|---|---|---|---|---|---|");
        report.Line(docx.Row("docx"));
        report.Line(xlsx.Row("xlsx"));
        report.Line(docx.With(xlsx).Row("mixed"));
        report.Line("");
        var step = Math.Max(1, memory.Count / 5);
        var sizes = memory.Where((_, i) => i % step == 0).Append(memory[^1]).Select(m => FormattableString.Invariant($"{m / 1048576.0:F0}"));
        report.Line(FormattableString.Invariant($"Working set in MB along the run: {string.Join(", ", sizes)}."));
        report.Line("");
    }
}
