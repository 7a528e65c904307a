using Mingji.Documents.Reading.Pdf.Rulings;

namespace Mingji.Documents.Reading.Pdf;

/// <summary>Emits pages in reading order: the lines between ruled tables as text and unruled tables, and the ruled tables.</summary>
internal sealed class PdfFlow(BlockBuilder builder)
{
    private readonly PdfParagraphs _paragraphs = new(builder);
    private readonly List<List<PdfLine>> _lines = [];
    private PdfRuledTable? _table;
    private bool _atBottom;

    /// <summary>Adds a page: <paramref name="lines"/> are those outside its ruled tables, from top to bottom.</summary>
    public void Add(PdfRuledPage page, List<PdfLine> lines)
    {
        var from = 0;
        foreach (var (grid, words) in page.Tables)
        {
            var end = from;
            while (end < lines.Count && lines[end].Base < grid.Top + (0.5 * lines[end].Em)) end++;
            AddLines(lines.GetRange(from, end - from));
            from = end;
            if (_table is not null && _atBottom && grid.HasColumnsOf(_table.Last))
            {
                _table.GoOn(grid, words, page.Rest.Number);
            }
            else
            {
                EndTable();
                EndLines();
                _table = new(grid, words, page.Rest.Number);
            }

            _atBottom = false;
        }

        AddLines(lines.GetRange(from, lines.Count - from));
        // Only the last table of a page may go on on the next one.
        _atBottom = _table is not null && page.Tables.Count > 0;
    }

    public void Close()
    {
        EndTable();
        EndLines();
        _paragraphs.Close();
    }

    private void AddLines(List<PdfLine> lines)
    {
        if (lines.Count == 0) return;
        EndTable();
        _lines.Add(lines);
    }

    private void EndTable()
    {
        if (_table is null) return;
        _table.Emit(builder);
        _table = null;
    }

    private void EndLines()
    {
        foreach (var region in PdfRegions.Of(_lines))
        {
            if (!region.IsTable)
            {
                _paragraphs.Add(region.Lines);
                continue;
            }

            _paragraphs.Close();
            PdfTable.Emit(region, builder);
        }

        _paragraphs.Close();
        _lines.Clear();
    }
}
