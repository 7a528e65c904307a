using System.Collections.Immutable;

namespace Mingji.Documents.Recognition.Amounts;

/// <summary>
/// Heads that lost their places: lower rows begin at the left edge whatever they stand under. Amounts go under 其中, else under the last head
/// of amounts; other heads under the last head before it that is a general one.
/// </summary>
internal static class LooseHeads
{
    private static readonly string[] General = ["绩效", "情况", "目标", "内容", "其中"];

    public static ImmutableArray<AmountColumn> Columns(ImmutableArray<Row> head)
    {
        var leaves = head[0].Filled.Select(cell => new List<string> { cell.Tight }).ToList();
        foreach (var row in head.Skip(1))
        {
            var amounts = row.Filled.Where(cell => IsAmount(cell.Tight)).Select(cell => cell.Tight).ToList();
            var others = row.Filled.Where(cell => !IsAmount(cell.Tight)).Select(cell => cell.Tight).ToList();
            Put(leaves, AmountParent(leaves), amounts);
            Put(leaves, OtherParent(leaves), others);
        }

        return [.. leaves.Select(AmountColumn.Of)];
    }

    private static bool IsAmount(string tight) => AmountWords.IsAmong(tight) || AmountWords.IsAmount(tight);

    private static int AmountParent(List<List<string>> leaves)
    {
        var among = leaves.FindLastIndex(path => AmountWords.IsAmong(path[^1]));
        return among >= 0 ? among : leaves.FindLastIndex(path => AmountWords.IsAmount(path[^1]));
    }

    private static int OtherParent(List<List<string>> leaves) =>
        leaves.FindLastIndex(path =>
            !IsAmount(path[^1]) && Array.Exists(General, word => path[^1].Contains(word, StringComparison.Ordinal)));

    private static void Put(List<List<string>> leaves, int parent, List<string> children)
    {
        if (children.Count == 0) return;
        if (parent < 0)
        {
            leaves.AddRange(children.Select(child => new List<string> { child }));
            return;
        }

        var path = leaves[parent];
        leaves.RemoveAt(parent);
        leaves.InsertRange(parent, children.Select(child => path.Append(child).ToList()));
    }
}
