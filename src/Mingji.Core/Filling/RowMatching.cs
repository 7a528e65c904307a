using System.Collections.Immutable;
using Mingji.Core.Figures;

namespace Mingji.Core.Filling;

/// <summary>A row of a file with the key that it gets: that of the row it stands for, or a new one.</summary>
internal readonly record struct KeyedRow<T>(T Row, int Key);

/// <summary>
/// Finds for each row of a file the row of the form that it stands for, so that it keeps its key and with it its history and evidence.
/// </summary>
internal sealed class RowMatching(int nextKey)
{
    /// <summary>The key of the next new row.</summary>
    public int NextKey { get; private set; } = nextKey;

    /// <summary>
    /// The rows of the file in their order. <paramref name="names"/> are tried one after the other, the strictest first; a row without a
    /// name stands for no other, and each row of the form is taken once.
    /// </summary>
    public ImmutableArray<KeyedRow<T>> Match<T>(
        ImmutableArray<T> now, ImmutableArray<T> read, Func<T, int> keyOf, params ReadOnlySpan<Func<T, string>> names)
    {
        var keys = new int?[read.Length];
        var free = new HashSet<int>(Enumerable.Range(0, now.Length));
        foreach (var name in names)
        {
            var byName = free.Order().Where(i => name(now[i]).Length > 0)
                .GroupBy(i => Tight(name(now[i])), StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => new Queue<int>(g), StringComparer.Ordinal);
            for (var i = 0; i < read.Length; i++)
            {
                if (keys[i] is not null || !byName.TryGetValue(Tight(name(read[i])), out var same) || !same.TryDequeue(out var at)) continue;
                keys[i] = keyOf(now[at]);
                free.Remove(at);
            }
        }

        return [.. read.Select((row, i) => new KeyedRow<T>(row, keys[i] ?? NextKey++))];
    }

    private static string Tight(string text) => PlainText.Tight(text);
}
