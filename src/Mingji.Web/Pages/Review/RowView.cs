using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Pages.Review;

/// <summary>A row of a form as the review shows it: short cells side by side, long texts below one another.</summary>
public sealed record RowView(CaseModel Page, ReviewRow Row)
{
    /// <summary>What is printed on the sheet is not said again.</summary>
    private static readonly ImmutableArray<CellField> Printed =
        [CellField.Name, CellField.Criteria, CellField.Formula, CellField.Explanation, CellField.Cycle];

    private static readonly ImmutableArray<CellField> Long =
        [CellField.Reason, CellField.Goal, CellField.CycleGoal, CellField.Achieved, CellField.Remark, CellField.Value];

    public bool MayReview => Page.Review.WhyNot is null;

    public ImmutableArray<ReviewCell> Figures => [.. Said.Where(c => !Long.Contains(c.Number.Field))];

    public ImmutableArray<ReviewCell> Texts => [.. Said.Where(c => Long.Contains(c.Number.Field))];

    public bool HasPast => Figures.Any(c => c.Past is not null);

    public string Action(string what) => Page.Query.On($"/review/{Page.Case.Id}/{what}");

    private IEnumerable<ReviewCell> Said => Row.Cells.Where(c => !Printed.Contains(c.Number.Field) && (c.Text.Length > 0 || c.Past is not null));
}

/// <summary>Cells to be named in a return or a reopening; <paramref name="Named"/> are ticked from the beginning.</summary>
public sealed record NamedCells(ImmutableArray<ReviewRow> Rows, ImmutableArray<int> Named)
{
    public IEnumerable<ReviewCell> First => Rows.SelectMany(r => r.Cells).Where(c => Named.Contains(c.Number.Value));

    /// <summary>The scores that follow from the named cells: their rows' and the total.</summary>
    public IEnumerable<ReviewCell> Follow
    {
        get
        {
            var keys = First.Select(c => c.Number.Key).ToHashSet();
            if (keys.Count == 0) return [];
            return Rows.SelectMany(r => r.Cells).Where(c => c.Number.Field == CellField.Score && !Named.Contains(c.Number.Value)
                && (keys.Contains(c.Number.Key) || c.Label.StartsWith("总分", StringComparison.Ordinal)));
        }
    }

    public IEnumerable<(ReviewRow Row, ImmutableArray<ReviewCell> Cells)> Others
    {
        get
        {
            var shown = First.Concat(Follow).Select(c => c.Number).ToHashSet();
            return Rows.Select(r => (r, r.Cells.Where(c => !shown.Contains(c.Number)).ToImmutableArray())).Where(r => !r.Item2.IsEmpty);
        }
    }
}
