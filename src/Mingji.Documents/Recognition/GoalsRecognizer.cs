using System.Collections.Immutable;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Recognition;

/// <summary>
/// Reads the goals: a label with its text beside it, or labels side by side with their texts below. A goals section that nobody filled in
/// is asked for and null.
/// </summary>
public sealed class GoalsRecognizer : ISectionRecognizer
{
    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var goals = new GoalTexts();
        var rows = draft.Segment.Body;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row.IsParagraph) i = ReadGlued(draft, rows, i, goals);
            else if (IsGoalRow(draft, row)) i = ReadRow(draft, rows, i, goals);
        }

        if (goals.ToGoals() is { } read) draft.Form = draft.Form with { Goals = read };
    }

    private static bool IsGoalRow(FormDraft draft, Row row) => row.Filled.Length > 0 && !row.Filled.Any(draft.Usage.IsUsed)
        && row.Filled.Take(2).Any(c => GoalHeads.Of(c.Tight) is not null) && !IndicatorHeader.IsHeader(row);

    /// <summary>"总体目标年度目标" in one line, the goal in the next.</summary>
    private static int ReadGlued(FormDraft draft, ImmutableArray<Row> rows, int at, GoalTexts goals)
    {
        if (rows[at].Only is not { } cell || !GoalHeads.IsGlued(cell.Tight) || at + 1 >= rows.Length
            || rows[at + 1].Only is not { } text) return at;
        draft.Usage.Use(cell);
        goals.Ask(cell);
        if (!rows[at + 1].IsParagraph || ColumnLabels.Glued(text.Tight) is not null) return at;
        draft.Usage.Use(text);
        goals.Add(GoalHead.Expected, text);
        return at + 1;
    }

    private static int ReadRow(FormDraft draft, ImmutableArray<Row> rows, int at, GoalTexts goals)
    {
        var heads = new List<(GoalHead Head, Cell Cell)>();
        var last = (GoalHead?)null;
        var beside = false;
        foreach (var cell in rows[at].Filled)
        {
            if (GoalHeads.Of(cell.Tight) is { } head)
            {
                draft.Usage.Use(cell);
                goals.Ask(cell);
                if (head != GoalHead.Section || rows[at].Filled.Length == 2) heads.Add((head, cell));
                last = head;
            }
            else if (FactLabels.Of(cell.Tight) is not null || Furniture.IsSectionLabel(cell.Tight)) last = null;
            else if (last is { } under)
            {
                draft.Usage.Use(cell);
                goals.Add(under, cell);
                beside = true;
            }
        }

        Settle(heads, rows[at]);
        var stage = heads.Exists(h => h.Head == GoalHead.Stage);
        return (beside && !stage) || heads.Count == 0 ? at : ReadBelow(draft, rows, at, heads, goals);
    }

    /// <summary>"总体目标完成情况 | 总体目标 | 全年实际完成情况": the first is the side label of the other two.</summary>
    private static void Settle(List<(GoalHead Head, Cell Cell)> heads, Row row)
    {
        if (heads.Count < 2 || heads[0].Head != GoalHead.Achieved || heads[^1].Head != GoalHead.Achieved) return;
        heads.RemoveAt(0);
        if (heads.Count == 1 && row.Filled.FirstOrDefault(c => GoalHeads.Of(c.Tight) == GoalHead.Section) is { } goal)
            heads.Insert(0, (GoalHead.Expected, goal));
    }

    /// <summary>Texts under the labels, each under the nearest; until a row that is something else.</summary>
    private static int ReadBelow(
        FormDraft draft, ImmutableArray<Row> rows, int at, List<(GoalHead Head, Cell Cell)> heads, GoalTexts goals)
    {
        var i = at + 1;
        for (; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row.Filled.Length == 0) continue;
            if (row.Trust == GridTrust.Order && row.Filled.Length > heads.Count) AddListed(draft, row, heads, goals);
            if (row.IsParagraph || row.Filled.Length > heads.Count || row.Filled.Any(draft.Usage.IsUsed)
                || row.Filled.Any(c => IsOther(c.Tight))) break;
            for (var k = 0; k < row.Filled.Length; k++)
            {
                var cell = row.Filled[k];
                var head = row.Filled.Length == heads.Count ? heads[k].Head : heads.MinBy(h => Math.Abs(h.Cell.Column - cell.Column)).Head;
                draft.Usage.Use(cell);
                goals.Add(head, cell);
            }
        }

        return i - 1;
    }

    /// <summary>Goals listed one a cell, 目标1 目标2 … under the first label, then from 目标1 again under the next.</summary>
    private static void AddListed(FormDraft draft, Row row, List<(GoalHead Head, Cell Cell)> heads, GoalTexts goals)
    {
        var starts = row.Filled.Count(c => c.Tight.StartsWith("目标1", StringComparison.Ordinal));
        if (starts != heads.Count || !row.Filled[0].Tight.StartsWith("目标1", StringComparison.Ordinal)) return;
        var at = -1;
        foreach (var cell in row.Filled)
        {
            if (cell.Tight.StartsWith("目标1", StringComparison.Ordinal)) at++;
            draft.Usage.Use(cell);
            goals.Add(heads[at].Head, cell);
        }
    }

    private static bool IsOther(string tight) => FactLabels.Of(tight) is not null || GoalHeads.Of(tight) is not null
        || Furniture.IsSectionLabel(tight)
        || ColumnLabels.Of(tight) is not null || FundsRecognizer.KindOf(tight) is not null;
}
