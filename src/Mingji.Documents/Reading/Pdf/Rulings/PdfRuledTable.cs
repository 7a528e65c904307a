using System.Text;

namespace Mingji.Documents.Reading.Pdf.Rulings;

/// <summary>A ruled table while its pages are being read: rows of spanned cells.</summary>
internal sealed class PdfRuledTable
{
    private readonly List<SpannedCell> _cells = [];
    private readonly List<string> _head = [];
    private readonly int _columns;
    private int _rows;

    public PdfRuledTable(PdfGrid grid, List<PdfWord> words, int page)
    {
        (Last, _columns) = (grid, grid.Columns);
        Add(grid, words, page, 0);
    }

    /// <summary>The part of the table on the page read last.</summary>
    public PdfGrid Last { get; private set; }

    public void Emit(BlockBuilder builder) => builder.Table(
        _cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column), _rows, _columns, _cells.Count > 0 ? _cells[0].At : "");

    /// <summary>Goes on on the next page, without the head that it repeats.</summary>
    public void GoOn(PdfGrid grid, List<PdfWord> words, int page)
    {
        Last = grid;
        var texts = Rows(grid, Texts(grid, words));
        var repeated = 0;
        while (repeated < Math.Min(texts.Count, _head.Count) && texts[repeated] == _head[repeated]) repeated++;
        Add(grid, words, page, repeated);
    }

    private void Add(PdfGrid grid, List<PdfWord> words, int page, int skip)
    {
        var texts = Texts(grid, words);
        if (_rows == 0) _head.AddRange(Rows(grid, texts));
        for (var i = 0; i < grid.Cells.Count; i++)
        {
            var cell = grid.Cells[i];
            if (cell.Row < skip || texts[i].Length == 0) continue;
            var row = _rows + cell.Row - skip;
            _cells.Add(new(texts[i], row, cell.Column, cell.RowSpan, cell.ColumnSpan, PdfTable.At(page, row, cell.Column), null));
        }

        _rows += grid.Rows - skip;
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
