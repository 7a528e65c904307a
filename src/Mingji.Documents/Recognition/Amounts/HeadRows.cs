using System.Collections.Immutable;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Recognition.Amounts;

/// <summary>Finds the rows that are the head of a table of amounts, and turns them into columns.</summary>
internal static class HeadRows
{
    private const int MostRows = 5;
    private const int LongestLabel = 40;

    /// <summary>The head that begins at <paramref name="at"/>, or null.</summary>
    public static AmountHead? Read(ImmutableArray<Row> rows, int at, int width)
    {
        if (!Begins(rows[at]) && !BeginsPair(rows, at) && !BeginsList(rows, at)) return null;
        var next = at + 1;
        while (next < rows.Length && next - at < MostRows && GoesOn(rows[next], rows[at])) next++;
        ImmutableArray<Row> head = [.. rows.Skip(at).Take(next - at)];
        if (!head.Any(row => row.Filled.Any(cell => cell.Look.IsAmount))) return null;
        while (next < rows.Length && IsNumbering(rows[next]) && rows[next].Table == rows[at].Table) next++;
        if (next >= rows.Length || rows[next].Table != rows[at].Table) return null;
        var columns = Columns(head, width, out var positional);
        if (positional && BeginsList(rows, at)) columns = WithParts(columns, rows[next]);
        return columns.Any(column => column.IsAmount) ? new(columns, next, positional) : null;
    }

    /// <summary>1, 2, 3… or ①, ②, ③=①+②: a row that numbers the columns.</summary>
    public static bool IsNumbering(Row row)
    {
        if (row.Filled.Length < 4) return false;
        var skip = row.Filled[0].Tight is "栏次" or "行次" ? 1 : 0;
        for (var i = skip; i < row.Filled.Length; i++)
        {
            var text = row.Filled[i].Tight;
            var number = i - skip + 1;
            var formula = text.IndexOf('=', StringComparison.Ordinal);
            if (formula > 0) text = text[..formula];
            if (text != number.ToString() && !(number <= 20 && text.Length == 1 && text[0] == (char)('①' + number - 1))) return false;
        }

        return true;
    }

    /// <summary>Three heads or more, most of them known, none of another kind of table.</summary>
    private static bool Begins(Row row) =>
        !row.IsParagraph && row.Trust != GridTrust.Order && row.Filled.Length >= 3 && !IndicatorHeader.IsHeader(row)
        && IsLabels(row) && !IsFields(row)
        && row.Filled.Count(cell => cell.Look.IsAmountsHead) * 3 >= row.Filled.Length * 2;

    /// <summary>A head of amounts below an indicator table: as <see cref="Begins"/> finds it, without a word of indicators.</summary>
    public static bool BeginsTable(Row row) => row.Filled.Length >= 4 && Begins(row)
        && row.Filled.Count(cell => cell.Look.IsAmount) >= 3
        && row.Filled.All(cell => cell.Class is CellClass.Short or CellClass.Group);

    /// <summary>序号, names and a sum over rows of numbers: the other heads may be words of any trade (设备购置, 运行维护).</summary>
    private static bool BeginsList(ImmutableArray<Row> rows, int at) =>
        !rows[at].IsParagraph && rows[at].Trust != GridTrust.Order && rows[at].Filled.Length >= 4
        && rows[at].Filled[0].Tight is "序号" && IsLabels(rows[at]) && !IndicatorHeader.IsHeader(rows[at])
        && rows[at].Filled.Any(cell => cell.Look.IsAmount)
        && at + 1 < rows.Length && rows[at + 1].Table == rows[at].Table && !IsNumbering(rows[at + 1])
        && rows[at + 1].Filled.Count(cell => AmountWords.IsNumeric(cell.Tight)) >= 3;

    /// <summary>What stands behind a bare 合计 with a number below is a part of it.</summary>
    private static ImmutableArray<AmountColumn> WithParts(ImmutableArray<AmountColumn> columns, Row first)
    {
        var sum = columns.IndexOf(columns.FirstOrDefault(column => column.Leaf is "合计" or "小计" or "总计")!);
        if (sum < 0) return columns;
        return
        [
            .. columns.Select((column, i) =>
                i > sum && first.Filled.Any(cell => cell.Column == i && AmountWords.IsNumeric(cell.Tight))
                    ? column with { IsPartOfSum = true }
                    : column),
        ];
    }

    /// <summary>预算数 and 决算数 over a row of heads each.</summary>
    private static bool BeginsPair(ImmutableArray<Row> rows, int at) =>
        !rows[at].IsParagraph && rows[at].Trust != GridTrust.Order && rows[at].Filled.Length == 2
        && IsLabels(rows[at]) && rows[at].Filled.All(cell => cell.Look.IsAmount)
        && at + 1 < rows.Length && rows[at + 1].Table == rows[at].Table && Begins(rows[at + 1]);

    /// <summary>Cells merged to the right kept their width.</summary>
    private static bool HasGaps(Row row) => row.Filled[^1].Column - row.Filled[0].Column >= row.Filled.Length;

    /// <summary>Labels with their values beside them: 项目名称, a name, 主管部门, a unit.</summary>
    private static bool IsFields(Row row)
    {
        for (var i = 0; i < row.Filled.Length; i++)
        {
            if ((row.Filled[i].Look.Fact is not null) != (i % 2 == 0)) return false;
        }

        return true;
    }

    private static bool GoesOn(Row row, Row first) =>
        row.Table == first.Table && IsLabels(row) && !IsNumbering(row) && !IndicatorHeader.IsHeader(row)
        && row.Filled[0].Tight is not ("…" or "……")
        && (row.Filled.Length >= 2 || (row.Filled[0].Column > 0 && (AmountWords.IsAmount(row.Filled[0].Tight) || IsUnderHead(row, first))));

    /// <summary>All heads but the one above this cell reach down beside it.</summary>
    private static bool IsUnderHead(Row row, Row first) => row.Trust == GridTrust.Columns && row.Covering.Length > 0
        && row.Covering.Length >= first.Filled.Length - 1 && row.Covering.All(c => first.Filled.Contains(c));

    private static bool IsLabels(Row row) => row.Filled.All(cell => cell.Look.IsHeadLabel);

    /// <summary>The text may be a head of amounts: no value, and no word of another section.</summary>
    public static bool IsLabel(string tight) => tight.Length <= LongestLabel && !AmountWords.IsNumeric(tight)
        && !AmountWords.IsTargets(tight) && !AmountWords.IsFundsSection(tight);

    private static ImmutableArray<AmountColumn> Columns(ImmutableArray<Row> head, int width, out bool positional)
    {
        positional = true;
        if (head[0].Trust == GridTrust.Columns || (head.Length > 1 && HasGaps(head[0]))) return CoveredHeads.Columns(head, width);
        if (head.Length == 1) return [.. Enumerable.Range(0, head[0].Filled[^1].Column + 1).Select(i => Single(head[0], i))];
        if (head.Skip(1).All(row => row.Filled[0].Column > 0)) return CollapsedHeads.Columns(head, width);
        positional = false;
        return LooseHeads.Columns(head);
    }

    private static AmountColumn Single(Row row, int column) =>
        AmountColumn.Of(row.Filled.Where(cell => cell.Column == column).Select(cell => cell.Text));
}
