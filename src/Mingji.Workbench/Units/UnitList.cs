using System.Collections.Immutable;

namespace Mingji.Workbench.Units;

/// <summary>A line of a list of units as it was pasted; <paramref name="Line"/> counts from 1.</summary>
public sealed record UnitListLine(int Line, string Code, string Name, string Parent, string Level);

/// <summary>
/// Reads a list of units copied from Excel or WPS: cells parted by tabs, a unit a line, in the order 代码, 名称, 上级代码, 级别 or in that
/// of a head line that names them.
/// </summary>
public static class UnitList
{
    public const int MostLines = 20_000;

    private static readonly ImmutableArray<ImmutableArray<string>> Heads =
        [["代码", "单位代码", "编码"], ["名称", "单位名称"], ["上级代码", "上级", "上级单位代码"], ["级别", "单位级别", "层级"]];

    public static ImmutableArray<UnitListLine> Read(string? text)
    {
        var lines = ImmutableArray.CreateBuilder<UnitListLine>();
        int[] order = [0, 1, 2, 3];
        var number = 0;
        foreach (var range in (text ?? "").AsSpan().Split('\n'))
        {
            number++;
            var cells = (text ?? "")[range].Split('\t').Select(Clean).ToArray();
            if (cells.All(c => c.Length == 0)) continue;
            if (lines.Count == 0 && HeadOf(cells) is { } head)
            {
                order = head;
                continue;
            }

            if (lines.Count == MostLines) throw new RefusalException($"一次最多导入{MostLines}行，请分几次粘贴");
            string At(int field) => order[field] >= 0 && order[field] < cells.Length ? cells[order[field]] : "";
            lines.Add(new(number, At(0), At(1), At(2), At(3)));
        }

        return lines.Count > 0 ? lines.ToImmutable() : throw new RefusalException("没有可导入的内容：请从Excel里复制代码、名称、上级代码、级别四列，再粘贴到这里");
    }

    /// <summary>Where each field stands, -1 where it is not; null when the line is no head.</summary>
    private static int[]? HeadOf(string[] cells)
    {
        int[] order = [.. Heads.Select(words => Array.FindIndex(cells, c => words.Contains(c)))];
        return order[0] >= 0 && order[1] >= 0 ? order : null;
    }

    /// <summary>Excel puts a cell with a quote or a comma into quotes.</summary>
    private static string Clean(string cell)
    {
        var text = cell.Trim();
        return text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim() : text;
    }
}
