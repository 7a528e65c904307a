using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Notices;
using Mingji.Workbench.Projects;

namespace Mingji.Workbench.Notices;

/// <summary>Rows of an allocation plan as they were pasted, and the total that stands below them.</summary>
public sealed record PastedPlan(ImmutableArray<AllocationRow> Rows, long? StatedFen);

/// <summary>
/// Reads a plan's table copied from Word, Excel or WPS: applicant, project, amount, with or without a running number and heads. An empty
/// applicant is that of the row above, as in a merged cell.
/// </summary>
public static class PlanText
{
    public const int MostRows = 2000;
    private const int LongestName = 200;
    private static readonly string[] Totals = ["合计", "总计", "总计：", "合计：", "小计"];

    public static PastedPlan Read(string text, bool yuan)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cells = PastedCells.Of(text);
        if (cells.Length > MostRows + 2) throw new RefusalException($"一个方案最多{MostRows}行，请分成几个方案");
        var heads = cells.Take(3).Select(PlanColumns.TryRead).FirstOrDefault(c => c is not null);
        var columns = heads ?? PlanColumns.ByCount(cells.Length > 0 ? cells.Max(r => r.Length) : 0);
        var rows = ImmutableArray.CreateBuilder<AllocationRow>();
        long? stated = null;
        var past = heads is null;
        foreach (var row in cells)
        {
            if (!past)
            {
                past = PlanColumns.TryRead(row) is not null;
                continue;
            }

            if (row.Any(c => Totals.Contains(PlainText.Tight(c)))) stated = Amount(row.LastOrDefault(c => c.Any(char.IsAsciiDigit)) ?? "", columns.Yuan ?? yuan, "合计");
            else rows.Add(Row(row, columns, yuan, rows.Count > 0 ? rows[^1] : null, rows.Count + 1));
        }

        if (rows.Count == 0) throw new RefusalException("没有读到项目：请从Word或Excel里选中“申请单位、项目名称、金额”几列复制，粘贴到这里，每行一个项目");
        return new(rows.ToImmutable(), stated);
    }

    /// <summary>The table as it can be read again.</summary>
    public static string Write(ImmutableArray<AllocationRow> rows, long? stated)
    {
        var lines = rows.Select(r => $"{(r.Merged ? "" : r.Applicant)}\t{r.Project}\t{FundsText.Show(r.Fen)}")
            .Prepend("申请单位\t项目名称\t金额（万元）");
        return string.Join('\n', stated is { } total ? lines.Append($"合计\t\t{FundsText.Show(total)}") : lines);
    }

    private static AllocationRow Row(ImmutableArray<string> cells, PlanColumns columns, bool yuan, AllocationRow? above, int number)
    {
        string At(int column) => column >= 0 && column < cells.Length ? PlainText.Fold(cells[column]) : "";
        var (applicant, project) = (At(columns.Applicant), At(columns.Project));
        if (applicant.Length > LongestName || project.Length > LongestName) throw new RefusalException($"第{number}行的名称超过{LongestName}字，请检查粘贴的列");
        var fen = Amount(At(columns.Amount), columns.Yuan ?? yuan, $"第{number}行")
            ?? throw new RefusalException($"第{number}行“{project}”没有金额，请补上");
        var merged = applicant.Length == 0 && above is not null;
        return new(merged ? above!.Applicant : applicant, merged, project, fen);
    }

    private static long? Amount(string text, bool yuan, string where)
    {
        try
        {
            return FundsText.Read(text, yuan);
        }
        catch (RefusalException refusal)
        {
            throw new RefusalException($"{where}的金额{refusal.Message}");
        }
    }
}
