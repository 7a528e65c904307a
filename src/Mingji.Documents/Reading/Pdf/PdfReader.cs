using Mingji.Documents.Reading.Pdf.Rulings;

namespace Mingji.Documents.Reading.Pdf;

/// <summary>
/// Reads a PDF: its words and their places come from pdftotext, everything else from geometry: from the rulings of the page
/// where a table is ruled, else from the blank stripes between aligned cells.
/// </summary>
internal static class PdfReader
{
    /// <exception cref="LimitExceededException">The file is refused.</exception>
    public static void Read(string path, BlockBuilder builder, PdfLimits? limits = null)
    {
        limits ??= PdfLimits.Default;
        var drawn = Task.Run(() =>
        {
            var objects = PdfObjects.Find(File.ReadAllBytes(path));
            return (Rules: PdfRules.Of(objects, limits.Pages), Active: PdfActiveParts.Of(objects));
        });
        var pages = BboxText.Read(PdfTextProcess.Run(path, limits));
        if (!pages.Exists(page => page.Words.Count > 0)) throw new LimitExceededException(PdfRefusals.Scanned);
        if (pages.Count == limits.Pages) builder.Remark("全文", $"只读取了前{limits.Pages}页。");
        // Pages that were found otherwise than pdftotext finds them would lend their lines to others.
        Emit(pages, builder, drawn.Result.Rules.Count == pages.Count ? drawn.Result.Rules : []);
        foreach (var active in drawn.Result.Active) builder.Remark("全文", active);
    }

    /// <summary>
    /// The blocks of the pages, in reading order. Ruled tables are read by their rulings, all others from the places of their words.
    /// </summary>
    public static void Emit(IReadOnlyList<PdfPage> pages, BlockBuilder builder, List<List<PdfRule>>? rules = null)
    {
        pages = Watermark.TakeOut(pages, out var under);
        if (under > 0) builder.Remark("全文", $"有{under}处是衬在文字下面的水印，不作为正文。");
        var ruled = PdfRuledPage.Of(pages, rules ?? []);
        pages = [.. ruled.Select(page => page.Rest)];
        var lines = pages.Select(PdfLine.Of).ToList();
        var furniture = PageFurniture.TakeOut(pages, lines);
        if (furniture.Count > 0) builder.Remark($"第{furniture[0].Page}页", $"有{furniture.Count}行是页眉、页脚或页码，不作为正文。");
        var blank = ruled.Where(page => page.IsBlank).Select(page => page.Rest.Number).ToList();
        if (blank.Count > 0) builder.Remark($"第{blank[0]}页", $"有{blank.Count}页没有文字（空白或图片），没有读取。");
        var flow = new PdfFlow(builder);
        for (var i = 0; i < pages.Count; i++) flow.Add(ruled[i], lines[i]);
        flow.Close();
    }
}
