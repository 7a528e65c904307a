namespace Mingji.Documents.Recognition;

/// <summary>Sets aside what belongs to the web page and not to the form, before anything else could take it for a field.</summary>
public sealed class PageFurnitureRecognizer : ISectionRecognizer
{
    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        foreach (var row in draft.Segment.All)
        {
            // In a table such words are its contents; only a line that holds nothing else is of the page.
            if (row.Only is { } only && (row.IsParagraph || only.Tight.Length > 2) && only.Look.IsPageFurniture) draft.Usage.Use(only);
            else if (row.Filled.Length > 1 && row.Filled.All(c => c.Look.IsPageFurniture)) draft.Usage.Use(row);
        }
    }
}
