using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Evaluations;

/// <summary>Selects by name, assigns evaluators, and saves what they fill in. Drawing is <see cref="SampleDesk"/>'s.</summary>
public sealed class EvaluationDesk(IStore store, CaseDesk cases, StandardCatalog catalog, TimeProvider clock)
{
    private const int LongestReason = 300;

    /// <summary>The most that are assigned at once.</summary>
    public const int MostAssigned = 500;

    /// <summary>Selects a project, or the unit as a whole when it is null, by name; says why. The evaluation's number.</summary>
    public Task<long> Pick(
        Access access, long yearId, EvaluationKind kind, long unitId, long? projectId, string reason, DateOnly due,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            var year = EvaluationYears.MustSee(session, access, yearId);
            var unit = Units.UnitTree.Find(session, unitId);
            if (unit is null || !access.Sees(unit.Path) || !unit.Path.StartsWith(year.UnitPath, StringComparison.Ordinal))
                throw new NoRightException("没有这个单位，或者您没有查看它的权限");
            if (EvaluationAccess.WhyNotChoose(access, kind, unit.Path) is { } why) throw new NoRightException(why);
            var said = CellEditing.Clean(reason);
            if (said.Length is 0 or > LongestReason) throw new RefusalException($"请写明为什么选它来评价，不超过{LongestReason}字");
            MustBeDue(due);
            var project = projectId is { } id ? session.First<string>("select name from projects where id = @id and unit_id = @unitId", new { id, unitId })
                ?? throw new RefusalException("这个单位没有这个项目") : null;
            var standard = EvaluationYears.StandardOf(catalog, year);
            var subject = projectId is null ? EvaluationSubject.Unit : EvaluationSubject.Project;
            var selected = new Selected(yearId, year.Year, unitId, projectId, project, EvaluationYears.SourceOf(session, year, unitId, projectId));
            return EvaluationStore.Add(
                session, standard, EvaluationYears.TableOf(standard, subject), kind, selected,
                new(Codes.Of(kind), null, "指定：" + said, Dates.Of(due)), "", clock.GetUtcNow(), access.Person.Id)
                ?? throw new RefusalException($"“{project ?? unit.Name}”{year.Year}年度已经有{EvaluationNames.Of(kind)}，不能再选");
        }, cancel);
    }

    /// <summary>Names the evaluator of several, with the day by which they are to be handed in. Naming another is possible until then.</summary>
    public Task<int> Assign(Access access, ImmutableArray<long> ids, long evaluatorId, DateOnly due, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        if (ids.Length is 0 or > MostAssigned) throw new RefusalException($"请选中要指定评价人的项目，一次最多{MostAssigned}个");
        MustBeDue(due);
        return store.Write(session =>
        {
            var evaluator = Register.AccessOf(session, evaluatorId);
            foreach (var id in ids.Distinct()) Assign(session, access, id, evaluator, due);
            return ids.Distinct().Count();
        }, cancel);
    }

    /// <summary>Saves cells of the score sheet and adds up the total anew.</summary>
    public Task<SaveAnswer> Save(Access access, long caseId, ImmutableArray<CellEdit> edits, CancellationToken cancel = default) =>
        cases.Apply(access, caseId, (session, subject, filled) =>
        {
            if (!subject.IsEvaluation) throw new RefusalException("这份表不是评价的评分表");
            if (edits.Length is 0 or > CaseDesk.MostCells) throw new RefusalException("没有收到要保存的内容");
            var (after, changes, conflicts) = CaseDesk.Edit(session, access, subject, filled, edits);
            return new(WithTotal(after, cases.StandardOf(subject)), CellsChanged.Kind, new CellsChanged(changes))
            {
                Changed = changes,
                Conflicts = conflicts,
            };
        }, cancel);

    private static FilledForm WithTotal(FilledForm filled, Standard standard)
    {
        if (filled.Form.Total is not { } total || CellNumber.In(total.At, CellField.Score) is not { } cell) return filled;
        var sum = FormScoring.Of(filled.Form, standard).Stated?.ToString("0.##########") ?? "";
        return sum == (total.Score?.Text ?? "") ? filled : CellEditing.With(filled, cell, sum) ?? filled;
    }

    private void Assign(Session session, Access access, long caseId, Access? evaluator, DateOnly due)
    {
        CaseStore.Hold(session, caseId);
        var subject = CaseAccess.MustSee(session, access, caseId);
        if (!subject.IsEvaluation) throw new RefusalException("这份表不是评价的评分表");
        if (EvaluationAccess.WhyNotChoose(access, subject.Evaluation, subject.UnitPath) is { } why) throw new NoRightException(why);
        if (!CaseRules.IsOpen(subject.State)) throw new RefusalException($"“{CaseTitle.Of(subject)}”已经提交，不能换评价人；确需更换的先退回");
        if (WhyNotEvaluate(session, subject, evaluator) is { } cannot) throw new RefusalException(cannot);
        EvaluationStore.Assign(session, caseId, evaluator!.Person.Id, due);
        EventLog.Append(session, subject.Stream, clock.GetUtcNow(), access.Person.Id, EvaluationAssigned.Event,
            new EvaluationAssigned(evaluator.Person.Id, evaluator.Person.Name, Dates.Of(due)));
    }

    /// <summary>Null when the person can evaluate it; else why not.</summary>
    private static string? WhyNotEvaluate(Session session, Case subject, Access? evaluator)
    {
        if (evaluator is null || !evaluator.Has(Role.Evaluator, subject.UnitPath))
            return $"请从列表中选一位对{subject.UnitName}担任“评价人”的人";
        if (EvaluationAccess.IsOfUnit(evaluator, subject.UnitPath))
            return $"{evaluator.Person.Name}在{subject.UnitName}担任填报人或审核人，不能评价自己的单位，请另选一人";
        return EvaluationStore.Find(session, subject.Id)?.SourceId is { } source && CaseStore.Find(session, source) is { } self
            && CaseAccess.HasPrepared(session, evaluator, self) ? $"{evaluator.Person.Name}填报过这份自评，不能评价它，请另选一人" : null;
    }

    private void MustBeDue(DateOnly due)
    {
        if (due < Dates.Today(clock)) throw new RefusalException($"提交评价的期限{Dates.Of(due)}已经过去，请填今天或以后的日子");
    }
}
