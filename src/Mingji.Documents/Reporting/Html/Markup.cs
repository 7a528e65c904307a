using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Mingji.Documents.Reporting.Html;

/// <summary>
/// Writes markup: <see cref="Raw"/> takes only words of ours, everything from a document goes through <see cref="Text"/>, which encodes.
/// </summary>
internal sealed class Markup(TextWriter output)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public Markup Raw(string markup)
    {
        output.Write(markup);
        return this;
    }

    public Markup Text(string? text)
    {
        if (!string.IsNullOrEmpty(text)) Encoder.Encode(output, text);
        return this;
    }

    /// <summary>An element around a text of the document.</summary>
    public Markup Element(string name, string attributes, string? text)
    {
        Raw($"<{name}{(attributes.Length > 0 ? " " + attributes : "")}>").Text(text);
        return Raw($"</{name}>");
    }

    /// <summary>A text with its line breaks kept.</summary>
    public Markup Lines(string text)
    {
        var first = true;
        foreach (var line in text.Split('\n'))
        {
            if (!first) Raw("<br>");
            Text(line);
            first = false;
        }

        return this;
    }
}
