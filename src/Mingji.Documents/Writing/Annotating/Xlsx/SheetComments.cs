using System.Text;
using Mingji.Documents.Writing.Annotating.Packages;
using Mingji.Documents.Writing.Xlsx;

namespace Mingji.Documents.Writing.Annotating.Xlsx;

/// <summary>
/// The comments of one sheet. Excel keeps a comment in two parts, its text and the drawing of its box; the sheet itself only gains the
/// reference to the drawing, and nothing when it has one. Others' comments stay; in a cell that has one ours follows in the same box.
/// </summary>
internal sealed class SheetComments(PackageEdit edit, AnnotationPlan plan, OfficeNames names)
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

    /// <summary>Excel takes no longer texts.</summary>
    private const int Longest = 32_000;

    /// <summary>Returns how many cells got a comment.</summary>
    public int Add(string sheet, int ordinal, IReadOnlyList<CellNote> notes)
    {
        var related = edit.RelationsOf(sheet).OfKind("comments");
        var hasPart = related is not null && edit.Has(related);
        var present = hasPart ? PresentComments.Read(edit.Part(related!)) : PresentComments.None;
        var (boxes, added, xml) = (new List<CellNote>(), 0, new StringBuilder());
        foreach (var note in notes)
        {
            var cell = CellName.Of(note.Spot.Row, note.Spot.Cell);
            if (present.Threaded.Contains(cell))
            {
                plan.Leave(note, AnnotationWords.Threaded);
                continue;
            }

            added++;
            if (present.Texts.TryGetValue(cell, out var text)) text.Follow(edit.Part(related!), names.Sheet, Run(note, "\n"));
            else
            {
                xml.Append($"<comment xmlns=\"{names.Sheet}\" ref=\"{cell}\" authorId=\"{present.Authors}\"><text>{Run(note, "")}</text></comment>");
                boxes.Add(note);
            }
        }

        if (boxes.Count == 0) return added;
        if (hasPart) present.Append(edit.Part(related!), names.Sheet, xml.ToString());
        else Create(sheet, related, xml.ToString());
        new SheetBoxes(edit, names).Add(sheet, ordinal, boxes);
        return added;
    }

    private void Create(string sheet, string? related, string comments)
    {
        var author = AnnotationWords.Author;
        var name = related ?? edit.FreeName("xl/comments", ".xml");
        edit.Add(name, ContentType, $"<comments xmlns=\"{names.Sheet}\"><authors><author>{author}</author></authors><commentList>{comments}</commentList></comments>");
        if (related is null) edit.Relate(sheet, names.Relations + "/comments", name);
    }

    private string Run(CellNote note, string before)
    {
        var text = before + string.Join('\n', NoteText.Lines(note.Findings));
        var end = text.Length > Longest && char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        if (text.Length > end) text = text[..end] + AnnotationWords.CutOff;
        return $"<r xmlns=\"{names.Sheet}\"><t xml:space=\"preserve\">{XmlText.OfCell(text)}</t></r>";
    }
}
