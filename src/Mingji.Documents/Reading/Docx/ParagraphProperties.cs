using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Docx;

/// <summary>What w:pPr says that matters for the text.</summary>
internal struct ParagraphProperties
{
    public string? Style { get; private set; }

    public int? OutlineLevel { get; private set; }

    public int? NumberId { get; private set; }

    public int? NumberLevel { get; private set; }

    /// <summary>The paragraph's end was deleted under tracked changes.</summary>
    public bool IsMarkDeleted { get; private set; }

    public void Read(PartReader reader)
    {
        if (!reader.HasContent) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            switch (reader.Name)
            {
                case "pStyle":
                    Style = reader.Attribute("val");
                    break;
                case "outlineLvl":
                    OutlineLevel = reader.Number("val");
                    break;
                case "numId":
                    NumberId = reader.Number("val");
                    break;
                case "ilvl":
                    NumberLevel = reader.Number("val");
                    break;
                case "del" or "moveFrom":
                    IsMarkDeleted = true;
                    break;
                case "pPrChange" or "rPrChange" or "sectPr" or "tabs" or "numberingChange":
                    reader.Skip();
                    break;
            }
        }
    }
}
