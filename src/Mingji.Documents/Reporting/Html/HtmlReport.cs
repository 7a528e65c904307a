using System.Text;
using Mingji.Core.Checks;
using Mingji.Documents.Auditing;

namespace Mingji.Documents.Reporting.Html;

/// <summary>
/// The report as one HTML file that needs nothing else: no script, no asset, no network. The document is shown with the wrong cells
/// marked and the findings beside them; anchors lead both ways.
/// </summary>
public sealed class HtmlReport : ReportWriter
{
    private static readonly UTF8Encoding Utf8 = new(false);

    private readonly Stream _output;
    private readonly Spool _body = new();
    private readonly StreamWriter _bodyWriter;
    private readonly Markup _markup;

    /// <summary>A line for each document, at the head of the page.</summary>
    private readonly List<(string Path, string Verdict)> _contents = [];
    private int _dossiers;

    public HtmlReport(Stream output)
    {
        _output = output;
        _bodyWriter = new(_body.Stream, Utf8, 1 << 16, leaveOpen: true);
        _markup = new(_bodyWriter);
    }

    public static void Write(AuditReport report, Stream output)
    {
        using var html = new HtmlReport(output);
        html.WriteAll(report);
    }

    public override void Finish()
    {
        _bodyWriter.Flush();
        using (var writer = new StreamWriter(_output, Utf8, 1 << 16, leaveOpen: true)) Head(new(writer));
        _body.CopyTo(_output);
        _output.Write("</body></html>\n"u8);
    }

    protected override void Write(AuditedDocument document)
    {
        var verdict = document.Error is not null ? "没能审核" : document.Note is not null ? "没有认出表" : ReportWords.Count(document.Findings);
        _contents.Add((document.Path, verdict));
        HtmlDocument.Write(_markup, _contents.Count, document);
    }

    protected override void Write(AuditedDossier dossier) => Dossier(_markup, _contents.Count + ++_dossiers, dossier);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _bodyWriter.Dispose();
            _body.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Head(Markup html)
    {
        html.Raw("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">");
        html.Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"{HtmlStyle.Policy}\">");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Raw($"<title>明绩审核报告</title><style>{HtmlStyle.Sheet}</style></head><body>\n");
        html.Raw("<h1>明绩审核报告</h1><p class=\"verdict\">");
        html.Text($"{_contents.Count}份文件：{ReportWords.Count(Tally)}").Raw("</p>\n");
        if (_contents.Count < 2) return;
        html.Raw("<ul>");
        for (var i = 0; i < _contents.Count; i++)
            html.Raw($"<li><a href=\"#d{i + 1}\">").Text(_contents[i].Path).Raw("</a>：").Text(_contents[i].Verdict).Raw("</li>\n");
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
