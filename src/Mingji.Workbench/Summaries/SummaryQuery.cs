using Mingji.Core.Forms;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.People;

namespace Mingji.Workbench.Summaries;

/// <summary>The official summaries.</summary>
public enum SummaryKind
{
    /// <summary>Project self-evaluations.</summary>
    Projects,

    /// <summary>Self-evaluations of whole departments.</summary>
    Departments,

    /// <summary>Evaluations by the supervising departments.</summary>
    Evaluations,
}

/// <summary>Which lines of a summary are listed.</summary>
public enum SummaryFilter
{
    All,

    /// <summary>Not handed in.</summary>
    Missing,

    /// <summary>Handed in and under review.</summary>
    Review,
    Approved,

    /// <summary>Handed in, and its budget, what was executed of it, or its score is not there to be counted.</summary>
    Incomplete,
}

/// <summary>A line's place in the order of a summary: unit, project, case.</summary>
public sealed record SummaryKey(string Unit, string Project, long Id)
{
    public static readonly SummaryKey Beginning = new("", "", 0);
}

/// <summary>A summary of a year below a unit, from the line after <paramref name="After"/>.</summary>
public sealed record SummaryQuery(SummaryKind Kind, int Year, string Path, SummaryFilter Filter = SummaryFilter.All, SummaryKey? After = null)
{
    /// <summary>The form that the summary is made of.</summary>
    public FormType Form => FormOf(Kind);

    /// <summary>The report that goes with it: of a project's evaluation, or of the unit as a whole.</summary>
    public FormType Report => Kind == SummaryKind.Departments ? FormType.SelfEvaluationReport : FormType.EvaluationReport;

    /// <summary>By whom it is evaluated: the units themselves, or their departments.</summary>
    public EvaluationKind Evaluation => Kind == SummaryKind.Evaluations ? EvaluationKind.Departmental : EvaluationKind.None;

    /// <summary>Evaluations that are not confirmed yet are among them: those who have them made see them.</summary>
    public bool Unconfirmed { get; init; } = true;

    public static FormType FormOf(SummaryKind kind) => kind switch
    {
        SummaryKind.Projects => FormType.ProjectSelfEvaluation,
        SummaryKind.Departments => FormType.DepartmentSelfEvaluation,
        _ => FormType.ScoreSheet,
    };

    /// <summary>What of evaluations the person may see in summaries of the unit: all, or only those that are confirmed.</summary>
    public static bool SeesUnconfirmed(Access access, string unitPath)
    {
        ArgumentNullException.ThrowIfNull(access);
        return access.HasAny(EvaluationAccess.Choosing(EvaluationKind.Departmental).AsSpan(), unitPath)
            || access.HasAny(EvaluationAccess.Choosing(EvaluationKind.Fiscal).AsSpan(), unitPath);
    }
}
