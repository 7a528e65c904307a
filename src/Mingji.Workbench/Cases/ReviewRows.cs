using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Publishing;
using Mingji.Workbench.Evidence;

namespace Mingji.Workbench.Cases;

/// <summary>Puts what is known of a form's rows side by side. Pure.</summary>
internal static class ReviewRows
{
    private const int Whole = -1;

    public static ImmutableArray<ReviewRow> Of(
        FilledForm filled, Assessment assessment, ImmutableArray<Override> overrides, ImmutableArray<Remark> remarks,
        IReadOnlyList<EvidenceItem> evidence, ReviewPast? past)
    {
        var cells = filled.Cells.GroupBy(c => c.Number.Key).ToList();
        var known = cells.Select(g => g.Key).ToHashSet();
        int KeyOf(int cell) => cell >= 0 && known.Contains(new CellNumber(cell).Key) ? new CellNumber(cell).Key : Whole;
        var scores = assessment.Score.Rows.Concat(assessment.Score.Execution is { } execution ? [execution] : []).ToDictionary(r => r.Key);
        var byMessage = overrides.ToDictionary(o => (o.Rule, o.MessageHash));
        var findings = assessment.Findings.Select(f => new ReviewFinding(f, byMessage.GetValueOrDefault((f.Rule, CaseRisk.HashOf(f.Message)))))
            .ToLookup(f => KeyOf(f.Finding.At.Cell));
        var stale = Stale(assessment, overrides).ToLookup(s => KeyOf(s.Override.Cell));
        var said = remarks.ToLookup(r => KeyOf(r.Cell));
        var files = evidence.ToLookup(e => known.Contains(e.RowKey) ? e.RowKey : Whole);
        var indicators = filled.Form.Indicators.Where(i => CellNumber.In(i.At, CellField.Row) is not null)
            .ToDictionary(i => CellNumber.In(i.At, CellField.Row)!.Value.Key);
        var goals = filled.Form.Goals is { } stated ? CellNumber.In(stated.At, CellField.Row)?.Key : null;
        var names = past is null ? [] : ReviewPast.NamesOf(filled.Form);
        var tables = filled.Form.Type == FormType.FinalAccounts ? PublicForm.TablesOf(filled) : [];
        ReviewRow Row(int key, string name, string kind, IEnumerable<FilledCell> row) => new(
            key, name, kind, [.. row.Select(c => Cell(c, names.GetValueOrDefault(key, name), past))], scores.GetValueOrDefault(key),
            [.. findings[key]], [.. stale[key]], [.. said[key]], [.. files[key]]);
        var whole = Row(Whole, "整张表", "", []);
        var rows = cells.Select(g => indicators.GetValueOrDefault(g.Key) is { } indicator
            ? Row(g.Key, indicator.Name.Length > 0 ? indicator.Name : "（未填名称的指标）", string.Join(" › ", indicator.Path), g)
            : Row(g.Key, g.Key == goals ? ReviewPast.GoalsName : NameOf(g.First().Label), tables.GetValueOrDefault(g.Key, ""), g));
        return whole.HasSay || !whole.Findings.IsEmpty || !whole.Remarks.IsEmpty ? [whole, .. rows] : [.. rows];
    }

    private static ReviewCell Cell(FilledCell cell, string rowName, ReviewPast? past)
    {
        var dot = cell.Label.LastIndexOf('·');
        return new(cell.Number, dot < 0 ? cell.Label : cell.Label[(dot + 1)..], cell.Label.Trim('·'), cell.Text,
            past?.TextOf(rowName, cell.Number.Field));
    }

    private static string NameOf(string label) => label.LastIndexOf('·') is var dot and > 0 ? label[..dot] : label;

    private static IEnumerable<StaleOverride> Stale(Assessment assessment, ImmutableArray<Override> overrides)
    {
        var there = assessment.Findings.Select(f => (f.Rule, CaseRisk.HashOf(f.Message))).ToHashSet();
        return overrides.Where(o => !there.Contains((o.Rule, o.MessageHash))).Select(o =>
            new StaleOverride(o, assessment.Findings.Any(f => f.Rule == o.Rule && f.At.Cell == o.Cell)));
    }
}
