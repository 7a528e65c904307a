using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Reports;

/// <summary>
/// What a report is written from: the forms of its unit and year, each with an id that stays with it, and the unit's self-evaluation of the
/// year before, null when there is none. <paramref name="Project"/> is null for the report of a whole unit.
/// </summary>
public sealed record ReportDossier(string Unit, FiscalYear Year, string? Project, ImmutableArray<Form> Forms, Form? Before)
{
    /// <summary>The supervising department; empty when it isn't known.</summary>
    public string Department { get; init; } = "";

    /// <summary>The self-evaluation that the report is about: of the unit, or of the project.</summary>
    public Form? Main => Forms.FirstOrDefault(f =>
        f.Type == (Project is null ? FormType.DepartmentSelfEvaluation : FormType.ProjectSelfEvaluation));

    public Form? ScoreSheet => Forms.FirstOrDefault(f => f.Type == FormType.ScoreSheet);

    public IEnumerable<Form> Projects => Forms.Where(f => f.Type == FormType.ProjectSelfEvaluation);
}
