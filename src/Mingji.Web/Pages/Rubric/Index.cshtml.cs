using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Showing;

namespace Mingji.Web.Pages.Rubric;

/// <summary>Tries a criterion: what Mingji reads in it, and what a value would score.</summary>
public sealed class IndexModel : PageModel
{
    private const string Example = "完成率达到95%及以上得满分，每低于1个百分点扣1分，扣完为止";

    public RubricTrial Trial { get; private set; } = new(Example, 10, "", "92%", "", "");

    /// <summary>Null when the form says nothing that can be tried.</summary>
    public RubricView? View { get; private set; }

    public string? Complaint { get; private set; }

    public void OnGet(string? text, decimal? points, string? formula) =>
        Try(text is null ? Trial : new(text, points ?? 100, formula ?? "", "", "", ""));

    public void OnPost(string? text, decimal? points, string? formula, string? value, string? target, string? actual)
    {
        Trial = new((text ?? "").Trim(), points ?? 0, (formula ?? "").Trim(), (value ?? "").Trim(), (target ?? "").Trim(), (actual ?? "").Trim());
        Try(Trial);
    }

    private void Try(RubricTrial trial)
    {
        Trial = trial;
        if (trial.Text.Length is 0 or > RubricTrial.LongestText || trial.Formula.Length > RubricTrial.LongestText)
            Complaint = $"请写评分标准的原文，不超过{RubricTrial.LongestText}个字";
        else if (trial.Points is <= 0 or > 1000) Complaint = "分值要大于0，不超过1000";
        else if (trial.Value.Length + trial.Target.Length + trial.Actual.Length > 300) Complaint = "数值太长了";
        else View = new(trial);
    }
}
