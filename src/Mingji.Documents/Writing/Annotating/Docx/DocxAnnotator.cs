using System.Globalization;
using Mingji.Documents.Writing.Annotating.Packages;

namespace Mingji.Documents.Writing.Annotating.Docx;

/// <summary>Puts comments at paragraphs and cells of a Word document, and the summary on a page of its own at the end.</summary>
internal sealed class DocxAnnotator(PackageEdit edit, AnnotationPlan plan)
{
    private int _next;

    public AnnotationOutcome Annotate(string main)
    {
        var document = edit.Part(main);
        var names = OfficeNames.Of(document);
        var places = DocxPlaces.Find(document, main, plan.Notes.Select(n => n.Spot));
        var comments = new DocxComments(edit, main, names);
        var used = comments.Ids;
        used.UnionWith(places.CommentIds);
        var placed = 0;
        foreach (var note in plan.Notes)
        {
            if (!places.Anchors.TryGetValue(note.Spot, out var anchor))
            {
                plan.Leave(note, note.Spot.Part == main ? AnnotationWords.NoPlace : AnnotationWords.Footnote);
                continue;
            }

            var id = Free(used);
            Anchor(document, anchor, names.Word, id);
            comments.Add(id, note.Findings);
            placed++;
        }

        comments.Save();
        document.Insert(places.End, DocxSummary.Of(plan, names.Word));
        return plan.Outcome(placed);
    }

    /// <summary>Each element says its own namespace: the document may have given the letter "w" to something else.</summary>
    private static void Anchor(PartText document, ParagraphAnchor anchor, string word, string id)
    {
        var w = $"xmlns:w=\"{word}\"";
        document.Insert(anchor.Start, $"<w:commentRangeStart {w} w:id=\"{id}\"/>");
        document.Insert(
            anchor.End, $"<w:commentRangeEnd {w} w:id=\"{id}\"/><w:r {w}><w:commentReference w:id=\"{id}\"/></w:r>");
    }

    private string Free(HashSet<int> used)
    {
        while (!used.Add(_next)) _next++;
        return _next.ToString(CultureInfo.InvariantCulture);
    }
}
