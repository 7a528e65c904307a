using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingji.Documents.Reporting.Xlsx;

namespace Mingji.Documents.Tests.Reporting;

public sealed class FindingsWorkbookTests
{
    [Fact]
    public void The_workbook_is_valid_and_has_its_three_sheets()
    {
        using var document = Open();
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e =>
            $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal(["问题", "未评", "覆盖"], document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!));
    }

    [Fact]
    public void Every_sheet_has_a_frozen_head_and_a_filter()
    {
        using var document = Open();
        Assert.All(document.WorkbookPart!.WorksheetParts, part =>
        {
            Assert.NotEmpty(part.Worksheet.Descendants<Pane>());
            Assert.NotEmpty(part.Worksheet.Descendants<AutoFilter>());
        });
    }

    [Fact]
    public void A_text_that_looks_like_a_formula_stays_a_text()
    {
        using var document = Open();
        var cells = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>()).ToList();
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        var formulaLike = cells.Where(cell => cell.InnerText.StartsWith('=')).ToList();
        Assert.NotEmpty(formulaLike);
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        Assert.All(formulaLike, cell =>
        {
            Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
            Assert.True(formats[(int)cell.StyleIndex!.Value].QuotePrefix!.Value);
        });
    }

    private static SpreadsheetDocument Open()
    {
        var stream = new MemoryStream();
        FindingsWorkbook.Write(SmallReport.Create(), stream);
        stream.Position = 0;
        return SpreadsheetDocument.Open(stream, isEditable: false);
    }
}
