using System.Collections.Immutable;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>Heads joined downwards ("预算安排金额/小计") as merged cells over several rows.</summary>
internal static class AmountHeads
{
    /// <summary>Adds the head and returns how many rows it takes.</summary>
    public static int Add(ImmutableArray<string> columns, GridBuilder grid)
    {
        ImmutableArray<ImmutableArray<string>> paths = [.. columns.Select(Parts)];
        var rows = Math.Max(1, paths.Max(p => p.Length));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < paths.Length;)
            {
                var span = Span(paths, column, row);
                if (row < paths[column].Length)
                {
                    var down = row == paths[column].Length - 1 ? rows - row : 1;
                    grid.Label((column, span), paths[column][row], down);
                }
                else if (paths[column].IsEmpty && row == 0) grid.Label((column, 1), "", rows);

                column += span;
            }

            grid.NextRow();
        }

        return rows;
    }

    /// <summary>How many columns from here on stand under the same head at this row; a leaf stands alone.</summary>
    private static int Span(ImmutableArray<ImmutableArray<string>> paths, int column, int row)
    {
        if (row >= paths[column].Length - 1) return 1;
        var span = 1;
        while (column + span < paths.Length && paths[column + span].Length - 1 > row
            && paths[column + span].Take(row + 1).SequenceEqual(paths[column].Take(row + 1))) span++;
        return span;
    }

    /// <summary>Cut at the strokes outside of brackets: 执行率(B/A) is one part.</summary>
    private static ImmutableArray<string> Parts(string label)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < label.Length; i++)
        {
            if (label[i] is '(' or '（') depth++;
            else if (label[i] is ')' or '）') depth--;
            else if (label[i] == '/' && depth <= 0)
            {
                parts.Add(label[start..i]);
                start = i + 1;
            }
        }

        if (label.Length > 0) parts.Add(label[start..]);
        return parts.ToImmutable();
    }
}
