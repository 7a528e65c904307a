using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Standards;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>
/// What will come of saving some cells, worked out before the save's turn to write: where writings wait for each other, the others need
/// not wait for it. It says nothing of rights, and holds only for the very form and standard that it was worked out from.
/// </summary>
internal sealed class ForeseenSave
{
    private readonly FilledForm _before;
    private readonly Standard _standard;
    private readonly ChangedForm _after;

    private ForeseenSave(FilledForm before, Standard standard, ChangedForm after) => (_before, _standard, _after) = (before, standard, after);

    /// <summary>Null when it cannot be foreseen: the form is not in memory, or not every cell can be saved as it is.</summary>
    public static async Task<ForeseenSave?> Of(IStore store, StandardCatalog catalog, long caseId, ImmutableArray<CellEdit> edits)
    {
        var head = await store.Ask(session => session.First<Head>(
            """
            select f.hash, f.next_key as NextKey, y.pack
            from forms f join cases c on c.id = f.case_id join years y on y.id = c.year_id where f.case_id = @caseId
            """,
            new { caseId })).ConfigureAwait(false);
        if (head is null || FormMemory.Find(head.Hash, (int)head.NextKey) is not { } before) return null;
        return catalog.Find(head.Pack, out _) is { } standard && With(before, edits) is { } after
            ? new(before, standard, ChangedForm.Of(after, standard)) : null;
    }

    /// <summary>What comes of it, if this is the form that the save meets.</summary>
    public ChangedForm? For(FilledForm met, Standard standard) =>
        ReferenceEquals(met, _before) && ReferenceEquals(standard, _standard) ? _after : null;

    private static FilledForm? With(FilledForm filled, ImmutableArray<CellEdit> edits)
    {
        var (before, cells) = (filled, filled.Index);
        foreach (var edit in edits)
        {
            var number = new CellNumber(edit.Cell);
            if (cells.At(number) is not { } cell) return null;
            var wanted = CellEditing.Clean(edit.Text);
            if (wanted == cell.Text) continue;
            if (CellEditing.Clean(edit.Seen) != cell.Text || CellEditing.With(filled, number, wanted) is not { } next) return null;
            filled = next;
        }

        return ReferenceEquals(filled, before) ? null : filled;
    }

    private sealed record Head(string Hash, long NextKey, string Pack);
}
