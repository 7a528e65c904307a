using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Filling;

/// <summary>
/// What becomes of a form when one read from a file is taken over into it. Rows that the file has too keep their keys; what the form is
/// about (unit, project, year) stays. Pure: nothing is changed until somebody keeps <see cref="After"/>.
/// </summary>
public sealed record FormTakeover(FilledForm Before, FilledForm After, ImmutableArray<TakenCell> Cells)
{
    /// <summary>The file's text of the form would leave it as it is.</summary>
    public bool ChangesNothing => Cells.All(c => c.Before == c.After) && Before.Form.MoneyUnit == After.Form.MoneyUnit;

    /// <summary>
    /// Takes the file's form over. Cells that it leaves empty are emptied, and rows that it doesn't have are removed, unless
    /// <paramref name="keepsAbsent"/>. A section or a column of which the file says nothing at all is never touched. Cells that are
    /// <paramref name="laidDown"/> stay as they are with their rows, whatever the file says; where it says something else, that is listed.
    /// </summary>
    public static FormTakeover Of(FilledForm now, Form read, bool keepsAbsent, IReadOnlySet<CellNumber>? laidDown = null)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(read);
        var stays = laidDown ?? ImmutableHashSet<CellNumber>.Empty;
        if (read.Type == FormType.FinalAccounts) read = TakenAccounts.Of(now.Form, read);
        var taken = new TakenRows(now, read, [.. stays.Select(c => c.Key)]);
        var after = taken.Form(keepsAbsent);
        var before = now.Cells.ToDictionary(c => c.Number);
        foreach (var cell in after.Cells.Where(c => c.Text.Length == 0).ToList())
        {
            if (!before.TryGetValue(cell.Number, out var old) || old.Text.Length == 0) continue;
            if (keepsAbsent || !taken.Says(cell.Number)) after = CellEditing.With(after, cell.Number, old.Text) ?? after;
        }

        var refused = new Dictionary<CellNumber, string>();
        foreach (var cell in after.Cells.Where(c => stays.Contains(c.Number)).ToList())
        {
            var old = before.TryGetValue(cell.Number, out var was) ? was.Text : "";
            if (cell.Text == old) continue;
            if (taken.PlaceOf(cell.Number).Length > 0) refused[cell.Number] = cell.Text;
            after = CellEditing.With(after, cell.Number, old) ?? after;
        }

        return new(now, after, CellsOf(now, after, taken, refused));
    }

    private static ImmutableArray<TakenCell> CellsOf(
        FilledForm now, FilledForm after, TakenRows taken, Dictionary<CellNumber, string> refused)
    {
        var before = now.Cells.ToDictionary(c => c.Number);
        var cells = ImmutableArray.CreateBuilder<TakenCell>();
        foreach (var cell in after.Cells)
        {
            var old = before.Remove(cell.Number, out var was) ? was.Text : "";
            if (cell.Text.Length == 0 && old.Length == 0 && !refused.ContainsKey(cell.Number)) continue;
            cells.Add(new(cell.Number, cell.Label, taken.PlaceOf(cell.Number), old, cell.Text) { Refused = refused.GetValueOrDefault(cell.Number) });
        }

        foreach (var gone in now.Cells.Where(c => before.ContainsKey(c.Number) && c.Text.Length > 0))
            cells.Add(new(gone.Number, gone.Label, "", gone.Text, ""));
        return cells.ToImmutable();
    }
}
