using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Mingji.Documents.Writing.Docx;
using Mingji.Documents.Writing.Xlsx;

namespace Mingji.Documents.Tests.Writing;

/// <summary>What is written is read back equal, for generated forms of every type and every format.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData(".json")]
    [InlineData(".xlsx")]
    [InlineData(".docx")]
    [InlineData(".html")]
    public void A_form_is_read_back_equal(string ending)
    {
        var seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
        Prop.ForAll(seeds, seed =>
        {
            var form = new MadeForm(seed).Create();
            Assert.Equal(FormText.Of([form]), FormText.Of(RoundTrip.Of([form], ending)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(120));
    }

    [Fact]
    public void The_workbook_and_the_document_are_valid()
    {
        var forms = Enumerable.Range(0, 40).Select(seed => new MadeForm(seed).Create()).ToImmutableArray();
        var stream = new MemoryStream();
        FormWorkbook.Write(forms, stream);
        using (var book = SpreadsheetDocument.Open(stream, false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).Select(Say).Take(5));
            Assert.Contains(book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<CellFormula>()), f => f.Text.Contains("SUM"));
            Assert.Contains(book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<DataValidation>()), _ => true);
        }

        stream = new MemoryStream();
        FormDocument.Write(forms, stream);
        using var document = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(Say).Take(5));
    }

    private static string Say(ValidationErrorInfo error) => $"{error.Path?.XPath}: {error.Description}";
}
