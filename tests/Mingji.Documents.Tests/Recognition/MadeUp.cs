using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Documents.Reading;
using Mingji.Documents.Reading.Text;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Tests.Recognition;

/// <summary>Makes small documents in memory and recognises them.</summary>
internal static class MadeUp
{
    /// <summary>A document of lines in the text format: a tab parts cells, as in a .txt file.</summary>
    public static ReadDocument Text(params string[] lines)
    {
        var builder = new BlockBuilder(ReadingLimits.Default);
        FlatText.Read(string.Join('\n', lines), builder, ReadingLimits.Default);
        return FormRecognizer.Recognize(builder.ToDocument("made-up.txt", "text"));
    }

    /// <summary>A table whose cells are parted by "|"; "^" continues the cell above it, as merged cells do.</summary>
    public static ReadDocument Table(GridTrust trust, params string[] rows)
    {
        var grid = rows.Select(r => r.Split('|').Select(t => t.Trim()).ToArray()).ToArray();
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        for (var row = 0; row < grid.Length; row++)
        {
            for (var column = 0; column < grid[row].Length; column++)
            {
                if (grid[row][column] == "^") continue;
                var span = 1;
                while (row + span < grid.Length && column < grid[row + span].Length && grid[row + span][column] == "^") span++;
                cells.Add(new(cells.Count, grid[row][column], row, column, span, 1, $"第{row + 1}行第{column + 1}格"));
            }
        }

        var table = new Table(cells.ToImmutable(), grid.Length, grid[0].Length, trust, "第1行");
        return FormRecognizer.Recognize(new("x", "text", [table], cells.Count, []));
    }

    /// <summary>An indicator in one line: "产出指标/数量指标 巡查次数 ≥12次 14次 10 10 原因".</summary>
    public static string Say(Form form, int at)
    {
        var i = form.Indicators[at];
        var path = string.Join('/', i.Path);
        return $"{path} {i.Name} {i.Target?.Text} {i.Actual?.Text} {i.Points?.Text} {i.Score?.Text} {i.Reason?.Text}".TrimEnd();
    }
}
