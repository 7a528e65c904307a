using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Forms;

namespace Mingji.Workbench.Projects;

/// <summary>A pasted row: the project that it makes, or why it makes none.</summary>
public sealed record PastedProject(int Line, ImmutableArray<string> Cells, ProjectDraft? Draft, string? Why);

/// <summary>What a pasted list makes. <paramref name="Unused"/> are the heads of columns that nothing was taken from.</summary>
public sealed record ProjectPasteReading(ImmutableArray<string> Heads, ImmutableArray<PastedProject> Rows, ImmutableArray<string> Unused)
{
    public bool Holds => !Rows.IsEmpty && Rows.All(r => r.Why is null);
}

/// <summary>Reads a list of projects copied from a sheet. Its first row says what the columns are. Pure.</summary>
public static class ProjectPaste
{
    /// <summary>The most projects of one paste.</summary>
    public const int Most = 1000;

    private const string Asked = "第一行请带上表头：项目代码、项目名称，可以再有开始年度、结束年度、主管部门和各项资金（财政拨款、上年结转、其他资金等）";

    /// <summary>Amounts are of <paramref name="year"/>, in yuan or in 万元; a period that is not given is that year alone.</summary>
    public static ProjectPasteReading Read(string text, int year, bool yuan)
    {
        var cells = PastedCells.Of(text);
        if (cells.Length < 2) throw new RefusalException(cells.IsEmpty ? "还没有粘贴内容" : $"只有一行。{Asked}");
        if (cells.Length - 1 > Most) throw new RefusalException($"一次最多粘贴{Most}个项目，这里有{cells.Length - 1}行");
        var heads = cells[0];
        var columns = heads.Select(ProjectColumns.Of).ToImmutableArray();
        if (!columns.Contains(ProjectColumn.Code) || !columns.Contains(ProjectColumn.Name))
            throw new RefusalException($"没有找到“项目代码”和“项目名称”两列。{Asked}");
        var rows = cells.Skip(1).Select((row, i) => Row(i + 2, row, columns, heads, year, yuan)).ToImmutableArray();
        return new(heads, Unique(rows), [.. heads.Where((h, i) => columns[i] == ProjectColumn.None && h.Length > 0)]);
    }

    private static PastedProject Row(
        int line, ImmutableArray<string> cells, ImmutableArray<ProjectColumn> columns, ImmutableArray<string> heads, int year, bool yuan)
    {
        string Of(ProjectColumn column) => columns.IndexOf(column) is >= 0 and var at && at < cells.Length ? cells[at] : "";
        try
        {
            var funds = ImmutableArray.CreateBuilder<ProjectFunds>();
            for (var i = 0; i < Math.Min(columns.Length, cells.Length); i++)
            {
                if (columns[i] != ProjectColumn.Funds || FundsText.Read(cells[i], yuan) is not { } fen) continue;
                funds.Add(new(year, ProjectColumns.SourceOf(heads[i]) ?? FundSource.Other, fen));
            }

            var (first, last) = (Year(Of(ProjectColumn.FirstYear)) ?? year, Year(Of(ProjectColumn.LastYear)) ?? year);
            var draft = new ProjectDraft(
                Of(ProjectColumn.Code), Of(ProjectColumn.Name), first, Math.Max(first, last), Of(ProjectColumn.Supervisor), funds.ToImmutable());
            return new(line, cells, ProjectDesk.Clean(draft), null);
        }
        catch (RefusalException e)
        {
            return new(line, cells, null, e.Message);
        }
    }

    private static ImmutableArray<PastedProject> Unique(ImmutableArray<PastedProject> rows)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. rows.Select(row => row.Draft is { } draft && !seen.TryAdd(draft.Code, row.Line)
                ? row with { Draft = null, Why = $"项目代码{draft.Code}与第{seen[draft.Code]}行相同" } : row),
        ];
    }

    /// <summary>"2024", "2024年", "2024-01-01", "2024年1月"; null when the cell is empty.</summary>
    private static int? Year(string text)
    {
        if (text.Length == 0) return null;
        return text.Length >= 4 && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && (text.Length == 4 || !char.IsAsciiDigit(text[4])) ? year
            : throw new RefusalException($"“{text}”不是年度，请写四位数的年份，如 2024");
    }
}
