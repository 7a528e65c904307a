using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingji.Documents.Reporting.Xlsx;

/// <summary>
/// Packs sheets that wait on disk into a workbook. The SDK holds a package in memory as a whole, so it makes one without rows, and the
/// sheets go into the zip in place of the empty ones.
/// </summary>
internal static class WorkbookPacker
{
    public static void Pack(WaitingSheet[] sheets, Stream output)
    {
        foreach (var sheet in sheets) sheet.Rows.Finish();
        using var buffer = new MemoryStream();
        var parts = Frame(sheets, buffer);
        using var frame = new ZipArchive(buffer, ZipArchiveMode.Read);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in frame.Entries)
        {
            using var part = zip.CreateEntry(entry.FullName).Open();
            if (parts.TryGetValue("/" + entry.FullName, out var sheet)) sheet.CopyTo(part);
            else
            {
                using var small = entry.Open();
                small.CopyTo(part);
            }
        }
    }

    /// <summary>The workbook with empty sheets; tells which part is which sheet.</summary>
    private static Dictionary<string, WaitingSheet> Frame(WaitingSheet[] sheets, Stream output)
    {
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Create();
        var parts = new Dictionary<string, WaitingSheet>(StringComparer.Ordinal);
        var list = new Sheets();
        var filters = new DefinedNames();
        for (var i = 0; i < sheets.Length; i++)
        {
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new(new SheetData());
            parts.Add(part.Uri.ToString(), sheets[i]);
            list.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)i + 1, Name = sheets[i].Name });
            filters.Append(FilterName(sheets[i], (uint)i));
        }

        book.Workbook = new Workbook(list, filters);
        return parts;
    }

    /// <summary>Excel keeps the range of a filter under this hidden name too and repairs files that lack it.</summary>
    private static DefinedName FilterName(WaitingSheet sheet, uint index) =>
        new($"'{sheet.Name}'!$A$1:${sheet.LastColumn}${sheet.Rows.Last}") { Name = "_xlnm._FilterDatabase", LocalSheetId = index, Hidden = true };
}
