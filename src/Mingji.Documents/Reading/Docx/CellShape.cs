namespace Mingji.Documents.Reading.Docx;

/// <summary>A cell's part in a merged area.</summary>
internal enum Merge
{
    None,
    Begins,
    GoesOn,
}

/// <summary>What w:tcPr says of a cell's shape.</summary>
internal struct CellShape
{
    public int ColumnSpan { get; set; }

    /// <summary>In twips, or in fiftieths of a percent throughout a table; 0 when nothing is said.</summary>
    public int Width { get; set; }

    public Merge Down { get; set; }

    public Merge Across { get; set; }

    public bool IsDeleted { get; set; }
}
