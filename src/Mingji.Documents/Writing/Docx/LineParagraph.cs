using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Documents.Writing.Docx;

/// <summary>Lines as paragraphs.</summary>
internal static class LineParagraph
{
    /// <summary>
    /// The headings of a text have Word's own styles, for its outline; on a form they would make of a table's name the title of another
    /// form.
    /// </summary>
    public static Paragraph Of(FormLine line, bool isText)
    {
        var look = new ParagraphProperties();
        if (isText && DocumentStyle.IdOf(line.Role) is { } style) look.Append(new ParagraphStyleId { Val = style });
        if (line.Role is LineRole.Title or LineRole.Heading or LineRole.Subheading or LineRole.Caption) look.Append(new KeepNext());
        if (line.Role == LineRole.Title) look.Append(new SpacingBetweenLines { After = "120" });
        if (line.Role is LineRole.Heading or LineRole.Subheading or LineRole.Caption or LineRole.Closing) look.Append(new SpacingBetweenLines { Before = "120" });
        if (line.Role == LineRole.Body) look.Append(new Indentation { FirstLineChars = 200, FirstLine = "420" });
        if (Across(line.Role) is { } across) look.Append(new Justification { Val = across });
        var paragraph = new Paragraph(look);
        AddText(paragraph, line.Text, line.Role switch
        {
            LineRole.Title => DocumentStyle.Run("宋体", "SimSun", 34, bold: true),
            LineRole.Heading => DocumentStyle.Run("黑体", "SimHei", 24, bold: false),
            LineRole.Subheading => DocumentStyle.Run("楷体", "KaiTi", 24, bold: false),
            _ => null,
        });
        return paragraph;
    }

    /// <summary>A paragraph as low as can be, to part two tables.</summary>
    public static Paragraph Hairline() => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact },
        new ParagraphMarkRunProperties(new FontSize { Val = "2" })));

    /// <summary>The end of a section, whose page is the one before it.</summary>
    public static Paragraph End(SectionProperties shape) => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact },
        new ParagraphMarkRunProperties(new FontSize { Val = "2" }),
        shape));

    /// <summary>Adds a text, its line ends as breaks.</summary>
    public static void AddText(Paragraph paragraph, string text, RunProperties? look)
    {
        var run = new Run();
        if (look is not null) run.Append(look);
        var lines = LegalText.Of(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Append(new Break());
            if (lines[i].Length > 0) run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        if (run.ChildElements.Any(c => c is Text or Break)) paragraph.Append(run);
    }

    private static JustificationValues? Across(LineRole role) => role switch
    {
        LineRole.Title or LineRole.Year or LineRole.Caption => JustificationValues.Center,
        LineRole.Unit => JustificationValues.Right,
        _ => null,
    };
}
