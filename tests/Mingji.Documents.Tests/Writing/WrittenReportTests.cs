using DocumentFormat.OpenXml.Packaging;
using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Reports;
using Mingji.Core.Standards;
using Mingji.Documents.Packs;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Writing.Docx;
using Mingji.Tests;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mingji.Documents.Tests.Writing;

/// <summary>A report that Mingji wrote is a document like any other: it is read back and nothing in it is found wrong.</summary>
public sealed class WrittenReportTests
{
    private static readonly Standard Standard =
        StandardFolder.Load(Path.Combine(AppContext.BaseDirectory, "standards")).Find("national-2020-self-evaluation", out _)!;

    [Theory]
    [InlineData(FormType.SelfEvaluationReport)]
    [InlineData(FormType.EvaluationReport)]
    public void The_audit_finds_nothing_in_a_report_of_a_sound_dossier(FormType type)
    {
        using var file = new TemporaryFile("report.docx", Docx(Written(type)));
        var read = FormRecognizer.Recognize(SourceReader.Read(file.Path).Document!);
        var found = new FindingSink();
        Auditor.Run(new(null, null, read.Forms, []), Standard, found);
        Assert.Empty(found.Findings.Select(f => $"{f.Rule} {f.Label}: {f.Message}"));
        Assert.NotEmpty(read.Forms);
        Assert.Equal(FormType.EvaluationReport, read.Forms[0].Type);
    }

    [Fact]
    public void Its_headings_have_the_styles_of_headings_and_its_pages_numbers()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Docx(Written(FormType.SelfEvaluationReport))), false);
        var main = document.MainDocumentPart!;
        var styled = main.Document!.Descendants<W.Paragraph>().ToLookup(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value, p => p.InnerText);
        Assert.Equal(["摘要", "一、部门概况", "二、绩效目标实现情况", "三、存在的问题和改进措施", "四、结果应用和公开"], styled["Heading1"]);
        Assert.Contains("（四）预算和执行", styled["Heading2"]);
        Assert.Equal(2, main.Document.Descendants<W.Table>().Count());
        Assert.Contains(main.FooterParts.Single().Footer!.Descendants<W.SimpleField>(), f => f.Instruction!.Value!.Contains("PAGE", StringComparison.Ordinal));
    }

    [Fact]
    public void LibreOffice_opens_it()
    {
        var pdf = LibreOffice.Convert("report.docx", Docx(Written(FormType.SelfEvaluationReport)), "pdf");
        Assert.True(pdf.Length > 10_000);
        if (Environment.GetEnvironmentVariable("MINGJI_PICTURES") is not { } folder) return;
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "report.pdf"), pdf);
    }

    private static Form Written(FormType type)
    {
        var dossier = type == FormType.EvaluationReport ? ReportForms.OfProject(Standard) : ReportForms.Dossier(Standard);
        var outline = Standard.ReportOf(type)!;
        var facts = ReportFacts.Of(dossier, Standard);
        var blank = BlankForms.Of(type, Standard, new(dossier.Unit, dossier.Department, dossier.Project, dossier.Year));
        var filled = ReportTaking.Of(blank, ReportWriter.Title(outline, facts), ReportWriter.Write(outline, facts));
        foreach (var cell in filled.Cells.Where(c => ReportGaps.In(c.Text) is not []).ToList()) filled = CellEditing.With(filled,
            cell.Number, Closed(cell.Text))!;
        Assert.Empty(ReportGaps.In(filled.Form.Report!));
        return filled.Form;
    }

    private static string Closed(string text) =>
        ReportGaps.In(text).Aggregate(text, (said, gap) => said.Replace(ReportGaps.Of(gap), "按照规定办理，情况良好", StringComparison.Ordinal));

    private static byte[] Docx(Form form)
    {
        using var made = new MemoryStream();
        FormDocument.Write([form], made);
        return made.ToArray();
    }
}
