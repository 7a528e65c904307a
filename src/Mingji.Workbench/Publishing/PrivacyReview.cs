using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Publishing;

namespace Mingji.Workbench.Publishing;

/// <summary>A private number in what is to be published: where, what it is, the text around it, and whether it can be masked.</summary>
public sealed record PrivateFound(string Where, PrivateKind Kind, string Printed, bool CanMask);

/// <summary>Looks through a form before it goes out, and masks what it finds.</summary>
public static class PrivacyReview
{
    public static ImmutableArray<PrivateFound> Of(FilledForm filled)
    {
        ArgumentNullException.ThrowIfNull(filled);
        var form = filled.Form;
        var cells = filled.Cells.SelectMany(c => In(c.Label.Trim('·'), c.Text, true)).ToList();
        var inCells = filled.Cells.Select(c => c.Text).ToHashSet(StringComparer.Ordinal);
        var others = new[] { ("标题", form.Title), ("单位名称", form.Unit), ("项目名称", form.Project) }.SelectMany(t => In(t.Item1, t.Item2 ?? "", false))
            .Concat(form.Passages.Where(p => !inCells.Contains(p.Text)).SelectMany(p => In("正文", p.Text, false)));
        return [.. cells.Concat(others).DistinctBy(f => (f.Where, f.Printed))];
    }

    /// <summary>The form with every private number in its cells masked.</summary>
    public static FilledForm Masked(FilledForm filled)
    {
        ArgumentNullException.ThrowIfNull(filled);
        foreach (var cell in filled.Cells)
        {
            if (PrivacyGuard.Masked(cell.Text) is var masked && masked != cell.Text) filled = CellEditing.With(filled, cell.Number, masked) ?? filled;
        }

        return filled;
    }

    private static IEnumerable<PrivateFound> In(string where, string text, bool canMask) =>
        PrivacyGuard.In(text).Select(s => new PrivateFound(where, s.Kind, text[s.Start..s.End], canMask));
}
