using System.Text;

namespace Mingji.Documents.Reporting.Text;

/// <summary>What a piece of the report is, for those who colour it.</summary>
public enum Ink
{
    Plain,
    Title,
    Error,
    Warning,
    Info,
    Faint,
}

/// <summary>
/// A page of text of a certain width. What comes from documents passes <see cref="Clean"/>: a document must not be able to send control
/// sequences to somebody's terminal.
/// </summary>
internal sealed class Page(TextWriter output, int width, bool colours)
{
    public int Width => width;

    public void Blank() => output.Write('\n');

    /// <summary>A line as it is.</summary>
    public void Line(string text, Ink ink = Ink.Plain)
    {
        output.Write(Coloured(Clean(text), ink));
        output.Write('\n');
    }

    /// <summary>A heading and, behind it on the same line, something fainter.</summary>
    public void Line(string head, Ink ink, string rest)
    {
        output.Write(Coloured(Clean(head), ink));
        output.Write(Coloured(Clean(rest), Ink.Faint));
        output.Write('\n');
    }

    /// <summary>A paragraph, wrapped, every line indented.</summary>
    public void Text(string text, int indent, Ink ink = Ink.Plain)
    {
        foreach (var line in TextWrap.Lines(Clean(text), width - indent))
        {
            output.Write(new string(' ', indent));
            output.Write(Coloured(line, ink));
            output.Write('\n');
        }
    }

    /// <summary>One line without control characters.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(char.IsControl)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsControl(c)) clean.Append(c);
            else if (char.IsWhiteSpace(c) && clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
        }

        return clean.ToString().TrimEnd();
    }

    private string Coloured(string text, Ink ink)
    {
        if (!colours || ink == Ink.Plain) return text;
        var code = ink switch
        {
            Ink.Title => "1",
            Ink.Error => "1;31",
            Ink.Warning => "33",
            Ink.Info => "36",
            _ => "2",
        };
        return $"\u001b[{code}m{text}\u001b[0m";
    }
}
