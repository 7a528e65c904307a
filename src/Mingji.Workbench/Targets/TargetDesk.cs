using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Targets;

/// <summary>An indicator wanted from the library, with the target chosen for it.</summary>
public sealed record LibraryPick(string Key, string Target);

/// <summary>Fills target tables from the indicator library and from the years before.</summary>
public sealed class TargetDesk(IStore store, CaseDesk desk, StandardCatalog catalog)
{
    /// <summary>The indicators that a case may pick: those of its pack, or of the first pack that has any.</summary>
    public ImmutableArray<LibraryIndicator> LibraryFor(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var own = desk.StandardOf(subject).Library;
        return own.IsEmpty ? catalog.Standards.FirstOrDefault(s => !s.Library.IsEmpty)?.Library ?? [] : own;
    }

    /// <summary>Puts the picked indicators into the table; those that are there already are left alone.</summary>
    public async Task<SaveAnswer> Pick(Access access, long caseId, ImmutableArray<LibraryPick> picks, CancellationToken cancel = default)
    {
        if (picks.IsEmpty) throw new RefusalException("还没有选指标：先在要用的指标前打勾");
        var subject = await store.Read(session => MustBeTable(CaseAccess.MustSee(session, access, caseId)), cancel).ConfigureAwait(false);
        var library = LibraryFor(subject).ToDictionary(i => i.Key, StringComparer.Ordinal);
        var rows = picks.Select(pick => library.TryGetValue(pick.Key, out var known) ? Row(known, pick.Target)
            : throw new RefusalException($"指标库里没有“{pick.Key}”，请刷新页面后重新选择")).ToImmutableArray();
        return await Put(access, caseId, "指标库", rows, null, cancel).ConfigureAwait(false);
    }

    /// <summary>
    /// Copies indicators of an earlier form of the same project, with their targets and points; the goal too where the table has none.
    /// </summary>
    public async Task<SaveAnswer> Copy(Access access, long caseId, long sourceId, ImmutableArray<int> keys, CancellationToken cancel = default)
    {
        if (keys.IsEmpty) throw new RefusalException("还没有选指标：先在要复制的指标前打勾");
        var (source, goal) = await store.Read(
            session =>
            {
                var table = MustBeTable(CaseAccess.MustSee(session, access, caseId));
                var found = TargetSources.Of(session, access, table).FirstOrDefault(s => s.CaseId == sourceId)
                    ?? throw new RefusalException("只能从本项目以前年度的绩效目标表或自评表复制");
                return (found, CaseStore.Form(session, sourceId)?.Filled.Form.Goals?.Expected?.Text);
            }, cancel).ConfigureAwait(false);
        var rows = source.Indicators.Where(i => TargetRowFilling.KeyOf(i) is { } key && keys.Contains(key)).ToImmutableArray();
        var from = string.Create(CultureInfo.InvariantCulture, $"{source.Year}年度{FormName.OfKind(source.Form)}");
        return await Put(access, caseId, from, rows, goal, cancel).ConfigureAwait(false);
    }

    private Task<SaveAnswer> Put(
        Access access, long caseId, string from, ImmutableArray<Indicator> rows, string? goal, CancellationToken cancel) =>
        desk.Change(access, caseId, IndicatorsPicked.Kind, (_, filled) =>
        {
            var form = filled;
            var put = ImmutableArray.CreateBuilder<string>();
            foreach (var row in rows)
            {
                if (form.Form.Indicators.Any(i => i.Name == row.Name && i.Class == row.Class)) continue;
                if (TargetRowFilling.Put(form, row) is not var (next, _))
                    throw new RefusalException($"一份表最多{RowEditing.MostIndicators}个指标，已经放不下了");
                form = next;
                put.Add(row.Name);
            }

            if (put.Count == 0) throw new RefusalException("选中的指标表里都已经有了，没有再添加");
            if (goal is not null && form.Form.Goals is { Expected: null } goals && CellNumber.In(goals.At, CellField.Goal) is { } cell)
                form = CellEditing.With(form, cell, goal) ?? form;
            return (form, new IndicatorsPicked(from, put.ToImmutable()));
        }, cancel);

    private static Case MustBeTable(Case subject) => subject.FormType == FormType.ProjectTargetTable ? subject
        : throw new RefusalException("只有绩效目标表能从指标库选指标、从以前年度复制");

    private static Indicator Row(LibraryIndicator known, string target) => new()
    {
        Name = known.Name,
        Path = known.Path,
        Dimension = known.Dimension,
        Class = known.Class,
        Target = CellEditing.Clean(target) is { Length: > 0 } text ? IndicatorValueReader.ReadTarget(text, Place.Nowhere, known.Name) : null,
        Formula = known.Formula.Length > 0 ? new(known.Formula, null, Place.Nowhere) : null,
    };
}
