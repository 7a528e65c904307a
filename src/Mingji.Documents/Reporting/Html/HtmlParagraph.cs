using Mingji.Documents.Reading;

namespace Mingji.Documents.Reporting.Html;

/// <summary>A paragraph of the document, or a cell whose table was lost, with its findings beside it.</summary>
internal static class HtmlParagraph
{
    public static void Write(Markup html, Paragraph paragraph, Notes notes)
    {
        if (paragraph.Text.Length == 0) return;
        var own = notes.Of(paragraph.Cell).ToList();
        var mark = notes.ClassOf(paragraph.Cell, paragraph.At, paragraph.Text);
        html.Raw(own.Count > 0 ? "<div class=\"paragraph noted\">" : "<div class=\"paragraph\">");
        html.Raw("<p");
        if (mark.Length > 0) html.Raw($" class=\"{mark}\"");
        if (own.Count > 0) html.Raw($" id=\"{Note.CellAnchorOf(notes.Document, paragraph.Cell)}\"");
        html.Raw(">").Raw(paragraph.Level > 0 ? "<b>" : "").Lines(paragraph.Text).Raw(paragraph.Level > 0 ? "</b>" : "");
        foreach (var note in own) HtmlNote.Mark(html, note);
        html.Raw("</p>");
        if (own.Count > 0) html.Raw("<div class=\"beside\">");
        foreach (var note in own) HtmlNote.Beside(html, note);
        html.Raw(own.Count > 0 ? "</div></div>\n" : "</div>\n");
    }
}
