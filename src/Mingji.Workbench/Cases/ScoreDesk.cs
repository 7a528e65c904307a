using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>Fills the scores in that follow from the rules: shown first, then done as one change that can be taken back.</summary>
public sealed class ScoreDesk(CaseDesk desk, IStore store, TimeProvider clock)
{
    /// <summary>What would change, in cells that the person may change.</summary>
    public Task<ImmutableArray<ScoreChange>> Preview(Access access, long caseId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Read(session =>
        {
            var subject = CaseAccess.MustSee(session, access, caseId);
            var stored = CaseStore.Form(session, caseId) ?? throw new RefusalException("这份表没有内容");
            return Open(access, subject, stored.Filled);
        }, cancel);
    }

    /// <summary>Fills in the cells named, as far as the rules still say so.</summary>
    public Task<SaveAnswer> Fill(Access access, long caseId, IReadOnlySet<int> wanted, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(wanted);
        return desk.Apply(access, caseId, (_, subject, filled) =>
        {
            var changes = Open(access, subject, filled).Where(c => wanted.Contains(c.Number.Value)).ToList();
            if (changes.Count == 0) throw new RefusalException("没有要填的得分：选中的格里已经是按规则算得的数，或者规则算不出来");
            var after = changes.Aggregate(filled, (form, change) => CellEditing.With(form, change.Number, change.After) ?? form);
            ImmutableArray<CellChange> said = [.. changes.Select(c => new CellChange(c.Number.Value, c.Label, c.Before, c.After))];
            return new(after, CellsChanged.Kind, new CellsChanged(said) { Way = ChangeWays.ScoresFilled }) { Changed = said };
        }, cancel);
    }

    private ImmutableArray<ScoreChange> Open(Access access, Case subject, FilledForm filled) =>
    [
        .. ScoreFilling.Of(filled, desk.StandardOf(subject)).Where(c => CaseAccess.WhyNotEdit(access, subject, c.Number, Dates.Today(clock)) is null),
    ];
}
