using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Docx;

/// <summary>One level of a list: "%1、" with the format of its numbers.</summary>
internal sealed record NumberLevel(int Start, string Format, string Text, string Suffix, int? RestartAfter, bool IsLegal, string? Style);

/// <summary>A list in use: the definition behind it and the levels it starts anew.</summary>
internal sealed record NumberList(int Definition, IReadOnlyDictionary<int, int> Starts);

/// <summary>The lists of a document (numbering.xml).</summary>
internal sealed class DocxNumbering
{
    public const int Levels = 9;

    /// <summary>Definitions that list styles stand for, and those that only name a list style.</summary>
    private readonly Dictionary<string, NumberLevel?[]> _ofStyle = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _linked = [];

    public Dictionary<int, NumberLevel?[]> Definitions { get; } = [];

    public Dictionary<int, NumberList> Lists { get; } = [];

    public static DocxNumbering Read(OfficePackage package, string? part)
    {
        var numbering = new DocxNumbering();
        using var reader = package.Open(part ?? "word/numbering.xml");
        while (reader is not null && reader.ReadElement())
        {
            if (reader.Name == "abstractNum") numbering.ReadDefinition(reader);
            else if (reader.Name == "num") numbering.ReadList(reader);
        }

        foreach (var (id, style) in numbering._linked)
        {
            if (numbering._ofStyle.TryGetValue(style, out var levels)) numbering.Definitions[id] = levels;
        }

        return numbering;
    }

    private void ReadDefinition(PartReader reader)
    {
        var id = reader.Number("abstractNumId");
        if (id is null || !reader.HasContent) return;
        var levels = new NumberLevel?[Levels];
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name == "lvl") ReadLevel(reader, levels);
            else if (reader.Name == "styleLink") _ofStyle.TryAdd(reader.Attribute("val") ?? "", levels);
            else if (reader.Name == "numStyleLink") _linked[id.Value] = reader.Attribute("val") ?? "";
        }

        Definitions[id.Value] = levels;
    }

    private void ReadList(PartReader reader)
    {
        var id = reader.Number("numId");
        if (id is null || !reader.HasContent) return;
        var (definition, level) = (-1, 0);
        var starts = new Dictionary<int, int>();
        NumberLevel?[]? own = null;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            switch (reader.Name)
            {
                case "abstractNumId":
                    definition = reader.Number("val") ?? -1;
                    break;
                case "lvlOverride":
                    level = reader.Number("ilvl") ?? 0;
                    break;
                case "startOverride":
                    starts[level] = reader.Number("val") ?? 1;
                    break;
                case "lvl":
                    own ??= Copy(definition);
                    ReadLevel(reader, own);
                    break;
            }
        }

        Lists[id.Value] = new(own is null ? definition : Own(id.Value, own), starts);
    }

    private NumberLevel?[] Copy(int definition) =>
        Definitions.TryGetValue(definition, out var levels) ? [.. levels] : new NumberLevel?[Levels];

    /// <summary>A list with levels of its own gets a definition of its own, numbered below zero.</summary>
    private int Own(int list, NumberLevel?[] levels)
    {
        var id = list >= 0 ? -2 - list : list;
        Definitions[id] = levels;
        return id;
    }

    private static void ReadLevel(PartReader reader, NumberLevel?[] levels)
    {
        var at = reader.Number("ilvl") ?? 0;
        var (start, format, text, suffix, legal) = (1, "decimal", "", "tab", false);
        int? restart = null;
        string? style = null;
        if (reader.HasContent)
        {
            var depth = reader.Depth;
            while (reader.ReadInside(depth))
            {
                switch (reader.Name)
                {
                    case "start":
                        start = reader.Number("val") ?? 1;
                        break;
                    case "numFmt":
                        format = reader.Attribute("val") ?? format;
                        break;
                    case "lvlText":
                        text = reader.Attribute("val") ?? "";
                        break;
                    case "suff":
                        suffix = reader.Attribute("val") ?? suffix;
                        break;
                    case "lvlRestart":
                        restart = reader.Number("val");
                        break;
                    case "isLgl":
                        legal = reader.IsOn();
                        break;
                    case "pStyle":
                        style = reader.Attribute("val");
                        break;
                    case "pPr" or "rPr":
                        reader.Skip();
                        break;
                }
            }
        }

        if (at is >= 0 and < Levels) levels[at] = new(start, format, text, suffix, restart, legal, style);
    }
}
