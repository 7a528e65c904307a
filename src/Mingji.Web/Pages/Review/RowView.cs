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

    /// <summary>The cells that can be remarked on.</summary>
    public ImmutableArray<ReviewCell> Cells => [.. Row.Cells.Where(c => Page.Shown.Contains(c.Number))];

    public bool HasPast => Figures.Any(c => c.Past is not null);

    /// <summary>What the row is compared with: the year before, of a monitoring form the round before.</summary>
    public string Before => Page.Case.Period > 0 ? "上期" : "上年";

    public string Now => Page.Case.Period > 0 ? "本期" : "本年";

    public string Action(string what) => Page.Query.On($"/review/{Page.Case.Id}/{what}");

    private IEnumerable<ReviewCell> Said => Row.Cells.Where(c => !Printed.Contains(c.Number.Field) && (c.Text.Length > 0 || c.Past is not null));
}
