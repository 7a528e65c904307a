using Mingji.Core.Filling;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>Takes a whole import back, or does it again, by the snapshots made when it was done.</summary>
internal static class ImportUndo
{
    /// <summary>The form of the other snapshot; refuses when the form is no longer what the import, or its undoing, left.</summary>
    public static FilledForm Turn(Session session, Case subject, FilledForm now, FormTakenOver import, bool back)
    {
        var (left, wanted) = back ? (import.Version, import.VersionBefore) : (import.VersionBefore, import.Version);
        if (!TextsOf(Snapshot(session, subject, left)).SequenceEqual(TextsOf(now)))
            throw new RefusalException($"导入“{import.File}”以后，表里又有了改动，不能整个撤销或重做；请先撤销后来的改动，或者直接改");
        var form = Snapshot(session, subject, wanted);
        return form with { NextKey = Math.Max(form.NextKey, now.NextKey) };
    }

    /// <summary>What the history says of the turning.</summary>
    public static FormTakenOver Said(FormTakenOver import, bool back, long number) => back
        ? import with { Changes = [.. import.Changes.Select(c => c with { Before = c.After, After = c.Before })], Undoes = number, Redoes = null }
        : import with { Undoes = null, Redoes = number };

    private static IEnumerable<(CellNumber Number, string Text)> TextsOf(FilledForm form) =>
        form.Cells.Where(c => c.Text.Length > 0).Select(c => (c.Number, c.Text));

    private static FilledForm Snapshot(Session session, Case subject, int version)
    {
        var row = session.First<Row>(
            "select next_key as NextKey, document from form_versions where case_id = @Id and version = @version", new { subject.Id, version });
        return row is not null && FilledRecord.Read(row.Document, (int)row.NextKey) is { } form ? form
            : throw new RefusalException("导入前后的内容没有留存，不能撤销或重做");
    }

    private sealed record Row(long NextKey, string Document);
}
