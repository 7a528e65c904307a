using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Forms;
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
    public void Forms_of_every_type_and_with_every_section_are_made()
    {
        var forms = Enumerable.Range(0, 400).Select(seed => new MadeForm(seed).Create()).ToList();
        Assert.Equal(MadeForm.Types, forms.Select(f => f.Type).Distinct().Order());
        (string What, Func<Form, bool> Has)[] sections =
        [
            ("facts", f => f.Facts.Length > 0), ("funds", f => f.Funds.Length > 0), ("divisions", f => f.Funds.Any(r => r.Group.Length > 0)),
            ("years", f => f.Funds.Any(r => r.Year is not null)), ("reasons of funds", f => f.Funds.Any(r => r.Reason is not null)),
            ("expected funds", f => f.Funds.Any(r => r.Expected is not null)), ("goals", f => f.Goals?.Expected is not null),
            ("achieved", f => f.Goals?.Achieved is not null), ("cycle", f => f.Goals?.Cycle is not null), ("unfilled goals", f => f.Goals
                is { Expected: null, Achieved: null }), ("stages", f => f.StagePlan.Length > 0), ("headings", f => f.Headings.Length > 0),
            ("total", f => f.Total is not null), ("shared points", f => f.Indicators.Any(i => i.SharedPoints > 0)),
            ("parts", f => f.Indicators.Any(i => i.Parts.Length == 1)), ("places", f => f.Indicators.Any(i => i.Parts.Length == 3)),
            ("reviewed", f => f.Indicators.Any(i => i.ReviewedScore is not null)), ("likelihood", f => f.Indicators.Any(i => i.Likelihood
                is not null)), ("ten tables", f => f.Tables.Length == 10), ("statements", f => f.Statements.Length > 0),
            ("notice", f => f.Notice is { First: not null }), ("report with scores", f => f.Type == FormType.EvaluationReport
                && f.Indicators.Length > 0),
        ];
        Assert.Empty(sections.Where(s => !forms.Exists(f => s.Has(f))).Select(s => s.What));
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
