using System.Buffers;
using System.Globalization;
using System.Text;
using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Docx;

/// <summary>Reads a paragraph as it is printed: its number, its runs with tracked changes accepted, its heading level.</summary>
internal sealed class ParagraphReader(PartReader reader, DocxContext context, FlowReader flow, string part)
{
    private static readonly SearchValues<char> Operators = SearchValues.Create("+-−－＋×÷/*");
    private string? _font;

    /// <summary>What stands in text boxes anchored in the paragraph comes after it, in <paramref name="side"/>.</summary>
    public DraftParagraph Read(DraftCell? cell, out List<DraftBlock>? side)
    {
        side = null;
        var number = cell is null ? context.NextParagraph() : 0;
        var properties = new ParagraphProperties();
        var text = new StringBuilder();
        var fields = new FieldCodes();
        if (reader.HasContent)
        {
            var depth = reader.Depth;
            while (reader.ReadInside(depth))
            {
                if (reader.Name == "pPr") properties.Read(reader);
                else if (reader.Name == "txbxContent") (side ??= []).AddRange(flow.ReadAll(cell));
                else if (!flow.SkipUnshown()) Append(text, fields);
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

    private void Append(StringBuilder text, FieldCodes fields)
    {
        switch (reader.Name)
        {
            case "r":
                _font = null;
                break;
            case "t" when reader.IsMuted:
                context.Prompts++;
                reader.Skip();
                break;
            case "t":
                text.Append(_font is null ? reader.Text() : SymbolFonts.Signs(_font, reader.Text()));
                break;
            case "fldChar":
                fields.Read(reader.Attribute("fldCharType"), text);
                break;
            case "instrText":
                fields.Code(reader.Text());
                break;
            case "f":
                Fraction(text, fields);
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
                fields.Keep(text);
                break;
            case "ddList":
                text.Append(Chosen());
                fields.Keep(text);
                break;
            case "blip" or "imagedata":
                context.Images++;
                break;
            case "OLEObject":
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
            else if (reader.Name == "rFonts" && SymbolFonts.Known(reader.Attribute("ascii")) is { } font) _font = font;
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

    /// <summary>What a drop-down field of a form shows: its first entry unless another is chosen.</summary>
    private string Chosen()
    {
        if (!reader.HasContent) return "";
        var (chosen, entries) = (0, new List<string>());
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name == "result") chosen = reader.Number("val") ?? 0;
            else if (reader.Name == "listEntry") entries.Add(reader.Attribute("val") ?? "");
        }

        return chosen >= 0 && chosen < entries.Count ? entries[chosen] : "";
    }

    /// <summary>A fraction of a formula, on one line: (A-B)/C.</summary>
    private void Fraction(StringBuilder text, FieldCodes fields)
    {
        if (!reader.HasContent) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name is not ("num" or "den")) continue;
            if (reader.Name == "den") text.Append('/');
            text.Append(Term(fields));
        }
    }

    private string Term(FieldCodes fields)
    {
        if (!reader.HasContent) return "";
        var term = new StringBuilder();
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!flow.SkipUnshown()) Append(term, fields);
        }

        var said = term.ToString();
        return said.AsSpan().IndexOfAny(Operators) >= 0 ? $"({said})" : said;
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
