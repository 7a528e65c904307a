namespace Mingji.Documents.Reporting.Xlsx;

/// <summary>
/// A list as a workbook of one sheet: texts, whole and decimal numbers, or null for nothing. No text is ever taken for a formula.
/// </summary>
public sealed class TableWorkbook : IDisposable
{
    private readonly WaitingSheet _sheet;

    /// <param name="name">The sheet's name.</param>
    /// <param name="columns">The heads with their widths in characters; fewer than 26.</param>
    public TableWorkbook(string name, params (string Head, int Width)[] columns) =>
        _sheet = new(name, [.. columns.Select(c => new Column(c.Head, c.Width))]);

    public void Add(params object?[] cells) => _sheet.Rows.Add(new(SheetStyle.Plain, cells));

    public void Write(Stream output) => WorkbookPacker.Pack([_sheet], output);

    public void Dispose() => _sheet.Dispose();
}
