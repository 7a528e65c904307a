using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingji.Core.Forms;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Writing.Xlsx;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Mingji.Documents.Tests.Writing.Xlsx;

/// <summary>A workbook that people go on with: formulas, lists, frozen heads, a page to print; and texts that stay texts.</summary>
public sealed class FormWorkbookTests
{
    [Theory]
    [InlineData(FormType.ProjectSelfEvaluation, "SUM", "/", "*")]
    [InlineData(FormType.DepartmentSelfEvaluation, "SUM", "/", "*")]
    [InlineData(FormType.MonitoringForm, "SUM", "/")]
    [InlineData(FormType.ProjectTargetTable, "SUM")]
    [InlineData(FormType.ScoreSheet, "SUM")]
    [InlineData(FormType.EvaluationReport, "SUM")]
    [InlineData(FormType.ProjectSelfEvaluationSummary, "SUM", "/")]
    [InlineData(FormType.DepartmentSelfEvaluationSummary, "SUM", "/")]
    [InlineData(FormType.DepartmentEvaluationSummary, "SUM", "/")]
    [InlineData(FormType.AllocationPlan, "SUM")]
    [InlineData(FormType.FinalAccounts, "SUM")]
    public void Totals_rates_and_scores_are_live(FormType type, params string[] signs)
    {
        var formulas = Enumerable.Range(0, 200).Select(seed => new MadeForm(seed).Create()).Where(f => f.Type == type).Take(8)
            .SelectMany(f => Sheets([f]).SelectMany(s => s.Descendants<CellFormula>())).Select(f => f.Text).ToList();
        Assert.All(signs, sign => Assert.Contains(formulas, f => f.Contains(sign, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_sheet_has_a_frozen_head_and_a_page_to_print()
    {
        foreach (var form in MadeForm.Types.Select(One))
        {
            var stream = Written([form]);
            using var book = SpreadsheetDocument.Open(stream, false);
            var sheet = Assert.Single(book.WorkbookPart!.WorksheetParts).Worksheet;
            Assert.Equal(PaneStateValues.Frozen, Assert.Single(sheet.Descendants<Pane>()).State!.Value);
            Assert.Contains(book.WorkbookPart.Workbook.Descendants<DefinedName>(), n => n.Name == "_xlnm.Print_Area");
            Assert.Equal(1u, Assert.Single(sheet.Descendants<PageSetup>()).FitToWidth!.Value);
        }
    }

    [Fact]
    public void Classes_and_likelihoods_are_chosen_from_lists()
    {
        var lists = Sheets([One(FormType.MonitoringForm)]).SelectMany(s => s.Descendants<DataValidation>()).Select(v => v.Formula1!.Text);
        Assert.Contains(lists, l => l.Contains("数量指标", StringComparison.Ordinal));
        Assert.Contains(lists, l => l.Contains("有可能", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86补充")]
    [InlineData("-因故未做")]
    [InlineData("@SUM(A1)")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("=_x0041_1")]
    [InlineData("＝1+1")]
    public void A_text_that_looks_like_a_formula_stays_a_text(string text)
    {
        var form = One(FormType.ProjectSelfEvaluation);
        var row = form.Indicators[1] with { Reason = Chance.Words(text) };
        form = form with { Indicators = form.Indicators.SetItem(1, row) };
        using var book = SpreadsheetDocument.Open(Written([form]), false);
        var part = Assert.Single(book.WorkbookPart!.WorksheetParts);
        var cell = Assert.Single(part.Worksheet.Descendants<Cell>(), c => c.InnerText.Replace("_x005F_", "_", StringComparison.Ordinal) == text);
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Null(cell.CellFormula);
        var looks = book.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>();
        var look = looks.ElementAt((int)cell.StyleIndex!.Value);
        Assert.True(look.QuotePrefix?.Value);
        Assert.Equal(text, RoundTrip.Of([form], ".xlsx")[0].Indicators[1].Reason?.Text);
    }

    [Fact]
    public void Recomputed_by_LibreOffice_the_forms_are_the_same()
    {
        LibreOffice.Need();
        ImmutableArray<Form> forms = [.. MadeForm.Types.Select(One)];
        using var folder = new TemporaryFile("forms.xlsx", []);
        var files = forms.Select((f, i) => Emptied(f, Path.Combine(folder.Folder, $"form{i}.xlsx"))).ToList();
        var computed = LibreOffice.ConvertAll(files, "xlsx", Path.Combine(folder.Folder, "computed"));
        for (var i = 0; i < forms.Length; i++)
        {
            var read = FormRecognizer.Recognize(SourceReader.Read(computed[i]).Document!);
            Assert.Equal(FormText.Of([forms[i]]), FormText.Of(read.Forms));
        }
    }

    private static Form One(FormType type) => Enumerable.Range(0, 400).Select(s => new MadeForm(s).Create()).First(f => f.Type == type);

    /// <summary>The workbook without one value that a formula gives: only who computes them can show them.</summary>
    private static string Emptied(Form form, string path)
    {
        File.WriteAllBytes(path, Written([form]).ToArray());
        using var book = SpreadsheetDocument.Open(path, true);
        foreach (var part in book.WorkbookPart!.WorksheetParts)
        {
            foreach (var cell in part.Worksheet.Descendants<Cell>().Where(c => c.CellFormula is not null)) cell.CellValue?.Remove();
        }

        return path;
    }

    private static IEnumerable<Worksheet> Sheets(ImmutableArray<Form> forms)
    {
        using var book = SpreadsheetDocument.Open(Written(forms), false);
        return [.. book.WorkbookPart!.WorksheetParts.Select(p => (Worksheet)p.Worksheet.CloneNode(true))];
    }

    private static MemoryStream Written(ImmutableArray<Form> forms)
    {
        var stream = new MemoryStream();
        FormWorkbook.Write(forms, stream);
        stream.Position = 0;
        return stream;
    }
}
