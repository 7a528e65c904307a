using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Recognition;

/// <summary>
/// Reads the funds section that has columns (initial, adjusted, executed, points, rate, score): one row a source. A row's values go under
/// their columns by place and looks; its label is the first text that names a source.
/// </summary>
public sealed class FundsRecognizer : ISectionRecognizer
{
    private const string Unlabelled = "资金总额";

    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var rows = draft.Segment.Body;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].IsParagraph || rows[i].Filled.Any(draft.Usage.IsUsed) || IsList(rows[i])) continue;
            var columns = ColumnsOf(rows[i]);
            if (columns.Count(c => c.Kind is ColumnKind.Initial or ColumnKind.Adjusted or ColumnKind.Executed) < 2) continue;
            if (!HasRows(draft, rows, i + 1, columns)) continue;
            var unit = UseHead(draft, rows[i]);
            i = ReadRows(draft, rows, i + 1, columns, unit) - 1;
        }
    }

    /// <summary>What a head of the funds section says; null when it is none.</summary>
    internal static ColumnKind? KindOf(string tight)
    {
        if (tight.Length > 20) return null;
        var bare = ColumnLabels.Bare(tight);
        bool Has(string word) => bare.Contains(word, StringComparison.Ordinal);
        if (Has("预计")) return Has("率") ? ColumnKind.Other : ColumnKind.Expected;
        if (Has("原因")) return ColumnKind.Reason;
        if (Has("执行率") || bare == "执行进度") return ColumnKind.Rate;
        if (bare is "分值" or "权重") return ColumnKind.Points;
        if (bare is "得分" or "自评得分") return ColumnKind.Score;
        if (MonitoredMonths.Without(bare) is "支出数" or "支出额" or "执行额" or "实际支出") return ColumnKind.Executed;
        if (Has("执行数") || Has("执行金额") || bare is "全年执行" or "实际支出" or "全年支出数" or "实际执行") return ColumnKind.Executed;
        if (Has("年初预算") || Has("年初数")) return ColumnKind.Initial;
        return Has("全年预算") || Has("调整预算") || Has("调整后预算") || bare is "预算数" or "年度预算数" ? ColumnKind.Adjusted : null;
    }

    /// <summary>A head of a list of projects or units, beside it or over it: its amounts are not the form's funds.</summary>
    private static bool IsList(Row row) =>
        row.Filled.Concat(row.Covering).Any(c => c.Tight is "序号" or "项目名称" or "预算项目名称" or "单位名称" or "科目名称" or "科目编码");

    /// <summary>What follows the head is a row of funds; else the head is of another table.</summary>
    private static bool HasRows(FormDraft draft, ImmutableArray<Row> rows, int at, ImmutableArray<Column> columns)
    {
        while (at < rows.Length && (rows[at].Filled.Length == 0 || rows[at].Filled.All(c => draft.Usage.IsUsed(c) || OpensGroup(c)))) at++;
        return at < rows.Length && (rows[at].Filled.Any(IsSource) || IsUnlabelled(rows[at], columns));
    }

    private static bool IsSource(Cell cell) => cell.Look.Source is not null && cell.Class != CellClass.Number;

    private static bool OpensGroup(Cell cell) => cell.Tight.StartsWith('按') && FundSources.GroupIn(cell.Tight).Length > 0;

    private static ImmutableArray<Column> ColumnsOf(Row row) =>
        [.. row.Filled.Select(c => (Cell: c, Kind: c.Look.FundsHead)).Where(c => c.Kind is not null)
            .Select(c => new Column(c.Kind!.Value, c.Cell.Text, c.Cell.Column))];

    /// <summary>Marks heads and the section's label beside them; the label may state the money unit.</summary>
    private static Unit UseHead(FormDraft draft, Row row)
    {
        draft.Usage.Use(row);
        foreach (var cell in row.Filled)
        {
            if (MoneyUnits.In(cell.Tight) is { } unit)
            {
                if (draft.MoneyUnit == Unit.None) draft.Form = draft.Form with { MoneyUnit = unit };
                return unit;
            }
        }

        return draft.MoneyUnit;
    }

    private static int ReadRows(FormDraft draft, ImmutableArray<Row> rows, int start, ImmutableArray<Column> columns, Unit unit)
    {
        var group = "";
        var i = start;
        for (; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row.Filled.Length == 0) continue;
            UseGroups(draft, row);
            if (row.Filled.All(draft.Usage.IsUsed)) continue;
            var label = row.Filled.FirstOrDefault(IsSource);
            if (label is null && i == start && IsUnlabelled(row, columns))
            {
                ReadRow(draft, row, row.Filled[0] with { Text = Unlabelled, Tight = Unlabelled, Column = -1 }, columns, unit, group);
                continue;
            }

            if (row.IsParagraph || label is null || GoalHeads.Of(row.Filled[0].Tight) is not null || IndicatorHeader.IsHeader(row)) break;
            if (FundSources.GroupIn(label.Tight) is { Length: > 0 } opened) group = opened;
            ReadRow(draft, row, label, columns, unit, group);
        }

        return i;
    }

    /// <summary>A single row of amounts under the heads, with nothing before it, is the project's whole money.</summary>
    private static bool IsUnlabelled(Row row, ImmutableArray<Column> columns) =>
        !row.IsParagraph && row.Filled.Length == columns.Length && row.Filled.All(IsAmount) && row.Filled.Length > 1;

    /// <summary>"按收入性质分：": opens a division and states nothing itself.</summary>
    private static void UseGroups(FormDraft draft, Row row)
    {
        foreach (var cell in row.Filled)
        {
            if (OpensGroup(cell)) draft.Usage.Use(cell);
        }
    }

    private static void ReadRow(FormDraft draft, Row row, Cell label, ImmutableArray<Column> columns, Unit unit, string group)
    {
        var values = MergedValues.Of(row, label, columns, IsAmount);
        var aligned = new RowAlignment(columns, row.Trust).Align(values);
        Stated? Of(ColumnKind kind, Unit assumed)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                if (columns[j].Kind == kind && aligned.Cells[j] is { } cell) return cell.State(assumed);
            }

            return null;
        }

        var reason = ReasonOf(row, label, columns);
        if (reason is not null) draft.Usage.Use(reason);
        draft.Usage.Use(label);
        foreach (var cell in aligned.Cells.OfType<Cell>()) draft.Usage.Use(cell);
        var (name, inline) = (LabelText(label.Text), (Stated?)null);
        if (label.Tight.LastIndexOf(':') is var colon and > 0 && FigureText.Read(label.Tight[(colon + 1)..], unit) is { } figure)
            (name, inline) = (LabelText(label.Tight[..colon]), new Stated(label.Text, figure, label.Place));
        draft.Form = draft.Form with
        {
            Funds = draft.Form.Funds.Add(new(label.Look.Source!.Value, name, label.Place)
            {
                Group = group,
                Initial = Of(ColumnKind.Initial, unit),
                Adjusted = Of(ColumnKind.Adjusted, unit) ?? inline,
                Executed = Of(ColumnKind.Executed, unit),
                Expected = Of(ColumnKind.Expected, unit),
                Points = Of(ColumnKind.Points, Unit.Points),
                Rate = Of(ColumnKind.Rate, Unit.None),
                Score = Of(ColumnKind.Score, Unit.Points),
                Reason = reason?.State(Unit.None),
            }),
        };
    }

    /// <summary>The words under 偏差原因, the last in the row.</summary>
    private static Cell? ReasonOf(Row row, Cell label, ImmutableArray<Column> columns)
    {
        if (columns.FirstOrDefault(c => c.Kind == ColumnKind.Reason) is not { } column) return null;
        return row.Filled[^1] is var last && last != label && !IsAmount(last) && last.Column + last.ColumnSpan > column.Position
            ? last : null;
    }

    /// <summary>"其中：当年财政拨款", "资金来源：（1）财政拨款" without what comes before the name.</summary>
    private static string LabelText(string text)
    {
        var plain = PlainText.Tight(text).TrimEnd(':');
        var colon = plain.LastIndexOf(':');
        plain = colon >= 0 && colon + 1 < plain.Length ? plain[(colon + 1)..] : plain;
        return plain.StartsWith('(') && plain.IndexOf(')', StringComparison.Ordinal) is var close and > 0 and < 4 ? plain[(close + 1)..]
            : plain;
    }

    /// <summary>Numbers and dashes, and the errors that a spreadsheet left where a number should be.</summary>
    private static bool IsAmount(Cell cell) => cell.Tight.Contains("#DIV", StringComparison.Ordinal)
        || cell.Tight.StartsWith("#", StringComparison.Ordinal)
        || cell.Class is CellClass.Number or CellClass.Value or CellClass.Dash;
}
