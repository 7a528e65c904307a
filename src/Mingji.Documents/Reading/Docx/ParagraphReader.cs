using System.Globalization;
using System.Text;
using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Docx;

/// <summary>Reads a paragraph as it is printed: its number, its runs with tracked changes accepted, its heading level.</summary>
internal sealed class ParagraphReader(PartReader reader, DocxContext context, FlowReader flow, string part)
{
    /// <summary>What stands in text boxes anchored in the paragraph comes after it, in <paramref name="side"/>.</summary>
    public DraftParagraph Read(DraftCell? cell, out List<DraftBlock>? side)
    {
        side = null;
        var number = cell is null ? context.NextParagraph() : 0;
        var properties = new ParagraphProperties();
        var text = new StringBuilder();
        if (reader.HasContent)
        {
            var depth = reader.Depth;
            while (reader.ReadInside(depth))
            {
                if (reader.Name == "pPr") properties.Read(reader);
                else if (reader.Name == "txbxContent") (side ??= []).AddRange(flow.ReadAll(cell));
                else if (!flow.SkipUnshown()) Append(text);
            }
        }

        text.Insert(0, Number(properties));
        var at = cell?.At ?? string.Create(CultureInfo.InvariantCulture, $"第{number + 1}段");
        return new(text.ToString(), Level(properties), at, cell?.Spot ?? new(part, -1, -1, number), properties.IsMarkDeleted);
    }

    private string Number(ParagraphProperties properties)
    {
        if (properties.IsMarkDeleted) return "";
        var list = properties.NumberId ?? (properties.Style is null ? null : context.Styles.NumberId(properties.Style));
        if (list is null or 0) return "";
        var level = properties.NumberLevel ?? (properties.NumberId is null ? context.Styles.NumberLevel(properties.Style) : null);
        return context.Numbers.Next(list.Value, level, properties.NumberId is null ? properties.Style : null);
    }

    private int Level(ParagraphProperties properties)
    {
        var outline = properties.OutlineLevel ?? (properties.Style is null ? null : context.Styles.OutlineLevel(properties.Style));
        return outline is >= 0 and < 9 ? Math.Min(outline.Value + 1, 6) : 0;
    }

    private void Append(StringBuilder text)
    {
        switch (reader.Name)
        {
            case "t":
                text.Append(reader.Text());
                break;
            case "tab" or "ptab":
                text.Append('\t');
                break;
            case "br" or "cr":
                text.Append('\n');
                break;
            case "noBreakHyphen":
                text.Append('-');
                break;
            case "sym":
                Symbol(text);
                break;
            case "rPr":
                RunProperties();
                break;
            case "checkBox":
                text.Append(FormCheckBox() ? '☑' : '□');
                break;
            case "blip" or "imagedata":
                context.Images++;
                break;
            case "OLEObject" or "altChunk":
                context.Objects++;
                break;
            case "rt" or "rubyPr":
                reader.Skip();
                break;
        }
    }

    private void RunProperties()
    {
        if (!reader.HasContent) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name == "vanish" && reader.IsOn()) context.HiddenRuns++;
            else if (reader.Name == "rPrChange") reader.Skip();
        }
    }

    /// <summary>Signs from symbol fonts; those in use in forms are ticked and empty boxes.</summary>
    private void Symbol(StringBuilder text)
    {
        if (!int.TryParse(reader.Attribute("char"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return;
        var font = reader.Attribute("font") ?? "";
        var sign = SymbolFonts.Sign(font, code & 0xFF);
        if (sign == '\0') context.UnknownSymbols++;
        else text.Append(sign);
    }

    private bool FormCheckBox()
    {
        if (!reader.HasContent) return false;
        bool? ticked = null;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name == "checked") ticked = reader.IsOn();
            else if (reader.Name == "default") ticked ??= reader.IsOn();
        }

        return ticked ?? false;
    }
}
