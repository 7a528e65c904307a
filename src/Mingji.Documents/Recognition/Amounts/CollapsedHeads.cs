using System.Collections.Immutable;

namespace Mingji.Documents.Recognition.Amounts;

/// <summary>
/// Heads of which cells merged downwards stayed as empty ones while cells merged to the right shrank to one: the lowest row has the full
/// width, and each row above is stretched over the one below it.
/// </summary>
internal static class CollapsedHeads
{
    public static ImmutableArray<AmountColumn> Columns(ImmutableArray<Row> head, int width)
    {
        var full = Math.Max(width, head[^1].Filled[^1].Column + 1);
        var below = Spread(head[^1], full);
        var paths = below.Select(text => new List<string> { text }).ToList();
        for (var row = head.Length - 2; row >= 0; row--)
        {
            below = Stretch(Spread(head[row], head[row].Filled[^1].Column + 1), below);
            while (paths.Count < below.Count) paths.Add([]);
            for (var i = 0; i < below.Count; i++) paths[i].Insert(0, below[i]);
        }

        return [.. paths.Select(AmountColumn.Of)];
    }

    private static List<string> Spread(Row row, int width)
    {
        var texts = Enumerable.Repeat("", width).ToList();
        foreach (var cell in row.Filled.Where(cell => cell.Column < width)) texts[cell.Column] = cell.Tight;
        return texts;
    }

    /// <summary>One text per column of the lower row: its own above an empty cell, else that of the head that is divided below.</summary>
    private static List<string> Stretch(List<string> upper, List<string> below)
    {
        var stretched = new List<string>();
        var spare = upper.Count - below.Count(text => text.Length == 0) - Runs(below);
        var at = 0;
        for (var column = 0; column < below.Count;)
        {
            if (below[column].Length == 0)
            {
                stretched.Add(Take(upper, ref at));
                column++;
                continue;
            }

            var end = RunEnd(below, column);
            var heads = 1 + Math.Max(0, end == below.Count || RunsFrom(below, end) == 0 ? spare : 0);
            stretched.AddRange(Divide([.. upper.Skip(at).Take(heads)], below.GetRange(column, end - column)));
            at += heads;
            column = end;
        }

        while (at < upper.Count) stretched.Add(upper[at++]);
        return stretched;
    }

    private static string Take(List<string> upper, ref int at) => at < upper.Count ? upper[at++] : "";

    /// <summary>Gives each lower head the upper one it belongs to: the one whose word it repeats; 其中 has two at least.</summary>
    private static List<string> Divide(List<string> upper, List<string> below)
    {
        var divided = new List<string>();
        if (upper.Count == 0) return [.. below.Select(_ => "")];
        var at = 0;
        foreach (var text in below)
        {
            var enough = !AmountWords.IsAmong(upper[at]) || divided.Count(head => head == upper[at]) >= 2;
            if (at + 1 < upper.Count && enough && divided.Count > 0 && text.Contains(Core(upper[at + 1]), StringComparison.Ordinal)) at++;
            divided.Add(upper[Math.Min(at, upper.Count - 1)]);
        }

        for (at++; at < upper.Count; at++) divided.Add(upper[at]);
        return divided;
    }

    private static string Core(string head) => head.Length <= 2 ? head : head[^2..];

    private static int RunEnd(List<string> texts, int start)
    {
        while (start < texts.Count && texts[start].Length > 0) start++;
        return start;
    }

    private static int Runs(List<string> texts) => RunsFrom(texts, 0);

    private static int RunsFrom(List<string> texts, int start)
    {
        var runs = 0;
        for (var i = start; i < texts.Count; i++)
        {
            if (texts[i].Length > 0 && (i == start || texts[i - 1].Length == 0)) runs++;
        }

        return runs;
    }
}
