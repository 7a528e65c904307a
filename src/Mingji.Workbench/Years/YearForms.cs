using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Workbench.Years;

/// <summary>
/// A form that may be due in a year, with the window proposed for it. <paramref name="Named"/>: the pack lays the form down;
/// <paramref name="From"/> says where the window comes from.
/// </summary>
public sealed record FormProposal(DueForm Kind, string Title, bool Named, DateOnly Opens, DateOnly Due, string From)
{
    public FormType Form => Kind.Form;
}

/// <summary>Which forms units fill in, and when they usually do.</summary>
public static class YearForms
{
    private const string Usual = "通行的时间，可以改";

    /// <summary>Forms that units fill in here, in the order of the cycle.</summary>
    public static readonly ImmutableArray<FormType> Fillable =
    [
        FormType.ProjectTargetTable, FormType.MonitoringForm, FormType.ProjectSelfEvaluation, FormType.ProjectSelfEvaluationBasics,
        FormType.DepartmentSelfEvaluation, FormType.ScoreSheet, FormType.SelfEvaluationReport, FormType.EvaluationReport,
        FormType.FinalAccounts,
    ];

    /// <summary>The form is filled in once for each project.</summary>
    public static bool IsOfProject(FormType form) =>
        form is FormType.ProjectTargetTable or FormType.MonitoringForm or FormType.ProjectSelfEvaluation or FormType.ProjectSelfEvaluationBasics
            or FormType.EvaluationReport;

    /// <summary>A proposal for each form: its day from the pack's deadlines where they name it, else the usual window.</summary>
    public static ImmutableArray<FormProposal> Propose(Standard standard, int year)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return
        [
            .. Fillable.SelectMany(form => form switch
            {
                FormType.MonitoringForm => Rounds(standard, year),
                FormType.FinalAccounts when !HasAccounts(standard) => [],
                _ => [Propose(standard, form, year)],
            }),
        ];
    }

    /// <summary>The pack says which tables the final accounts are made of; without them there is nothing to fill in.</summary>
    public static bool HasAccounts(Standard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return standard.Accounts is { Tables.IsEmpty: false };
    }

    /// <summary>A monitoring form for each round that the pack lays down; none where it lays none down.</summary>
    private static IEnumerable<FormProposal> Rounds(Standard standard, int year)
    {
        var title = standard.FormRules.FirstOrDefault(r => r.Form == FormType.MonitoringForm)?.Title;
        var named = title is not null;
        if (string.IsNullOrEmpty(title)) title = Core.Checks.FormName.OfKind(FormType.MonitoringForm);
        return (standard.Monitoring?.Periods ?? []).Select(p => new FormProposal(
            new(FormType.MonitoringForm, p.Through), DueForm.NameOf(title, p.Through), named, p.OpensIn(year), p.DueIn(year), $"期次出自{p.Cite}"));
    }

    private static FormProposal Propose(Standard standard, FormType form, int year)
    {
        var rule = standard.FormRules.FirstOrDefault(r => r.Form == form);
        var (opens, due) = UsualWindow(form, year);
        var deadline = standard.Deadlines.FirstOrDefault(d => d.Form == form && d.DayOf(year) is not null);
        var title = rule?.Title is { Length: > 0 } own ? own : Core.Checks.FormName.OfKind(form);
        var named = rule is not null || form == FormType.FinalAccounts;
        if (deadline?.DayOf(year) is not { } day) return new(new(form), title, named, opens, due, Usual);
        return new(new(form), title, named, opens < day ? opens : day.AddMonths(-2), day, $"截止日期出自{Cite(deadline)}");
    }

    private static string Cite(DeadlineRule deadline) => deadline.Verified ? deadline.Source : deadline.Source + "（出处待核实）";

    /// <summary>Targets are set with the budget, in the autumn before; evaluations follow the year.</summary>
    private static (DateOnly Opens, DateOnly Due) UsualWindow(FormType form, int year) => form switch
    {
        FormType.ProjectTargetTable => (new(year - 1, 9, 1), new(year - 1, 11, 30)),
        FormType.DepartmentSelfEvaluation or FormType.ScoreSheet or FormType.SelfEvaluationReport => (new(year + 1, 1, 1), new(year + 1, 4, 30)),
        FormType.EvaluationReport => (new(year + 1, 4, 1), new(year + 1, 8, 31)),
        FormType.FinalAccounts => (new(year + 1, 1, 1), new(year + 1, 6, 30)),
        _ => (new(year + 1, 1, 1), new(year + 1, 3, 31)),
    };
}
