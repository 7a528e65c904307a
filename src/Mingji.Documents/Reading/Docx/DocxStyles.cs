using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Docx;

/// <summary>What a paragraph style gives: an outline level (0 is the highest) and a place in a numbered list.</summary>
internal sealed record DocxStyle(string? BasedOn, int? OutlineLevel, int? NumberId, int? NumberLevel);

/// <summary>The paragraph styles of a document, with what they inherit.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 32;
    private readonly Dictionary<string, DocxStyle> _styles = new(StringComparer.Ordinal);

    public static DocxStyles Read(OfficePackage package, string? part)
    {
        var styles = new DocxStyles();
        using var reader = package.Open(part ?? "word/styles.xml");
        while (reader is not null && reader.ReadElement())
        {
            if (reader.Name == "style") styles.ReadStyle(reader);
            else if (reader.Name is "latentStyles" or "docDefaults") reader.Skip();
        }

        return styles;
    }

    public int? OutlineLevel(string? style) => Find(style, s => s.OutlineLevel);

    public int? NumberId(string? style) => Find(style, s => s.NumberId);

    public int? NumberLevel(string? style) => Find(style, s => s.NumberLevel);

    private int? Find(string? style, Func<DocxStyle, int?> property)
    {
        for (var steps = 0; style is not null && steps < LongestChain && _styles.TryGetValue(style, out var found); steps++)
        {
            if (property(found) is { } value) return value;
            style = found.BasedOn;
        }

        return null;
    }

    private void ReadStyle(PartReader reader)
    {
        var id = reader.Attribute("styleId");
        if (id is null || !reader.HasContent) return;
        string? basedOn = null;
        int? outline = null, number = null, level = null;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            switch (reader.Name)
            {
                case "basedOn":
                    basedOn = reader.Attribute("val");
                    break;
                case "outlineLvl":
                    outline = reader.Number("val");
                    break;
                case "numId":
                    number = reader.Number("val");
                    break;
                case "ilvl":
                    level = reader.Number("val");
                    break;
                case "name":
                    outline ??= HeadingByName(reader.Attribute("val"));
                    break;
                case "rPr" or "tblPr" or "trPr" or "tcPr" or "tblStylePr":
                    reader.Skip();
                    break;
            }
        }

        _styles[id] = new(basedOn, outline, number, level);
    }

    /// <summary>The built-in headings keep their English names in files of every language.</summary>
    private static int? HeadingByName(string? name) =>
        name is { Length: 9 } && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && name[8] is >= '1' and <= '9'
            ? name[8] - '1' : null;
}
