using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition.Amounts;

namespace Mingji.Documents.Recognition;

/// <summary>
/// Finds the head of an indicator table wherever it stands in a form and reads the rows below it until something else begins. A head that
/// comes again after a page break goes on with the same table.
/// </summary>
public sealed class IndicatorTableRecognizer : ISectionRecognizer
{
    private const int FarthestTotal = 4;

    public void Recognize(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var rows = draft.Segment.Body;
        var reader = new IndicatorRows(draft);
        for (var i = 0; i < rows.Length;)
        {
            if (rows[i].Filled.Any(draft.Usage.IsUsed) || IndicatorHeader.Read(rows, i) is not { } header)
            {
                i++;
                continue;
            }

            if (DoubledTable.Read(rows, i) is { } both)
            {
                i += ReadBoth(draft, rows, i, both, reader);
                continue;
            }

            for (var used = 0; used < header.Rows; used++) draft.Usage.Use(rows[i + used]);
            i = ReadRows(draft, rows, i + header.Rows, header, reader);
            ReadLateTotal(draft, rows, i, header);
        }

        reader.Finish();
    }

    /// <summary>Left side, then right side; how many rows they take.</summary>
    private static int ReadBoth(FormDraft draft, ImmutableArray<Row> rows, int at, DoubledTable both, IndicatorRows reader)
    {
        draft.Usage.Use(rows[at]);
        var isCycle = rows[..at].Any(r => r.Filled.Take(2).Any(c => GoalHeads.Of(c.Tight) == GoalHead.Cycle));
        var taken = 1;
        if (IndicatorHeader.Read(both.Left, 0) is { } left)
            taken = ReadRows(draft, both.Left, left.Rows, isCycle ? left.OfTheCycle() : left, reader);
        if (IndicatorHeader.Read(both.Right, 0) is { } right) ReadRows(draft, both.Right[..Math.Max(taken, 1)], right.Rows, right, reader);
        return taken;
    }

    /// <summary>A total that comes after the form's explanations.</summary>
    private static void ReadLateTotal(FormDraft draft, ImmutableArray<Row> rows, int at, IndicatorHeader header)
    {
        if (draft.Form.Total is not null || !header.Has(ColumnKind.Points)) return;
        for (var i = at; i < Math.Min(at + FarthestTotal, rows.Length); i++)
        {
            if (rows[i].IsParagraph || rows[i].Filled.Length == 0 || !IsTotal(rows[i]) || IndicatorHeader.IsHeader(rows[i])) continue;
            ReadTotal(draft, rows[i], header);
            return;
        }
    }

    private static int ReadRows(FormDraft draft, ImmutableArray<Row> rows, int start, IndicatorHeader header, IndicatorRows reader)
    {
        reader.Begin(header, start > 0 ? rows[start - 1].Trust : GridTrust.Rows);
        var i = start;
        for (; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row.Filled.Length == 0) continue;
            if (row.IsParagraph)
            {
                if (!reader.Continue(row)) break;
            }
            else if (IndicatorHeader.IsHeader(row) || EndsTable(row) || HeadRows.BeginsTable(row)) break;
            else if (IsTotal(row)) ReadTotal(draft, row, header);
            else if (!reader.Read(row)) break;
        }

        return i;
    }

    /// <summary>Opinions, explanations and scores of the whole form stand in the table's last rows.</summary>
    private static bool EndsTable(Row row) => Furniture.IsClosing(row.Filled[0].Tight) || Furniture.IsNote(row.Filled[0].Tight)
        || row.Filled[0].Tight == "序号" || FactLabels.Of(row.Filled[0].Tight) is not null;

    private static bool IsTotal(Row row) => ColumnLabels.Bare(row.Filled[0].Tight) is "总分" or "合计" or "总计" or "总得分" or "总分值"
        || (row.Filled.Length > 1 && ColumnLabels.Bare(row.Filled[1].Tight) is "总分" or "总得分" && row.Filled[0].Tight.Length < 12);

    private static void ReadTotal(FormDraft draft, Row row, IndicatorHeader header)
    {
        var numbers = ImmutableArray.CreateBuilder<Cell>();
        foreach (var cell in row.Filled)
        {
            draft.Usage.Use(cell);
            if (CellClasses.IsNumber(cell.Tight.TrimEnd('%'))) numbers.Add(cell);
        }

        var columns = header.Columns.Where(c => c.Kind is ColumnKind.Points or ColumnKind.Score).ToImmutableArray();
        var aligned = new RowAlignment(columns, row.Trust).Align(numbers.ToImmutable());
        Stated? Of(ColumnKind kind)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                if (columns[j].Kind == kind) return aligned.Cells[j]?.State(Unit.Points);
            }

            return null;
        }

        draft.Form = draft.Form with { Total = new(Of(ColumnKind.Points), Of(ColumnKind.Score), row.Filled[0].Place) };
        var grade = row.Filled.FirstOrDefault(c => c.Tight is "优" or "良" or "中" or "差" or "优秀" or "良好" or "合格" or "不合格");
        if (grade is not null) draft.AddFact("grade", row.Filled[0], grade);
    }
}
