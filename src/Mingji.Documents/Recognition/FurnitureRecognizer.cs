namespace Mingji.Documents.Recognition;

/// <summary>Marks what is known to state nothing: section labels, notes on filling in with all their lines, signatures, blank
/// dates.</summary>
public sealed class FurnitureRecognizer : ISectionRecognizer
{
    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        foreach (var row in draft.Segment.Heads.Where(r => r.Only is { } only && Titles.MayOpen(only.Tight))) draft.Usage.Use(row);
        foreach (var row in draft.Segment.Heads.Concat(draft.Segment.Body))
        {
            if (row.Only is { } head && (Titles.KindOf(row) != TitleKind.None || Titles.MayBeginTitle(head.Tight)
                || Titles.IsPart(head.Tight)))
                draft.Usage.Use(row);
        }

        var inNotes = false;
        foreach (var row in draft.Segment.Body.Concat(draft.Segment.Heads))
        {
            if (row.Filled.Length == 0) continue;
            if (row.Only is not { } only)
            {
                inNotes = false;
                UseLabels(draft, row);
                continue;
            }

            if (row.IsParagraph && Titles.KindOf(Numbering.Without(only.Tight)) == TitleKind.Title) draft.Usage.Use(only);
            inNotes = Furniture.IsNote(only.Tight) || (inNotes && ContinuesNotes(only.Tight));
            if (inNotes || only.Look.IsFurniture) draft.Usage.Use(only);
        }
    }

    private static void UseLabels(FormDraft draft, Row row)
    {
        foreach (var cell in row.Filled)
        {
            if (cell.Look.IsFurniture) draft.Usage.Use(cell);
        }
    }

    private static bool ContinuesNotes(string tight) =>
        Numbering.Begins(tight) && !tight.StartsWith("一、", StringComparison.Ordinal);
}
