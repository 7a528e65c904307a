using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingji.Core.Forms;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Documents.Writing.Xlsx;

/// <summary>
/// Forms as a workbook, one sheet each, to go on with in a spreadsheet: real numbers that show as stated, formulas where the numbers bear
/// them out, lists to choose from, frozen heads, a page to print.
/// </summary>
public static class FormWorkbook
{
    public static void Write(ImmutableArray<Form> forms, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var styles = new CellLooks();
            var sheets = new Sheets();
            var names = new DefinedNames();
            uint id = 0;
            foreach (var sheet in FormSheets.Of(forms))
            {
                var part = book.AddNewPart<WorksheetPart>();
                var page = new SheetPage(sheet, styles);
                page.Write(part);
                var name = NameOf(sheet.Name, ++id, forms.Length);
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = id, Name = name });
                AddNames(names, page, name, id - 1);
            }

            book.AddNewPart<WorkbookStylesPart>().Stylesheet = styles.Create();
            book.Workbook = new Workbook(new BookViews(new WorkbookView()), sheets);
            if (names.HasChildren) book.Workbook.Append(names);
            book.Workbook.Append(new CalculationProperties { FullCalculationOnLoad = false, CalculationId = 191029 });
        }

        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    /// <summary>A tab takes 31 characters and no two are the same.</summary>
    private static string NameOf(string name, uint id, int sheets)
    {
        var number = sheets == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{id} ");
        return number + (name.Length + number.Length > 31 ? name[..(31 - number.Length)] : name);
    }

    private static void AddNames(DefinedNames names, SheetPage page, string sheet, uint id)
    {
        names.Append(new DefinedName($"'{sheet}'!{page.PrintArea}") { Name = "_xlnm.Print_Area", LocalSheetId = id });
        if (page.TitleRows is { } titles)
            names.Append(new DefinedName($"'{sheet}'!{titles}") { Name = "_xlnm.Print_Titles", LocalSheetId = id });
    }
}
