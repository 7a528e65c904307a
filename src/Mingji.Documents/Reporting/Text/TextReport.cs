using Mingji.Core.Checks;
using Mingji.Documents.Auditing;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Reporting.Text;

/// <summary>The report for a terminal: a verdict for each document, then its findings form by form, most severe first.</summary>
public sealed class TextReport(TextWriter output, int width = 80, bool colours = false) : ReportWriter
{
    private const int UnusedShown = 5;
    private const int LabelsShown = 3;

    private readonly Page _page = new(output, width, colours);

    public static void Write(AuditReport report, TextWriter output, int width = 80, bool colours = false)
    {
        using var text = new TextReport(output, width, colours);
        text.WriteAll(report);
    }

    public override void Finish()
    {
        if (Tally.Documents > 1) Sum(_page, Tally);
    }

    protected override void Write(AuditedDocument document) => Document(_page, document);

    protected override void Write(AuditedDossier dossier) => Dossier(_page, dossier);

    private static void Document(Page page, AuditedDocument document)
    {
        page.Line($"━━ {document.Path}", Ink.Title);
        if (document.Error is { } error) page.Text($"没能审核：{error}", 3, Ink.Error);
        if (document.Note is { } note) page.Text(note, 3, Ink.Info);
        if (document.Annotation is { } annotation) page.Text(ReportWords.Of(annotation), 3, annotation.IsFailure ? Ink.Error : Ink.Info);
        if (document.Read is { } read)
        {
            page.Text(Verdict(document, read), 3, HasForms(document) ? Ink.Title : Ink.Plain);
            if (document.Choice is { } choice) page.Text(choice.Why, 3, Ink.Faint);
            foreach (var remark in read.Source.Remarks) page.Text($"读取说明：{remark.At} {remark.Text}", 3, Ink.Faint);
            page.Blank();
            foreach (var form in read.Forms) Findings(page, $"{form.Id} {ReportWords.NameOf(form)}", Of(document, form.Id));
            Findings(page, "全文", [.. document.Findings.Where(f => read.Forms.All(form => form.Id != f.FormId))]);
            Skipped(page, document.NotEvaluated);
            Unused(page, read.Coverage);
        }

        page.Blank();
    }

    private static string Verdict(AuditedDocument document, ReadDocument read)
    {
        var verdict = HasForms(document) ? $"{ReportWords.Count(document.Findings)}；认出{read.Forms.Length}张表，" : "";
        return $"{verdict}读懂{ReportWords.Percent(read.Coverage.Used, read.Coverage.Cells)}";
    }

    private static bool HasForms(AuditedDocument document) => document.Error is null && document.Note is null;

    private static List<Finding> Of(AuditedDocument document, string form) =>
        [.. document.Findings.Where(f => f.FormId == form).OrderBy(f => f.Severity)];

    private static void Findings(Page page, string heading, List<Finding> findings)
    {
        if (findings.Count == 0) return;
        page.Line(TextWidth.Cut($" ▌{Page.Clean(heading)}", page.Width - 2), Ink.Title);
        foreach (var finding in findings)
        {
            page.Line($"  {ReportWords.Of(finding.Severity)} ", InkOf(finding.Severity), Where(finding));
            page.Text(finding.Message, 7);
            if (finding.Basis.Length > 0) page.Text($"依据：{finding.Basis}", 7, Ink.Faint);
        }

        page.Blank();
    }

    private static string Where(Finding finding) =>
        finding.At.At.Length > 0 ? $"{finding.Rule}  {finding.At.At}" : finding.Rule;

    private static void Skipped(Page page, IReadOnlyCollection<NotEvaluated> skipped)
    {
        if (skipped.Count == 0) return;
        page.Line($" ▌未能核对（{skipped.Count}项，不等于通过）", Ink.Title);
        foreach (var group in skipped.GroupBy(s => (s.Rule, s.Why)).OrderByDescending(g => g.Count()))
        {
            var labels = group.Select(s => s.Label).Where(l => l.Length > 0).Distinct().ToList();
            var shown = labels.Count == 0 ? "" : $"：{string.Join("、", labels.Take(LabelsShown))}{(labels.Count > LabelsShown ? "等" : "")}";
            page.Text($"{group.Key.Rule} {group.Count()}项，{group.Key.Why}{shown}", 2, Ink.Faint);
        }

        page.Blank();
    }

    private static void Unused(Page page, Coverage coverage)
    {
        if (coverage.Unused.IsEmpty) return;
        page.Line($" ▌没有用上的文字（{coverage.Unused.Length}处）", Ink.Title);
        foreach (var unused in coverage.Unused.Take(UnusedShown))
        {
            page.Line(TextWidth.Cut($"  {Page.Clean(unused.At)} {Page.Clean(unused.Text)}", page.Width), Ink.Faint);
        }

        var more = coverage.Unused.Length - UnusedShown;
        if (more > 0) page.Text($"……另有{more}处，用 --format json 或 html 看全部", 2, Ink.Faint);
    }

    private static void Dossier(Page page, AuditedDossier dossier)
    {
        page.Line($"━━ 卷宗：{dossier.Unit} {dossier.FiscalYear}", Ink.Title);
        page.Text($"{dossier.Documents.Length}份文件相互核对：{ReportWords.Count(dossier.Findings)}", 3, Ink.Title);
        foreach (var path in dossier.Documents) page.Text(path, 3, Ink.Faint);
        page.Blank();
        foreach (var group in dossier.Findings.GroupBy(f => f.FormId)) Findings(page, group.Key, [.. group]);
        Skipped(page, dossier.NotEvaluated);
    }

    private static void Sum(Page page, AuditTally tally)
    {
        var left = tally.Failed == 0 ? "" : $"，其中{tally.Failed}份没能审核";
        if (tally.Others > 0) left += $"，{tally.Others}份没有认出表";
        page.Text($"共{tally.Documents}份文件{left}：{ReportWords.Count(tally)}", 0, Ink.Title);
    }

    private static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Error => Ink.Error,
        Severity.Warning => Ink.Warning,
        _ => Ink.Info,
    };
}
