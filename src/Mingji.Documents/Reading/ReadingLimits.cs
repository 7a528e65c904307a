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

    /// <summary>Bytes of an office file or web page as it lies on the disk.</summary>
    public long MaxFileBytes { get; init; } = 256L << 20;

    /// <summary>Bytes of all parts that are unpacked from an office file, counted while they are unpacked: what a zip says of itself may
    /// be a lie.</summary>
    public long MaxUnpackedBytes { get; init; } = 256L << 20;

    /// <summary>How many times larger a part may be than its packed form, once it is larger than <see cref="RatioFreeBytes"/>.</summary>
    public int MaxRatio { get; init; } = 400;

    /// <summary>Parts up to this size may be packed as tightly as they like: a table of empty rows packs very well.</summary>
    public long RatioFreeBytes { get; init; } = 16L << 20;

    /// <summary>Parts of an office file.</summary>
    public int MaxParts { get; init; } = 20_000;

    /// <summary>Elements within elements.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Characters of one cell or paragraph.</summary>
    public int MaxTextLength { get; init; } = 4 << 20;

    /// <summary>Characters of all cells and paragraphs: a workbook may show one long text in a million cells.</summary>
    public long MaxCharacters { get; init; } = 128L << 20;

    /// <summary>Bytes of a web page; its tree takes many times as much.</summary>
    public long MaxPageBytes { get; init; } = 16L << 20;

    /// <summary>Time that one document may take.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(2);
}
