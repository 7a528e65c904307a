using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Workbench.Years;

/// <summary>
/// A form that may be due in a year, with the window proposed for it. <paramref name="Named"/>: the pack lays the form down;
/// <paramref name="From"/> says where the window comes from.
/// </summary>
public sealed record FormProposal(FormType Form, string Title, bool Named, DateOnly Opens, DateOnly Due, string From);

/// <summary>Which forms units fill in, and when they usually do.</summary>
public static class YearForms
{
    private const string Usual = "通行的时间，可以改";

    /// <summary>Forms that units fill in here, in the order of the cycle.</summary>
    public static readonly ImmutableArray<FormType> Fillable =
    [
        FormType.ProjectTargetTable, FormType.ProjectSelfEvaluation, FormType.ProjectSelfEvaluationBasics, FormType.DepartmentSelfEvaluation,
        FormType.ScoreSheet,
    ];

    /// <summary>The form is filled in once for each project.</summary>
    public static bool IsOfProject(FormType form) =>
        form is FormType.ProjectTargetTable or FormType.ProjectSelfEvaluation or FormType.ProjectSelfEvaluationBasics;

    /// <summary>A proposal for each form: its day from the pack's deadlines where they name it, else the usual window.</summary>
    public static ImmutableArray<FormProposal> Propose(Standard standard, int year)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return [.. Fillable.Select(form => Propose(standard, form, year))];
    }

    private static FormProposal Propose(Standard standard, FormType form, int year)
    {
        var rule = standard.FormRules.FirstOrDefault(r => r.Form == form);
        var (opens, due) = UsualWindow(form, year);
        var deadline = standard.Deadlines.FirstOrDefault(d => d.Form == form && d.DayOf(year) is not null);
        var title = rule?.Title is { Length: > 0 } named ? named : Core.Checks.FormName.OfKind(form);
        if (deadline?.DayOf(year) is not { } day) return new(form, title, rule is not null, opens, due, Usual);
        return new(form, title, rule is not null, opens < day ? opens : day.AddMonths(-2), day, $"截止日期出自{Cite(deadline)}");
    }

    private static string Cite(DeadlineRule deadline) => deadline.Verified ? deadline.Source : deadline.Source + "（出处待核实）";

    /// <summary>Targets are set with the budget, in the autumn before; evaluations follow the year.</summary>
    private static (DateOnly Opens, DateOnly Due) UsualWindow(FormType form, int year) => form switch
    {
        FormType.ProjectTargetTable => (new(year - 1, 9, 1), new(year - 1, 11, 30)),
        FormType.DepartmentSelfEvaluation or FormType.ScoreSheet => (new(year + 1, 1, 1), new(year + 1, 4, 30)),
        _ => (new(year + 1, 1, 1), new(year + 1, 3, 31)),
    };
}
