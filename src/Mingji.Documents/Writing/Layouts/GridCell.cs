using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>What a cell is to a reader of the form.</summary>
public enum CellRole
{
    Label,

    /// <summary>A value in words: set to the left.</summary>
    Text,

    /// <summary>A short value or a number: set in the middle.</summary>
    Figure,

    /// <summary>A number of a total row.</summary>
    Total,
}

/// <summary>A cell of a grid; its text is what the form states, to the letter. An empty text is a cell left to be filled in.</summary>
public sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan, CellRole Role, string Text)
{
    /// <summary>The number that the text is; null for words.</summary>
    public Figure? Figure { get; init; }

    /// <summary>What the number is made of, where the numbers stated bear it out.</summary>
    public GridFormula? Formula { get; init; }

    /// <summary>What may stand here, for programs that offer a list; empty when anything may.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Where the form has what stands here; nowhere for labels and for cells in which nothing is stated.</summary>
    public Place At { get; init; } = Place.Nowhere;
}

/// <summary>How a number follows from others.</summary>
public enum FormulaKind
{
    /// <summary>The sum of all operands.</summary>
    Sum,

    /// <summary>The first operand divided by the second.</summary>
    Ratio,

    /// <summary>The first operand times the second: a rate times its points.</summary>
    Product,
}

/// <summary>A formula over cells of the same grid, by row and column.</summary>
public sealed record GridFormula(FormulaKind Kind, ImmutableArray<(int Row, int Column)> Operands);
