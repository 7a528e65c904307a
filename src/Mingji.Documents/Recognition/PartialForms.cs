using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Documents.Recognition;

/// <summary>Marks what of a form was not read, so that checks don't take for absent what was only not understood.</summary>
internal static class PartialForms
{
    private const int FewestRows = 3;

    /// <summary>The form with its unread texts, and whether the document (<paramref name="isLast"/>) ends inside it.</summary>
    public static Form Mark(Form form, Segment segment, bool isLast, Usage usage)
    {
        var (first, last) = (-1, -1);
        for (var i = 0; i < segment.Body.Length; i++)
        {
            if (!IsOwn(segment.Body[i], usage)) continue;
            if (first < 0) first = i;
            last = i;
        }

        var unread = ImmutableArray.CreateBuilder<UnreadText>();
        for (var i = Math.Max(first, 0); i < last; i++)
        {
            var whole = !segment.Body[i].Filled.Any(usage.IsUsed);
            foreach (var cell in segment.Body[i].Filled)
            {
                if (!usage.IsUsed(cell)) unread.Add(new(cell.Place, whole));
            }
        }

        return unread.Count == 0 && !isLast ? form : form with { Unread = unread.ToImmutable(), IsCut = isLast && EndsShort(form) };
    }

    /// <summary>A row of the form itself, not of the page around it or of what is printed below every form.</summary>
    private static bool IsOwn(Row row, Usage usage) => row.Filled.Any(usage.IsUsed)
        && !(row.Only is { } only && (only.Look.IsPageFurniture || Furniture.IsNote(only.Tight) || Furniture.IsClosing(only.Tight)
            || Furniture.IsBlankDate(only.Tight) || Furniture.IsMaker(only.Tight)));

    /// <summary>The last indicator has nothing of what all before it have, and no total row follows.</summary>
    private static bool EndsShort(Form form)
    {
        var rows = form.Indicators;
        if (form.Total is not null || rows.Length < FewestRows) return false;
        return Lacks(rows, row => row.Target is not null) || Lacks(rows, row => row.Score is not null)
            || (Lacks(rows, row => row.Points is not null) && rows[^1].SharedPoints == 0);
    }

    private static bool Lacks(ImmutableArray<Indicator> rows, Func<Indicator, bool> has) =>
        !has(rows[^1]) && rows.Take(rows.Length - 1).All(has);
}
