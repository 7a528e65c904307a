namespace Mingji.Documents.Reporting.Xlsx;

/// <summary>A sheet while its rows are written, on disk until the workbook is packed.</summary>
internal sealed class WaitingSheet : IDisposable
{
    private readonly Spool _spool = new();

    public WaitingSheet(string name, Column[] columns)
    {
        (Name, Rows) = (name, new(_spool.Stream, columns));
        LastColumn = SheetWriter.Letter(columns.Length);
    }

    public string Name { get; }

    public char LastColumn { get; }

    public SheetWriter Rows { get; }

    /// <summary>The finished sheet as it stands in the package.</summary>
    public void CopyTo(Stream part) => _spool.CopyTo(part);

    public void Dispose()
    {
        Rows.Dispose();
        _spool.Dispose();
    }
}
