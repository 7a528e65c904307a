namespace Mingji.Documents.Reading.Pdf;

/// <summary>
/// Reads a PDF: its words and their places come from pdftotext, and everything else from geometry. The boxes hold no rulings, so columns
/// are found by the blank stripes between aligned cells.
/// </summary>
internal static class PdfReader
{
    /// <exception cref="LimitExceededException">The file is refused.</exception>
    public static void Read(string path, BlockBuilder builder, PdfLimits? limits = null)
    {
        limits ??= PdfLimits.Default;
        var pages = BboxText.Read(PdfTextProcess.Run(path, limits));
        if (!pages.Exists(page => page.Words.Count > 0)) throw new LimitExceededException(PdfRefusals.Scanned);
        if (pages.Count == limits.Pages) builder.Remark("全文", $"只读取了前{limits.Pages}页。");
        Emit(pages, builder);
    }

    /// <summary>The blocks of the pages, in reading order.</summary>
    public static void Emit(IReadOnlyList<PdfPage> pages, BlockBuilder builder)
    {
        var lines = pages.Select(PdfLine.Of).ToList();
        var furniture = PageFurniture.TakeOut(pages, lines);
        if (furniture.Count > 0) builder.Remark($"第{furniture[0].Page}页", $"有{furniture.Count}行是页眉、页脚或页码，不作为正文。");
        var blank = pages.Where(page => page.Words.Count == 0).Select(page => page.Number).ToList();
        if (blank.Count > 0) builder.Remark($"第{blank[0]}页", $"有{blank.Count}页没有文字（空白或图片），没有读取。");
        var paragraphs = new PdfParagraphs(builder);
        foreach (var region in PdfRegions.Of(lines))
        {
            if (!region.IsTable)
            {
                paragraphs.Add(region.Lines);
                continue;
            }

            paragraphs.Close();
            PdfTable.Emit(region, builder);
        }

        paragraphs.Close();
    }
}
