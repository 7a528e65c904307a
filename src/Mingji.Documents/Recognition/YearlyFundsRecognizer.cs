using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Recognition;

/// <summary>
/// Reads funds by year and level of government: a head 年度 with one column a level, rows that begin with a year. Budget and use stand in
/// two blocks of the same shape and come together in one row a year and source. The block by direction of use becomes a table.
/// </summary>
public sealed class YearlyFundsRecognizer : ISectionRecognizer
{
    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var rows = draft.Segment.Body;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].IsParagraph || YearHead(rows[i]) is not { } year || draft.Usage.IsUsed(year)) continue;
            if (Direction(rows[i]) is { } direction) ReadDirections(draft, rows, i, direction);
            else ReadLevels(draft, rows, i, year);
        }
    }

    private static Cell? YearHead(Row row) => row.Filled.FirstOrDefault(c => c.Tight is "年度" or "年份");

    private static Cell? Direction(Row row) => row.Filled.FirstOrDefault(c => c.Tight.EndsWith("使用方向", StringComparison.Ordinal));

    private static void ReadLevels(FormDraft draft, ImmutableArray<Row> rows, int at, Cell year)
    {
        var heads = Levels(rows[at], year);
        var next = at + 1;
        if (heads.Length < 2 && next < rows.Length) heads = Levels(rows[next++], null);
        if (heads.Length < 2) return;
        for (var i = at; i < next; i++) draft.Usage.Use(rows[i]);
        var used = IsUse(rows, at, heads);
        var columns = heads.Select(h => new Column(ColumnKind.Adjusted, h.Text, h.Column - year.Column)).ToImmutableArray();
        for (; next < rows.Length && rows[next].Filled.Length > 1 && YearOf(rows[next].Filled[0]) is { } of; next++)
        {
            var first = rows[next].Filled[0];
            ImmutableArray<Cell> amounts = [.. rows[next].Filled.Skip(1).Select(c => c with { Column = c.Column - first.Column })];
            var aligned = new RowAlignment(columns, rows[next].Trust).Align(amounts);
            draft.Usage.Use(first);
            for (var j = 0; j < heads.Length; j++)
            {
                if (aligned.Cells[j] is not { } cell) continue;
                draft.Usage.Use(cell);
                Add(draft, of, heads[j], cell.State(draft.MoneyUnit), used);
            }
        }
    }

    private static ImmutableArray<Cell> Levels(Row row, Cell? after) =>
        [.. row.Filled.Where(c => (after is null || c.Column > after.Column) && FundSources.Of(c.Tight) is not null)];

    /// <summary>The block of use: its heads speak of 支出, or the label beside it of 支出 or 使用.</summary>
    private static bool IsUse(ImmutableArray<Row> rows, int at, ImmutableArray<Cell> heads) =>
        heads.Any(h => h.Tight.Contains("支出", StringComparison.Ordinal))
            || rows[at].Filled.Any(c => c.Tight.StartsWith("实际", StringComparison.Ordinal));

    private static void Add(FormDraft draft, FiscalYear year, Cell head, Stated amount, bool used)
    {
        var source = FundSources.Of(head.Tight)!.Value;
        var rows = draft.Form.Funds;
        var at = rows.IndexOf(rows.FirstOrDefault(f => f.Source == source && f.Year == year)!);
        var row = at >= 0 ? rows[at] : new FundsRow(source, PlainText.Tight(head.Text), amount.At) { Year = year };
        row = used ? row with { Executed = amount } : row with { Adjusted = amount };
        draft.Form = draft.Form with { Funds = at >= 0 ? rows.SetItem(at, row) : rows.Add(row) };
    }

    private static void ReadDirections(FormDraft draft, ImmutableArray<Row> rows, int at, Cell direction)
    {
        if (rows[at].Filled.LastOrDefault() is not { } amountHead || amountHead == direction) return;
        draft.Usage.Use(rows[at]);
        var read = ImmutableArray.CreateBuilder<AmountRow>();
        for (var i = at + 1; i < rows.Length && rows[i].Filled.Length >= 2; i++)
        {
            var cells = rows[i].Filled;
            if (YearOf(cells[0]) is null || !CellClasses.IsNumber(cells[^1].Tight)) break;
            draft.Usage.Use(rows[i]);
            var label = cells.Length > 2 ? cells[1] : cells[0];
            read.Add(new("", PlainText.Fold(label.Text), RowKind.Item, [cells[^1].State(draft.MoneyUnit)],
                label.Place) { Group = cells[0].Tight });
        }

        if (read.Count == 0) return;
        draft.Form = draft.Form with
        {
            Tables = draft.Form.Tables.Add(new(direction.Tight, [amountHead.Tight], read.ToImmutable(), direction.Place)),
        };
    }

    private static FiscalYear? YearOf(Cell cell) => cell.Tight.Length <= 7 ? Titles.YearIn(cell.Tight) : null;
}
