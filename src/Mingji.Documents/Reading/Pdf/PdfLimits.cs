namespace Mingji.Documents.Reading.Pdf;

/// <summary>What the process that reads a PDF may use.</summary>
/// <param name="Program">pdftotext, by name or full path.</param>
/// <param name="Time">Its time, after which it is ended.</param>
/// <param name="Memory">Its address space in bytes.</param>
/// <param name="MaxOutput">Characters it may print; a dense page prints about 15,000.</param>
/// <param name="Pages">Pages it reads; those behind are not read, and the document says so.</param>
internal sealed record PdfLimits(string Program, TimeSpan Time, long Memory, int MaxOutput, int Pages)
{
    public static readonly PdfLimits Default = new("pdftotext", TimeSpan.FromSeconds(60), 2L << 30, 128 << 20, 2_000);
}
