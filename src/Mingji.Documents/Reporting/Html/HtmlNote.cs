namespace Mingji.Documents.Reporting.Html;

/// <summary>A finding as it is shown: in the list, beside its cell, and as a mark in the cell.</summary>
internal static class HtmlNote
{
    /// <summary>The number in the cell, leading to the list.</summary>
    public static void Mark(Markup html, Note note) =>
        html.Raw($"<sup><a href=\"#{note.Anchor}\">{note.Number}</a></sup>");

    public static void Beside(Markup html, Note note)
    {
        var severity = note.Finding.Severity;
        html.Raw($"<div class=\"{StableNames.Of(severity)}\"><span class=\"tag\">{note.Number} {ReportWords.Of(severity)}</span> ");
        html.Element("span", "class=\"message\"", note.Finding.Message).Raw("</div>");
    }

    public static void Item(Markup html, Note note)
    {
        var finding = note.Finding;
        html.Raw($"<li class=\"{StableNames.Of(finding.Severity)}\" id=\"{note.Anchor}\">");
        html.Raw($"<span class=\"tag\">{note.Number} {ReportWords.Of(finding.Severity)}</span> ");
        html.Element("span", "class=\"rule\"", finding.Rule).Raw(" ");
        if (note.CellAnchor is { } cell) html.Raw($"<a href=\"#{cell}\">").Text(finding.At.At).Raw("</a>");
        else html.Text(finding.At.At);
        html.Element("div", "class=\"message\"", finding.Message);
        if (finding.Stated is not null || finding.Expected is not null) Figures(html, finding.Stated, finding.Expected);
        if (finding.Basis.Length > 0) html.Element("div", "class=\"faint\"", $"依据：{finding.Basis}");
        html.Raw("</li>\n");
    }

    private static void Figures(Markup html, string? stated, string? expected)
    {
        var parts = new[] { stated is null ? "" : $"文中：{stated}", expected is null ? "" : $"应为：{expected}" };
        html.Element("div", "class=\"faint\"", string.Join("；", parts.Where(p => p.Length > 0)));
    }
}
