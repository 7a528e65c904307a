namespace Mingji.Documents.Reading.Docx;

/// <summary>A row of a table while the table is read: its cells with what they say of their shape.</summary>
internal sealed class DraftRow
{
    public List<(DraftCell Cell, CellShape Shape)> Cells { get; } = [];

    /// <summary>Columns left out before the first cell, and behind the last.</summary>
    public int Before { get; set; }

    public int After { get; set; }

    /// <summary>The width that is left out before the first cell; 0 when nothing is said.</summary>
    public int WidthBefore { get; set; }

    /// <summary>The row has one cell and nothing beside it.</summary>
    public bool IsAlone { get; set; }

    public int Columns => Before + Cells.Sum(c => c.Shape.ColumnSpan) + After;

    public long Width => WidthBefore + Cells.Sum(c => (long)c.Shape.Width);
}
