using System.Collections.Immutable;

namespace Mingji.Documents.Reading;

/// <summary>Collects a document's blocks, numbers its cells and keeps the limits.</summary>
internal sealed class BlockBuilder(ReadingLimits limits)
{
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<Remark>.Builder _remarks = ImmutableArray.CreateBuilder<Remark>();
    private int _cells;
    private long _characters;

    /// <summary>What a further document inside the file is called; its blocks say so in their places, and can't be written to.</summary>
    public string Inside { get; set; } = "";

    public void Remark(string at, string text, bool isNote = false) => _remarks.Add(new(at, text) { IsNote = isNote });

    /// <summary>Adds a paragraph; blank ones are no paragraphs.</summary>
    public void Paragraph(string text, string at, int level = 0, FileSpot? spot = null)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > 0) _blocks.Add(new Paragraph(NextCell(trimmed), trimmed, Inside + at, level)
        {
            Spot = Inside.Length == 0 ? spot : null,
        });
    }

    /// <summary>
    /// Adds a table whose grid is known, as far as <paramref name="trust"/> says. <paramref name="cells"/> are in reading order; blank ones
    /// become no cell.
    /// </summary>
    public void Table(IEnumerable<SpannedCell> cells, int rows, int columns, string at, GridTrust trust = GridTrust.Columns)
    {
        if (columns > limits.MaxColumns) throw new LimitExceededException(Refusals.TooManyColumns(1, limits.MaxColumns));
        var kept = ImmutableArray.CreateBuilder<TableCell>(cells.TryGetNonEnumeratedCount(out var most) ? most : 0);
        foreach (var cell in cells)
        {
            var text = cell.Text.Trim();
            if (text.Length == 0) continue;
            kept.Add(new(NextCell(text), text, cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, Inside + cell.At)
            {
                Spot = Inside.Length == 0 ? cell.Spot : null, IsZero = cell.IsZero,
            });
        }

        if (kept.Count == 0) return;
        at = at.Length > 0 ? Inside + at : kept[0].At;
        _blocks.Add(new Table(kept.DrainToImmutable(), rows, columns, trust, at));
    }

    /// <summary>Adds a table from rows of pieces; blank pieces hold their column and become no cell.</summary>
    public void Table(IReadOnlyList<IReadOnlyList<Piece>> rows, GridTrust trust, int columns = 0)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        for (var row = 0; row < rows.Count; row++)
        {
            var pieces = rows[row];
            columns = Math.Max(columns, pieces.Count);
            if (pieces.Count > limits.MaxColumns && trust != GridTrust.Order)
                throw new LimitExceededException(Refusals.TooManyColumns(pieces[0].Line, limits.MaxColumns));
            for (var column = 0; column < pieces.Count; column++)
            {
                var text = pieces[column].Text.Trim();
                if (text.Length == 0) continue;
                cells.Add(new(NextCell(text), text, row, column, 1, 1, pieces[column].At(column)));
            }
        }

        if (cells.Count > 0) _blocks.Add(new Table(cells.ToImmutable(), rows.Count, columns, trust, cells[0].At));
    }

    public SourceDocument ToDocument(string path, string format) =>
        new(path, format, _blocks.ToImmutable(), _cells, _remarks.ToImmutable());

    private int NextCell(string text)
    {
        _characters += text.Length;
        if (_characters > limits.MaxCharacters) throw new LimitExceededException(Refusals.TooManyCharacters(limits.MaxCharacters));
        if (_cells >= limits.MaxCells) throw new LimitExceededException(Refusals.TooManyCells(limits.MaxCells));
        return _cells++;
    }
}
