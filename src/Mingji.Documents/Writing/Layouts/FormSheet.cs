using System.Collections.Immutable;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>
/// A form laid out in its official look: what every writer renders. <paramref name="Name"/> is short enough for a sheet's tab.
/// </summary>
public sealed record FormSheet(string Name, bool Landscape, ImmutableArray<FormBlock> Blocks)
{
    /// <summary>A text with headings, whose pages are numbered.</summary>
    public bool IsText { get; init; }
}

/// <summary>A line or a grid.</summary>
public abstract record FormBlock;

/// <summary>What a line outside the grids is.</summary>
public enum LineRole
{
    Title,

    /// <summary>（2021年度）.</summary>
    Year,

    /// <summary>金额单位：万元, at the right edge.</summary>
    Unit,

    /// <summary>The heading of a table or a part.</summary>
    Heading,

    /// <summary>The heading of a part within a part.</summary>
    Subheading,

    /// <summary>The name of the table below.</summary>
    Caption,
    Body,

    /// <summary>Who filled in and who reviewed, to be signed by hand; a note on the form.</summary>
    Closing,
}

public sealed record FormLine(LineRole Role, string Text) : FormBlock;

/// <summary>
/// Cells with spans on a grid. <paramref name="Widths"/> are shares of the page's width. The rows before <paramref name="HeadRows"/> come
/// again on every page. <paramref name="JoinsAbove"/>: printed without a gap under the grid before it, as one table.
/// </summary>
public sealed record FormGrid(
    ImmutableArray<int> Widths, int Rows, ImmutableArray<GridCell> Cells, int HeadRows, bool JoinsAbove) : FormBlock;
