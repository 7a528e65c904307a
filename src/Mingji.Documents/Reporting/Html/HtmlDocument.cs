using Mingji.Documents.Auditing;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Reporting.Html;

/// <summary>One document of the report: its verdict, its findings form by form, then the document itself with the marks.</summary>
internal static class HtmlDocument
{
    public static void Write(Markup html, int number, AuditedDocument document)
    {
        html.Raw($"<section>\n<h2 id=\"d{number}\">").Text(document.Path).Raw("</h2>\n");
        if (document.Error is { } error) html.Element("p", "class=\"failed\"", $"没能审核：{error}");
        if (document.Note is { } note) html.Element("p", "class=\"faint\"", note);
        if (document.Annotation is { } annotation) html.Element("p", "class=\"faint\"", ReportWords.Of(annotation));
        if (document.Read is { } read)
        {
            Verdict(html, document, read);
            var notes = new Notes(number, document);
            foreach (var form in read.Forms) Findings(html, $"{form.Id} {ReportWords.NameOf(form)}", notes, f => f == form.Id);
            var known = read.Forms.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
            Findings(html, "全文", notes, f => !known.Contains(f));
            HtmlReport.Skipped(html, document.NotEvaluated);
            Unused(html, read.Coverage);
            Body(html, read.Source, notes);
        }

        html.Raw("</section>\n");
    }

    private static void Verdict(Markup html, AuditedDocument document, ReadDocument read)
    {
        var understood = $"读懂{ReportWords.Percent(read.Coverage.Used, read.Coverage.Cells)}";
        var verdict = document.Error is null && document.Note is null
            ? $"{ReportWords.Count(document.Findings)}；认出{read.Forms.Length}张表，{understood}"
            : understood;
        html.Element("p", "class=\"verdict\"", verdict);
        if (document.Choice is { } choice) html.Element("p", "class=\"faint\"", choice.Why);
        foreach (var remark in read.Source.Remarks) html.Element("p", "class=\"faint\"", $"读取说明：{remark.At} {remark.Text}");
    }

    private static void Findings(Markup html, string heading, Notes notes, Func<string, bool> ofForm)
    {
        var own = notes.All.Where(n => ofForm(n.Finding.FormId)).ToList();
        if (own.Count == 0) return;
        html.Element("h3", "", heading).Raw("\n<ol class=\"findings\">\n");
        foreach (var note in own) HtmlNote.Item(html, note);
        html.Raw("</ol>\n");
    }

    private static void Unused(Markup html, Coverage coverage)
    {
        if (coverage.Unused.IsEmpty) return;
        html.Raw("<details><summary>").Text($"没有用上的文字（{coverage.Unused.Length}处）").Raw("</summary><ul>");
        foreach (var unused in coverage.Unused)
        {
            html.Raw("<li>").Element("span", "class=\"faint\"", unused.At).Text(" " + unused.Text).Raw("</li>\n");
        }

        html.Raw("</ul></details>\n");
    }

    private static void Body(Markup html, SourceDocument source, Notes notes)
    {
        html.Raw("<details open><summary>原文（标出问题）</summary>\n");
        foreach (var block in source.Blocks)
        {
            if (block is Table { Trust: GridTrust.Order } cells)
            {
                foreach (var cell in cells.Cells) HtmlParagraph.Write(html, new(cell.Cell, cell.Text, cell.At), notes);
            }
            else if (block is Table table) HtmlTable.Write(html, table, notes);
            else if (block is Paragraph paragraph) HtmlParagraph.Write(html, paragraph, notes);
        }

        html.Raw("</details>\n");
    }
}
