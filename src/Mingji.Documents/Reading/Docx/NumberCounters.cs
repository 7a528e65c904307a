using System.Text;

namespace Mingji.Documents.Reading.Docx;

/// <summary>Counts the paragraphs of lists and prints their numbers as Word does. Lists of one definition count on together.</summary>
internal sealed class NumberCounters(DocxNumbering numbering)
{
    private const int Unused = int.MinValue;
    private readonly Dictionary<int, int[]> _counts = [];
    private readonly HashSet<int> _begun = [];

    /// <summary>The number before the next paragraph of a list, with the blank after it; empty for bullets and unknown lists.</summary>
    public string Next(int list, int? level, string? style)
    {
        if (!numbering.Lists.TryGetValue(list, out var found) || !numbering.Definitions.TryGetValue(found.Definition,
            out var levels)) return "";
        var at = Math.Clamp(level ?? LevelOf(levels, style), 0, DocxNumbering.Levels - 1);
        if (levels[at] is not { } definition) return "";
        var counts = Counts(found.Definition);
        if (_begun.Add(list))
        {
            foreach (var (overridden, start) in found.Starts)
            {
                if (overridden is >= 0 and < DocxNumbering.Levels) counts[overridden] = Math.Max(start, int.MinValue + 2) - 1;
            }
        }

        counts[at] = counts[at] == Unused ? definition.Start : unchecked(counts[at] + 1);
        Restart(counts, levels, found, at);
        return Print(definition, levels, counts);
    }

    private static int LevelOf(NumberLevel?[] levels, string? style) =>
        style is null ? 0 : Math.Max(0, Array.FindIndex(levels, l => l?.Style == style));

    private int[] Counts(int definition)
    {
        if (_counts.TryGetValue(definition, out var counts)) return counts;
        counts = new int[DocxNumbering.Levels];
        Array.Fill(counts, Unused);
        return _counts[definition] = counts;
    }

    /// <summary>Deeper levels begin anew after a higher one, unless they say after which level they do, or never (0).</summary>
    private static void Restart(int[] counts, NumberLevel?[] levels, NumberList list, int at)
    {
        for (var deeper = at + 1; deeper < counts.Length; deeper++)
        {
            var restart = levels[deeper]?.RestartAfter;
            if (restart == 0 || (restart is { } after && at >= after)) continue;
            counts[deeper] = list.Starts.TryGetValue(deeper, out var start) && start > int.MinValue + 1 ? start - 1 : Unused;
        }
    }

    private static string Print(NumberLevel definition, NumberLevel?[] levels, int[] counts)
    {
        if (definition.Format is "bullet") return "";
        var text = new StringBuilder();
        for (var i = 0; i < definition.Text.Length; i++)
        {
            var c = definition.Text[i];
            if (c == '%' && i + 1 < definition.Text.Length && definition.Text[i + 1] is >= '1' and <= '9')
            {
                var level = definition.Text[++i] - '1';
                var format = definition.IsLegal ? "decimal" : levels[level]?.Format ?? "decimal";
                text.Append(ListNumbers.Of(counts[level] == Unused ? levels[level]?.Start ?? 1 : counts[level], format));
            }
            else if (c is not (>= '\uE000' and <= '\uF8FF'))
            {
                text.Append(c);
            }
        }

        if (text.Length > 0 && definition.Suffix != "nothing" && text[^1] < '\u2000') text.Append(' ');
        return text.ToString();
    }
}
