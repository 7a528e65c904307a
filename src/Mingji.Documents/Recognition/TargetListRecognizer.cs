using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Recognition;

/// <summary>
/// Reads a unit's list of projects: a row each with its money, its goal and its indicators written into one cell. Every project becomes a
/// form of its own; the list keeps the amounts with their totals.
/// </summary>
public sealed class TargetListRecognizer : ISectionRecognizer
{
    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var head = (Row?)null;
        var listed = ImmutableArray.CreateBuilder<Form>();
        var amounts = ImmutableArray.CreateBuilder<AmountRow>();
        foreach (var row in draft.Segment.TableRows)
        {
            if (IsHead(row)) head = row;
            else if (head is not null) ReadRow(draft, head, row, listed, amounts);
        }

        if (head is null || listed.Count == 0) return;
        draft.Usage.Use(head);
        ImmutableArray<string> columns = [.. MoneyColumns(head).Select(c => PlainText.Tight(c.Text))];
        draft.Form = draft.Form with { Tables = draft.Form.Tables.Add(new(draft.Form.Title, columns, amounts.ToImmutable(),
            head.Filled[0].Place)) };
        draft.Listed = draft.Listed.AddRange(listed);
    }

    private static bool IsHead(Row row) => row.Filled.Length >= 4
        && row.Filled.Any(c => c.Look.Bare is "项目名称" or "项目")
        && row.Filled.Any(c => c.Tight is "绩效指标" or "绩效目标指标" or "指标") && row.Filled.Any(c => c.Look.Source is not null
            || c.Tight is "总计" or "金额");

    private static ImmutableArray<Cell> MoneyColumns(Row head) =>
        [.. head.Filled.Where(c => c.Tight is "总计" or "金额" || (c.Look.Source is not null && !IsText(c)))];

    private static bool IsText(Cell cell) => cell.Tight.Contains("项目名称", StringComparison.Ordinal);

    private static void ReadRow(
        FormDraft draft, Row head, Row row, ImmutableArray<Form>.Builder listed, ImmutableArray<AmountRow>.Builder amounts)
    {
        if (row.Filled.Length < 2 || row.Filled[0] is var label && label.Class == CellClass.Number) return;
        var columns = MoneyColumns(head);
        var unit = draft.MoneyUnit;
        var cells = columns.Select(c => row.Filled.FirstOrDefault(v => v.Column == c.Column
            && CellClasses.IsNumber(v.Tight))).ToImmutableArray();
        var indicators = row.Filled.Select(IndicatorSentence.Read).FirstOrDefault(i => !i.IsEmpty);
        if (cells.All(c => c is null) && indicators.IsDefaultOrEmpty) return;
        draft.Usage.Use(row.Filled[0]);
        foreach (var cell in cells.OfType<Cell>()) draft.Usage.Use(cell);
        var kind = !indicators.IsDefaultOrEmpty ? RowKind.Item : row.Filled[0].Tight is "合计" or "总计" ? RowKind.Total : RowKind.Subtotal;
        amounts.Add(new("", IndicatorName.Clean(row.Filled[0].Text), kind, [.. cells.Select(c => c?.State(unit))], row.Filled[0].Place));
        if (indicators.IsDefaultOrEmpty) return;
        foreach (var cell in row.Filled) draft.Usage.Use(cell);
        listed.Add(ProjectForm(draft, head, row, columns, cells, indicators));
    }

    private static Form ProjectForm(FormDraft draft, Row head, Row row, ImmutableArray<Cell> columns, ImmutableArray<Cell?> cells,
        ImmutableArray<Core.Indicators.Indicator> indicators)
    {
        var funds = ImmutableArray.CreateBuilder<FundsRow>();
        for (var j = 0; j < columns.Length; j++)
        {
            if (cells[j] is not { } cell) continue;
            var source = columns[j].Tight is "总计" or "金额" ? FundSource.Total : FundSources.Of(columns[j].Tight) ?? FundSource.Unknown;
            funds.Add(new(source, columns[j].Tight, cell.Place) { Initial = cell.State(draft.MoneyUnit) });
        }

        var asked = head.Filled.FirstOrDefault(c => c.Tight is "绩效目标" or "总体目标" or "年度目标");
        var goal = asked is null ? null : row.Filled.FirstOrDefault(c => c.Column == asked.Column);
        return draft.Form with
        {
            Type = FormType.ProjectTargetTable,
            Project = IndicatorName.Clean(row.Filled[0].Text),
            At = row.Filled[0].Place,
            Funds = funds.ToImmutable(),
            Goals = asked is null ? null : new(true, goal is null ? null : new(goal.Text, null, goal.Place), null, null,
                (goal ?? row.Filled[0]).Place),
            Indicators = indicators,
            Tables = [],
            Passages = [.. row.Filled.Select(c => new Passage(c.Text, c.Place))],
        };
    }
}
