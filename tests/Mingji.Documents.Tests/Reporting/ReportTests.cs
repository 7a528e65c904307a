using System.Text;
using System.Text.Json;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reporting.Html;
using Mingji.Documents.Reporting.Json;
using Mingji.Documents.Reporting.Sarif;
using Mingji.Documents.Reporting.Text;
using Mingji.Tests;

namespace Mingji.Documents.Tests.Reporting;

public sealed class ReportTests
{
    [Fact]
    public void The_text_report_is_as_approved() => Approved.Is(Text(), "TextReport");

    [Fact]
    public void The_sarif_report_is_as_approved() => Approved.Is(Written((r, s) => SarifReport.Write(r, s, "0.0.0")), "SarifReport");

    [Fact]
    public void The_audit_json_is_as_approved() => Approved.Is(Written(AuditJson.WriteAudit), "AuditJson");

    [Fact]
    public void The_read_json_is_as_approved() => Approved.Is(Written(AuditJson.WriteRead), "ReadJson");

    [Fact]
    public void The_body_of_the_html_report_is_as_approved()
    {
        var html = Written(HtmlReport.Write);
        Approved.Is(html[html.IndexOf("<body>", StringComparison.Ordinal)..], "HtmlReport");
    }

    [Fact]
    public void No_line_of_the_text_report_is_wider_than_80_columns() =>
        Assert.All(Text().Split('\n'), line => Assert.InRange(TextWidth.Of(line), 0, 80));

    [Fact]
    public void A_document_cannot_send_control_sequences_to_a_terminal() => Assert.DoesNotContain('\u001b', Text());

    [Fact]
    public void A_document_cannot_bring_markup_into_the_html_report()
    {
        var html = Written(HtmlReport.Write);
        Assert.DoesNotContain("<script", html);
        Assert.Contains("&lt;script&gt;", html);
        Assert.Contains("default-src 'none'", html);
    }

    [Fact]
    public void Every_anchor_of_the_html_report_leads_somewhere()
    {
        var html = Written(HtmlReport.Write);
        var ids = Quoted(html, " id=\"").ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Quoted(html, "href=\"#"), anchor => Assert.Contains(anchor, ids));
    }

    [Fact]
    public void Both_json_reports_have_the_fields_of_the_contract()
    {
        using var audit = JsonDocument.Parse(Written(AuditJson.WriteAudit));
        Assert.Equal("mingji/audit/1", audit.RootElement.GetProperty("schema").GetString());
        var document = audit.RootElement.GetProperty("documents")[0];
        string[] fields = ["path", "format", "error", "forms", "coverage", "findings", "notEvaluated"];
        Assert.All(fields, field => Assert.True(document.TryGetProperty(field, out _), field));
        string[] ofFinding = ["rule", "severity", "form", "at", "label", "stated", "expected", "message", "basis"];
        Assert.All(ofFinding, field => Assert.True(document.GetProperty("findings")[0].TryGetProperty(field, out _), field));
        using var read = JsonDocument.Parse(Written(AuditJson.WriteRead));
        var form = read.RootElement.GetProperty("documents")[0].GetProperty("forms")[0];
        Assert.Equal("project-self-evaluation", form.GetProperty("type").GetString());
        Assert.Equal(50m, form.GetProperty("content").GetProperty("indicators")[0].GetProperty("points").GetDecimal());
    }

    private static string Text()
    {
        using var writer = new StringWriter();
        TextReport.Write(SmallReport.Create(), writer);
        return writer.ToString();
    }

    private static string Written(Action<AuditReport, Stream> write)
    {
        using var stream = new MemoryStream();
        write(SmallReport.Create(), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<string> Quoted(string html, string before)
    {
        for (var i = html.IndexOf(before, StringComparison.Ordinal); i >= 0; i = html.IndexOf(before, i + 1, StringComparison.Ordinal))
        {
            var start = i + before.Length;
            yield return html[start..html.IndexOf('"', start)];
        }
    }
}
