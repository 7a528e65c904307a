namespace Mingji.Documents.Reading.Pdf;

/// <summary>What the process that reads a PDF may use.</summary>
/// <param name="Program">pdftotext, by name or full path.</param>
/// <param name="Time">Its time, after which it is ended.</param>
/// <param name="Memory">Its address space in bytes.</param>
/// <param name="MaxOutput">Characters it may print; a dense page prints about 15,000.</param>
/// <param name="Pages">Pages it reads; those behind are not read, and the document says so.</param>
internal sealed record PdfLimits(string Program, TimeSpan Time, long Memory, int MaxOutput, int Pages)
{
    /// <summary>The environment's word for the seconds that one PDF may take, 1 to 600.</summary>
    public const string SecondsVariable = "MINGJI_PDF_SECONDS";

    private const int Seconds = 60;
    private const int MostSeconds = 600;

    public static readonly PdfLimits Default = new("pdftotext", Patience(), 2L << 30, 128 << 20, 2_000);

    private static TimeSpan Patience() =>
        TimeSpan.FromSeconds(int.TryParse(Environment.GetEnvironmentVariable(SecondsVariable), out var said) && said is > 0 and <= MostSeconds
            ? said : Seconds);
}
