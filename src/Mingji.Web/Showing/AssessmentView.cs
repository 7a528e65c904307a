using System.Collections.Immutable;
using Mingji.Core.Checks.Identities;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Showing;

/// <summary>
/// The scores and findings beside a form. <paramref name="IsScored"/>: its rows earn scores, not only have points.
/// <paramref name="Replaces"/>: they take the place of those on the page.
/// </summary>
public sealed record AssessmentView(Assessment Assessment, ImmutableArray<SectionScore> Sections, bool IsScored, bool Replaces)
{
    /// <summary>The sentences and tables of a report that this person may bring up to the dossier.</summary>
    public ImmutableHashSet<int> Renewable { get; init; } = [];

    /// <summary>The identities of final accounts with their arithmetic; none for other forms.</summary>
    public ImmutableArray<IdentityLine> Identities { get; init; } = [];

    public static AssessmentView Of(Form form, Assessment assessment, bool replaces)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(assessment);
        return new(assessment, SectionScores.Of(form, assessment.Score), form.Type != FormType.ProjectTargetTable, replaces)
        {
            Identities = AccountsIdentityLines.Of(form),
        };
    }
}
