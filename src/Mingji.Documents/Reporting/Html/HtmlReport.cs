using System.Text;
using Mingji.Core.Checks;
using Mingji.Documents.Auditing;

namespace Mingji.Documents.Reporting.Html;

/// <summary>
/// The report as one HTML file that needs nothing else: no script, no asset, no network. The document is shown with the wrong cells
/// marked and the findings beside them; anchors lead both ways.
/// </summary>
public static class HtmlReport
{
    public static void Write(AuditReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        var html = new Markup(writer);
        html.Raw("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">");
        html.Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"{HtmlStyle.Policy}\">");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Raw($"<title>明绩审核报告</title><style>{HtmlStyle.Sheet}</style></head><body>\n");
        Head(html, report);
        for (var i = 0; i < report.Documents.Length; i++) HtmlDocument.Write(html, i + 1, report.Documents[i]);
        for (var i = 0; i < report.Dossiers.Length; i++) Dossier(html, report.Documents.Length + i + 1, report.Dossiers[i]);
        html.Raw("</body></html>\n");
    }

    private static void Head(Markup html, AuditReport report)
    {
        html.Raw("<h1>明绩审核报告</h1><p class=\"verdict\">");
        html.Text($"{report.Documents.Length}份文件：{ReportWords.Count(report.AllFindings)}").Raw("</p>\n");
        if (report.Documents.Length < 2) return;
        html.Raw("<ul>");
        for (var i = 0; i < report.Documents.Length; i++)
        {
            var document = report.Documents[i];
            html.Raw($"<li><a href=\"#d{i + 1}\">").Text(document.Path).Raw("</a>：");
            html.Text(document.Error is not null ? "没能审核" : document.Note is not null ? "没有认出表" : ReportWords.Count(document.Findings)).Raw("</li>\n");
        }

        html.Raw("</ul>\n");
    }

    private static void Dossier(Markup html, int number, AuditedDossier dossier)
    {
        html.Raw($"<h2 id=\"d{number}\">").Text($"卷宗：{dossier.Unit} {dossier.FiscalYear}").Raw("</h2>\n<p class=\"verdict\">");
        html.Text($"{dossier.Documents.Length}份文件相互核对：{ReportWords.Count(dossier.Findings)}").Raw("</p>\n<ul>");
        foreach (var path in dossier.Documents) html.Element("li", "", path);
        html.Raw("</ul>\n<ol class=\"findings\">");
        var notes = dossier.Findings.Select((f, i) => new Note(number, i + 1, f with { At = f.At with { Cell = -1 } }));
        foreach (var note in notes) HtmlNote.Item(html, note);
        html.Raw("</ol>\n");
        Skipped(html, dossier.NotEvaluated);
    }

    internal static void Skipped(Markup html, IReadOnlyCollection<NotEvaluated> skipped)
    {
        if (skipped.Count == 0) return;
        html.Raw("<details><summary>").Text($"未能核对（{skipped.Count}项，不等于通过）").Raw("</summary><ul>");
        foreach (var one in skipped)
        {
            html.Raw("<li>").Element("span", "class=\"rule\"", one.Rule).Text($" {one.FormId} {one.Label}：{one.Why}").Raw("</li>\n");
        }

        html.Raw("</ul></details>\n");
    }
}
