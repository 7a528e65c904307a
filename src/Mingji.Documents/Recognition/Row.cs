using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Recognition;

/// <summary>
/// A cell or paragraph as recognition sees it. <paramref name="Text"/> is as displayed, <paramref name="Tight"/> without blanks and in
/// half width, for labels. <paramref name="Column"/> is the grid column, or the ordinal in the row where columns can't be trusted.
/// </summary>
public sealed record Cell(int Id, string Text, string Tight, int Column, int ColumnSpan, int RowSpan, string At)
{
    private const int ZeroDecimals = 6;
    private CellLook _look;

    /// <summary>Numbers of further cells that a label broken over lines was put together from.</summary>
    public ImmutableArray<int> Also { get; init; } = [];

    /// <summary>A stored zero that is shown as a dash.</summary>
    public bool IsZero { get; init; }

    public bool IsEmpty => Tight.Length == 0;

    public Place Place => new(Id, At);

    /// <summary>What the look of the text speaks for.</summary>
    internal CellClass Class => Look.Class;

    /// <summary>What the text says as the head of a column; null when it is no head of an indicator table.</summary>
    internal ColumnKind? HeadKind => Look.Head;

    /// <summary>The text as a heading of indicators; null when it is none of the usual ones.</summary>
    internal Heading? Heading => Look.Heading;

    /// <summary>What else the text was found to be.</summary>
    internal TextLook Look => _look.Of(Tight);

    /// <summary>The text with what it was read as.</summary>
    public Stated State(Unit assumed) => new(Text, Number(assumed), Place);

    /// <summary>The number of the cell; a stored zero counts as shown to the last place that any unit has.</summary>
    public Figure? Number(Unit assumed) => FigureText.Read(Text, assumed) ?? (IsZero ? new Figure(0, ZeroDecimals, assumed) : null);
}

/// <summary>
/// One line of the document: a paragraph (one cell) or a row of a table. <paramref name="Filled"/> are the cells that are not empty.
/// <paramref name="Covering"/> are cells of rows above that reach down into this one.
/// </summary>
public sealed record Row(ImmutableArray<Cell> Cells, ImmutableArray<Cell> Filled, ImmutableArray<Cell> Covering, Table? Table, int Level)
{
    public bool IsParagraph => Table is null;

    public GridTrust Trust => Table?.Trust ?? GridTrust.Rows;

    public Cell? Only => Filled.Length == 1 ? Filled[0] : null;
}

/// <summary>The document's blocks as one stream of rows: forms begin and end without regard to where a table does.</summary>
public static class Rows
{
    public static ImmutableArray<Row> Of(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var rows = ImmutableArray.CreateBuilder<Row>();
        foreach (var block in ParagraphStream.Regroup(source.Blocks))
        {
            switch (block)
            {
                case Paragraph paragraph:
                    AddParagraph(paragraph, rows);
                    break;
                case Table table:
                    if (source.Format is "xlsx" or "xls")
                    {
                        foreach (var part in SheetLines.Split(table)) AddPart(part, rows);
                    }
                    else AddTable(table, rows);


                    break;
            }
        }

        return rows.ToImmutable();
    }

    private static void AddPart(Block part, ImmutableArray<Row>.Builder rows)
    {
        if (part is Table table) AddTable(table, rows);
        else if (part is Paragraph line) AddParagraph(line, rows);
    }

    private static void AddParagraph(Paragraph paragraph, ImmutableArray<Row>.Builder rows)
    {
        var text = Plain(paragraph.Text);
        rows.Add(Make([new(paragraph.Cell, text, PlainText.Tight(text), 0, 1, 1, paragraph.At)], [], null, paragraph.Level));
    }

    /// <summary>A line without the signs of Markdown that make it bold.</summary>
    private static string Plain(string text) =>
        text.Length > 4 && text.StartsWith("**", StringComparison.Ordinal) && text.EndsWith("**", StringComparison.Ordinal)
            ? text[2..^2].Trim() : text;

    public static Row Make(ImmutableArray<Cell> cells, ImmutableArray<Cell> covering, Table? table, int level = 0) =>
        new(cells, cells.Any(c => c.IsEmpty) ? [.. cells.Where(c => !c.IsEmpty)] : cells, covering, table, level);

    private static void AddTable(Table table, ImmutableArray<Row>.Builder rows)
    {
        var reaching = new List<(Cell Cell, int Last)>();
        var current = ImmutableArray.CreateBuilder<Cell>();
        var row = 0;
        foreach (var cell in table.Cells)
        {
            for (; row < cell.Row; row++) Flush(table, rows, current, reaching, row);
            var text = Plain(cell.Text);
            current.Add(new(cell.Cell, text, PlainText.Tight(text), cell.Column, cell.ColumnSpan, cell.RowSpan, cell.At)
            {
                IsZero = cell.IsZero,
            });
        }

        if (table.Trust == GridTrust.Order) rows.AddRange(StreamSplitter.Split(current.ToImmutable(), table));
        else Flush(table, rows, current, reaching, row);
    }

    private static ImmutableArray<Cell> Covering(List<(Cell Cell, int Last)> reaching)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>(reaching.Count);
        foreach (var (cell, _) in reaching) cells.Add(cell);
        return cells.MoveToImmutable();
    }

    private static void Flush(
        Table table, ImmutableArray<Row>.Builder rows, ImmutableArray<Cell>.Builder current, List<(Cell Cell, int Last)> reaching, int row)
    {
        if (reaching.Count > 0) reaching.RemoveAll(r => r.Last < row);
        if (current.Count > 0) rows.Add(Make(current.ToImmutable(), Covering(reaching), table));
        foreach (var cell in current)
        {
            if (cell.RowSpan > 1 && !cell.IsEmpty) reaching.Add((cell, row + cell.RowSpan - 1));
        }

        current.Clear();
    }
}
