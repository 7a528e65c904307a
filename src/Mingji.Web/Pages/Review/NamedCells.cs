using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Pages.Review;

/// <summary>Cells to be named in a return or a reopening; what was remarked on is ticked from the beginning.</summary>
public sealed record NamedCells(CaseModel Page)
{
    public ImmutableArray<int> Named => Page.Review.RemarkedCells;

    public IEnumerable<ReviewCell> First => Cells.Where(c => Named.Contains(c.Number.Value));

    /// <summary>The scores that follow from the named cells: their rows' and the total.</summary>
    public IEnumerable<ReviewCell> Follow
    {
        get
        {
            var keys = First.Select(c => c.Number.Key).ToHashSet();
            if (keys.Count == 0) return [];
            return Cells.Where(c => c.Number.Field == CellField.Score && !Named.Contains(c.Number.Value)
                && (keys.Contains(c.Number.Key) || c.Label.StartsWith("总分", StringComparison.Ordinal)));
        }
    }

    public IEnumerable<(ReviewRow Row, ImmutableArray<ReviewCell> Cells)> Others
    {
        get
        {
            var shown = First.Concat(Follow).Select(c => c.Number).ToHashSet();
            return Page.Review.Rows
                .Select(r => (r, r.Cells.Where(c => Page.Shown.Contains(c.Number) && !shown.Contains(c.Number)).ToImmutableArray()))
                .Where(r => !r.Item2.IsEmpty);
        }
    }

    private IEnumerable<ReviewCell> Cells => Page.Review.Rows.SelectMany(r => r.Cells).Where(c => Page.Shown.Contains(c.Number));
}
