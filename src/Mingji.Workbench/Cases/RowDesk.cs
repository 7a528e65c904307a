using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>What hangs on a row that is to go, and would be out of sight with it.</summary>
public sealed record RowBelongings(string Label, int Files, int Remarks)
{
    public bool Any => Files > 0 || Remarks > 0;
}

/// <summary>Puts rows of indicators in below others, takes them out, and moves them.</summary>
public sealed class RowDesk(CaseDesk desk)
{
    public Task<SaveAnswer> Add(Access access, long caseId, int below, CancellationToken cancel = default) =>
        Run(access, caseId, (_, _, filled) =>
        {
            var key = filled.NextKey;
            MustStand(filled, below);
            var after = RowEditing.AddAfter(filled, below)
                ?? throw new RefusalException($"一份表最多{RowEditing.MostIndicators}行指标，现在已经满了");
            return (after, RowChanged.Of(RowAct.Added, after, key));
        }, cancel);

    /// <summary>Takes the row out. The last one of its heading stays, as on paper, and is emptied instead; the answer names its cells.</summary>
    public Task<SaveAnswer> Remove(Access access, long caseId, int key, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return desk.Apply(access, caseId, (_, subject, filled) =>
        {
            MustBeWhole(subject);
            MustStand(filled, key);
            var row = filled.Form.Indicators[RowEditing.IndexOf(filled.Form, key)];
            return filled.Form.Indicators.Count(i => i.Path.SequenceEqual(row.Path)) == 1 ? Empty(filled, row.Path, key)
                : new(RowEditing.Remove(filled, key)!, RowChanged.Kind, RowChanged.Of(RowAct.Removed, filled, key));
        }, cancel);
    }

    private static AppliedChange Empty(FilledForm filled, ImmutableArray<string> path, int key)
    {
        ImmutableArray<CellChange> changes =
        [
            .. filled.Cells.Where(c => c.Number.Key == key && c.Text.Length > 0).Select(c => new CellChange(c.Number.Value, c.Label, c.Text, "")),
        ];
        if (changes.IsEmpty) throw new RefusalException($"“{string.Join('·', path)}”只剩这一行空行，表上要保留");
        var after = changes.Aggregate(filled, (form, change) => CellEditing.With(form, new(change.Cell), "") ?? form);
        return new(after, CellsChanged.Kind, new CellsChanged(changes) { Way = ChangeWays.Emptied }) { Changed = changes };
    }

    public Task<SaveAnswer> Move(Access access, long caseId, int key, bool up, CancellationToken cancel = default) =>
        Run(access, caseId, (_, _, filled) =>
        {
            MustStand(filled, key);
            var after = RowEditing.Move(filled, key, up ? -1 : 1)
                ?? throw new RefusalException(up ? "已经是这个二级指标的第一行，不能再上移" : "已经是这个二级指标的最后一行，不能再下移");
            return (after, RowChanged.Of(up ? RowAct.MovedUp : RowAct.MovedDown, after, key));
        }, cancel);

    /// <summary>What hangs on the row: evidence files and remarks that nobody has settled.</summary>
    public static RowBelongings BelongingsOf(Session session, long caseId, FilledForm filled, int key)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(filled);
        MustStand(filled, key);
        var files = session.Single<long>(
            "select count(*) from attachments where case_id = @caseId and row_key = @key and removed_at is null", new { caseId, key });
        var (first, last) = (new CellNumber(key, CellField.Row).Value, new CellNumber(key + 1, CellField.Row).Value);
        var remarks = session.Single<long>(
            "select count(*) from remarks where case_id = @caseId and cell >= @first and cell < @last and settled_at is null",
            new { caseId, first, last });
        return new(filled.Form.Indicators[RowEditing.IndexOf(filled.Form, key)].Name, (int)files, (int)remarks);
    }

    private Task<SaveAnswer> Run(
        Access access, long caseId, Func<Session, Case, FilledForm, (FilledForm After, RowChanged Said)> change, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(access);
        return desk.Apply(access, caseId, (session, subject, filled) =>
        {
            MustBeWhole(subject);
            var (after, said) = change(session, subject, filled);
            return new(after, RowChanged.Kind, said);
        }, cancel);
    }

    private static void MustBeWhole(Case subject)
    {
        if (subject.OpenCells is not null) throw new RefusalException("这次只开放了审核人点名的单元格，不能增删行或移动行");
    }

    private static void MustStand(FilledForm filled, int key)
    {
        if (RowEditing.IndexOf(filled.Form, key) < 0) throw new RefusalException("请先选中指标表里的一行；这一行不在指标表里，或者已经被删除");
    }
}
