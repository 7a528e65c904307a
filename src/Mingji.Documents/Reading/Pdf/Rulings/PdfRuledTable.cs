using System.Text;

namespace Mingji.Documents.Reading.Pdf.Rulings;

/// <summary>A ruled table while its pages are being read: rows of spanned cells.</summary>
internal sealed class PdfRuledTable
{
    private readonly List<SpannedCell> _cells = [];
    private readonly List<string> _texts = [];
    private readonly Dictionary<int, int> _open = [];
    private readonly int _columns;
    private int _rows;

    public PdfRuledTable(PdfGrid grid, List<PdfWord> words, int page)
    {
        (Last, _columns) = (grid, grid.Columns);
        Add(grid, Texts(grid, words), page, 0, false);
    }

    /// <summary>The part of the table on the page read last.</summary>
    public PdfGrid Last { get; private set; }

    public void Emit(BlockBuilder builder)
    {
        var cells = _cells.FindAll(cell => cell.Text.Length > 0);
        builder.Table(cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column), _rows, _columns, cells.Count > 0 ? cells[0].At : "");
    }

    /// <summary>Goes on on the next page, without the head that it repeats, and with the cells that the break cut.</summary>
    public void GoOn(PdfGrid grid, List<PdfWord> words, int page)
    {
        var texts = Texts(grid, words);
        var repeated = PdfPageBreak.Repeated(_texts, Rows(grid, texts));
        var inRow = repeated == 0 && PdfPageBreak.CutsRow(Last, grid);
        Last = grid;
        Add(grid, texts, page, repeated, inRow);
    }

    private void Add(PdfGrid grid, string[] texts, int page, int skip, bool inRow)
    {
        var before = new Dictionary<int, int>(_open);
        _open.Clear();
        if (inRow) _rows--;
        for (var i = 0; i < grid.Cells.Count; i++)
        {
            var cell = grid.Cells[i];
            if (cell.Row < skip) continue;
            var row = _rows + cell.Row - skip;
            var at = _cells.Count;
            var isCut = cell.Row == skip && (skip > 0 ? texts[i].Length == 0 : grid.IsOpenAbove(cell));
            if (isCut && before.TryGetValue(cell.Column, out var above) && _cells[above].ColumnSpan == cell.ColumnSpan)
            {
                at = above;
                _cells[at] = _cells[at] with { Text = _cells[at].Text + texts[i], RowSpan = row + cell.RowSpan - _cells[at].Row };
            }
            else
            {
                _cells.Add(new(texts[i], row, cell.Column, cell.RowSpan, cell.ColumnSpan, PdfTable.At(page, row, cell.Column), null));
            }

            if (grid.IsOpenBelow(cell)) _open[cell.Column] = at;
        }

        _rows += grid.Rows - skip;
        _texts.AddRange(Rows(grid, texts).Skip(skip));
    }

    private static List<string> Rows(PdfGrid grid, string[] texts)
    {
        var rows = Enumerable.Range(0, grid.Rows).Select(_ => new StringBuilder()).ToList();
        for (var i = 0; i < texts.Length; i++) rows[grid.Cells[i].Row].Append(texts[i]).Append('\t');
        return rows.ConvertAll(row => row.ToString());
    }

    private static string[] Texts(PdfGrid grid, List<PdfWord> words)
    {
        var of = grid.Cells.ConvertAll(_ => new List<PdfWord>());
        foreach (var word in words) of[grid.CellOf(word) - 1].Add(word);
        return [.. of.Select(Text)];
    }

    private static bool IsFinished(StringBuilder text) =>
        text.Length > 3 && text[^3] == '.' && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(text[^2]);

    /// <summary>Several amounts below each other in one cell: the lines between the rows are not drawn, and the grid is none.</summary>
    public static bool IsCrowded(PdfGrid grid, List<PdfWord> words) =>
        Array.Exists(Texts(grid, words), text => text.Count(c => c == '\n') >= 2);

    private static string Text(List<PdfWord> words)
    {
        if (words.Count == 0) return "";
        if (words.Count == 1) return words[0].Text;
        var text = new StringBuilder();
        foreach (var line in PdfLine.Of(new(0, 0, 0, words)))
        {
            // A number broken over lines goes on, a finished one doesn't; words in Latin letters stand apart.
            if (text.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(line.Text[0])) text.Append(' ');
            else if (IsFinished(text) && PdfCellText.IsMoney(line.Text)) text.Append('\n');
            text.Append(line.Text);
        }

        return text.ToString();
    }
}
