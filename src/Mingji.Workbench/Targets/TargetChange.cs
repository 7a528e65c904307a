using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Forms;

namespace Mingji.Workbench.Targets;

/// <summary>A cell of a target table before and after an adjustment; empty where the row was put in or taken out.</summary>
public sealed record TargetChange(string Label, string Before, string After)
{
    /// <summary>What differs between two versions of a table, in reading order of the newer one, then what is gone. Pure.</summary>
    public static ImmutableArray<TargetChange> Between(FilledForm before, FilledForm after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var was = before.Cells.ToDictionary(c => c.Number);
        var now = after.Cells.ToDictionary(c => c.Number);
        var changed = now.Values.Select(c => (Cell: c, Old: was.GetValueOrDefault(c.Number)?.Text ?? ""))
            .Where(p => p.Old != p.Cell.Text).Select(p => new TargetChange(NameOf(after.Form, p.Cell), p.Old, p.Cell.Text));
        var gone = was.Values.Where(c => c.Text.Length > 0 && !now.ContainsKey(c.Number))
            .Select(c => new TargetChange(NameOf(before.Form, c), c.Text, ""));
        return [.. changed, .. gone];
    }

    /// <summary>A name's own cell has no name before it.</summary>
    private static string NameOf(Form form, FilledCell cell)
    {
        if (cell.Number.Field != CellField.Name) return cell.Label;
        var at = RowEditing.IndexOf(form, cell.Number.Key);
        return at < 0 ? cell.Label : $"{form.Indicators[at].Path.LastOrDefault()}·{cell.Label}";
    }
}
