using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Documents.Reading;

/// <summary>
/// A document as any reader gives it: blocks in reading order. Every paragraph and every table cell has a number, in reading order from
/// 0, by which forms, findings and coverage refer to it.
/// </summary>
/// <param name="Path">The path as given on the command line.</param>
/// <param name="Format">text, docx, xlsx, xls, pdf, html or json.</param>
/// <param name="Blocks">Paragraphs and tables in reading order.</param>
/// <param name="Cells">How many paragraphs and cells there are; numbers run from 0 to this, exclusive.</param>
/// <param name="Remarks">What the reader could not keep: lost cell boundaries, hidden sheets, macros. Chinese, for the user.</param>
public sealed record SourceDocument(
    string Path, string Format, ImmutableArray<Block> Blocks, int Cells, ImmutableArray<Remark> Remarks)
{
    /// <summary>
    /// The ending of what the file really is, where it was turned into <see cref="Format"/> before it was read ("doc", "odt"); else null.
    /// The spots of its cells are then those of a file that is gone.
    /// </summary>
    public string? ConvertedFrom { get; init; }

    /// <summary>The forms, where the file holds them as such: a JSON of ours. Else empty: they are to be recognised.</summary>
    public ImmutableArray<Form> Forms { get; init; } = [];
}

/// <summary>Something the reader has to say of a place.</summary>
public sealed record Remark(string At, string Text)
{
    /// <summary>It tells how the file was read; nothing was lost or left out.</summary>
    public bool IsNote { get; init; }
}

/// <summary>A block: a paragraph or a table.</summary>
public abstract record Block;

/// <summary>A paragraph. <paramref name="Level"/> is 1–6 for a heading marked as one (# in markdown), else 0.</summary>
public sealed record Paragraph(int Cell, string Text, string At, int Level = 0) : Block
{
    /// <summary>Where it is in the file; null where a reader doesn't say.</summary>
    public FileSpot? Spot { get; init; }
}

/// <summary>How far a table's shape can be trusted.</summary>
public enum GridTrust
{
    /// <summary>Rows and columns are as in the original; spans are known.</summary>
    Columns,

    /// <summary>Rows are kept; cells may have moved left or right where merged cells were dropped.</summary>
    Rows,

    /// <summary>Only the order of the cells is kept; all cells are in one row.</summary>
    Order,
}

/// <summary>
/// A table. Its cells are in reading order and do not overlap. With <see cref="GridTrust.Columns"/> a cell's column is its grid column;
/// otherwise only its ordinal in the row.
/// </summary>
public sealed record Table(ImmutableArray<TableCell> Cells, int Rows, int Columns, GridTrust Trust, string At) : Block;

/// <summary>
/// A cell: its number, its text as displayed (line breaks kept as \n, ends trimmed), its place in the grid, and its place for a person
/// ("第12行第3格", "Sheet1!C7").
/// </summary>
public sealed record TableCell(int Cell, string Text, int Row, int Column, int RowSpan, int ColumnSpan, string At)
{
    /// <summary>Where it is in the file; null where a reader doesn't say.</summary>
    public FileSpot? Spot { get; init; }

    /// <summary>
    /// The number stored is exactly zero, though a dash or a word is shown, as accounting formats do: a zero, not a missing value.
    /// </summary>
    public bool IsZero { get; init; }
}
