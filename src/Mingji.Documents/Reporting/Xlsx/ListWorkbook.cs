using System.Collections.Immutable;

namespace Mingji.Documents.Reporting.Xlsx;

/// <summary>A sheet of a <see cref="ListWorkbook"/>: its name, and its columns with their widths in characters.</summary>
public sealed record ListSheet(string Name, ImmutableArray<(string Head, int Width)> Columns);

/// <summary>
/// Lists of any length as a workbook: rows are texts and whole numbers; no text is taken for a formula. The sheets grow on disk and are
/// packed when all rows are there.
/// </summary>
public sealed class ListWorkbook : IDisposable
{
    private readonly ImmutableArray<WaitingSheet> _sheets;

    public ListWorkbook(params ReadOnlySpan<ListSheet> sheets)
    {
        var made = ImmutableArray.CreateBuilder<WaitingSheet>(sheets.Length);
        foreach (var sheet in sheets) made.Add(new(sheet.Name, [.. sheet.Columns.Select(c => new Column(c.Head, c.Width))]));
        _sheets = made.MoveToImmutable();
    }

    /// <summary>Adds a row to the sheet of this place; a wrong one stands out.</summary>
    public void Add(int sheet, bool isWrong, params object?[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        _sheets[sheet].Rows.Add(new(isWrong ? SheetStyle.Error : SheetStyle.Plain, cells));
    }

    /// <summary>Writes the workbook; nothing can be added after that.</summary>
    public void Write(Stream output) => WorkbookPacker.Pack([.. _sheets], output);

    public void Dispose()
    {
        foreach (var sheet in _sheets) sheet.Dispose();
    }
}
