using System.Collections.Immutable;
using Mingji.Core.Evaluations;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Evaluations;

/// <summary>
/// Everything that lies on the table when somebody evaluates: the score sheet, the self-evaluation beside it with the unit's evidence, and
/// what still keeps it from being handed in.
/// </summary>
public sealed record EvaluationFile(
    Case Case, Evaluation Evaluation, StoredForm Form, Case? Source, EvaluationReading Reading, ImmutableArray<EvidenceItem> Evidence)
{
    public EvaluationSubject Subject => SubjectOf(Case);

    /// <summary>The unit's files that belong to a row, by the rows of the self-evaluation that it is held against.</summary>
    public IEnumerable<EvidenceItem> EvidenceOf(EvaluatedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Evidence.Where(e => row.Self?.Rows.Any(r => r.Key == e.RowKey) == true);
    }

    /// <summary>The file, if the person may see it; else refused as if there were none.</summary>
    public static EvaluationFile MustSee(Session session, Access access, long caseId, Func<Case, Standard> standardOf)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(standardOf);
        var subject = CaseAccess.MustSee(session, access, caseId);
        if (!subject.IsEvaluation || CaseStore.Form(session, caseId) is not { } form)
            throw new NoRightException("没有这份评价，或者您没有查看它的权限");
        return Of(session, subject, form, standardOf(subject));
    }

    /// <summary>The same when the case has been taken.</summary>
    internal static EvaluationFile Of(Session session, Case subject, StoredForm form, Standard standard)
    {
        var evaluation = EvaluationStore.Find(session, subject.Id) ?? throw new InvalidOperationException("an evaluation without its row");
        var source = evaluation.SourceId is { } id ? CaseStore.Find(session, id) : null;
        // What the unit is still changing says nothing yet.
        var self = source is null || CaseRules.IsOpen(source.State) ? null : CaseStore.Form(session, source.Id)?.Filled.Form;
        var reading = EvaluationReading.Of(form.Filled.Form, self, standard, SubjectOf(subject));
        return new(subject, evaluation, form, source, reading, source is null ? [] : [.. EvidenceDesk.List(session, source.Id)]);
    }

    public static EvaluationSubject SubjectOf(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.ProjectId is null ? EvaluationSubject.Unit : EvaluationSubject.Project;
    }
}
