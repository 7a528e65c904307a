using DocumentFormat.OpenXml.Wordprocessing;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Documents.Writing.Docx;

/// <summary>The fonts of the document: 仿宋 for texts, 宋体 for titles; Latin letters and digits in the same face.</summary>
internal static class DocumentStyle
{
    private const string TextSize = "21";

    public static Styles Create() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Fonts("仿宋", "FangSong"), new FontSize { Val = TextSize }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { Before = "0", After = "0", Line = "300", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Named("Title", "Title", null), Named("heading 1", "Heading1", 0), Named("heading 2", "Heading2", 1));

    /// <summary>The style that makes the line a heading to Word's outline and table of contents; its look is set where it is used.</summary>
    public static string? IdOf(LineRole role) => role switch
    {
        LineRole.Title => "Title",
        LineRole.Heading => "Heading1",
        LineRole.Subheading => "Heading2",
        _ => null,
    };

    private static Style Named(string name, string id, int? outline)
    {
        var look = new StyleParagraphProperties(new KeepNext());
        if (outline is { } level) look.Append(new OutlineLevel { Val = level });
        return new(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(), look)
        {
            Type = StyleValues.Paragraph, StyleId = id,
        };
    }

    public static RunProperties Run(string font, string latin, int halfPoints, bool bold)
    {
        var run = new RunProperties(Fonts(font, latin));
        if (bold) run.Append(new Bold());
        run.Append(new FontSize { Val = halfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        return run;
    }

    private static RunFonts Fonts(string font, string latin) =>
        new() { Ascii = latin, HighAnsi = latin, EastAsia = font, ComplexScript = latin };
}
