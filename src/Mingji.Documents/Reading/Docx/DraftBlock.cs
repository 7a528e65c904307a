namespace Mingji.Documents.Reading.Docx;

/// <summary>A block before its cells are numbered: numbers follow the reading order, which is known once a whole table is read.</summary>
internal abstract record DraftBlock;

/// <summary>A paragraph. <paramref name="JoinsNext"/>: its mark was deleted under tracked changes, so the next paragraph continues
/// it.</summary>
internal sealed record DraftParagraph(string Text, int Level, string At, FileSpot Spot, bool JoinsNext) : DraftBlock;

/// <summary>A table; its cells are in reading order.</summary>
internal sealed record DraftTable(List<DraftCell> Cells, int Rows, int Columns, string At) : DraftBlock
{
    /// <summary>A frame around other blocks: one cell a row, and a table in one of them.</summary>
    public bool IsFrame => Cells.Exists(c => c.Inner is not null) && Cells.TrueForAll(c => c.IsAlone);
}

/// <summary>Another document put in (altChunk), by the id of its relation.</summary>
internal sealed record DraftChunk(string? Id) : DraftBlock;

/// <summary>A cell while its table is read: merged cells below make it grow.</summary>
internal sealed class DraftCell(string text, string at, FileSpot spot)
{
    public string Text { get; set; } = text;

    public int Row { get; set; }

    public int Column { get; set; }

    public int ColumnSpan { get; set; } = 1;

    public int RowSpan { get; set; } = 1;

    public string At { get; } = at;

    public FileSpot Spot { get; } = spot;

    /// <summary>The only cell of its row.</summary>
    public bool IsAlone { get; set; }

    /// <summary>All blocks of the cell when a table is among them; else null.</summary>
    public List<DraftBlock>? Inner { get; set; }
}
