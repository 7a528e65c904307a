namespace Mingji.Documents.Reading;

/// <summary>
/// What a reader accepts before it refuses: documents come from strangers, and everything that grows has a limit.
/// </summary>
/// <param name="MaxTextBytes">Size of a text file, checked before it is loaded.</param>
/// <param name="MaxCells">Paragraphs and cells of one document.</param>
/// <param name="MaxColumns">Cells of one row.</param>
/// <param name="MaxLineLength">Characters of one line.</param>
public sealed record ReadingLimits(long MaxTextBytes, int MaxCells, int MaxColumns, int MaxLineLength)
{
    /// <summary>Far above any real document, far below what would exhaust a small machine.</summary>
    public static readonly ReadingLimits Default = new(64L << 20, 2_000_000, 1_024, 4 << 20);
}
