namespace Mingji.Documents.Reading.Pdf.Rulings;

/// <summary>Puts the pieces of lines together, and lines that meet into groups: the tables of a page.</summary>
internal static class PdfRuleJoiner
{
    private const double SameLine = 1.2;
    private const double Gap = 3;
    private const int MostRules = 4_000;

    /// <summary>Borders are drawn cell by cell: pieces that lie on one line and touch are one.</summary>
    public static List<PdfRule> Join(List<PdfRule> rules)
    {
        var joined = new List<PdfRule>();
        foreach (var kind in rules.Take(MostRules).GroupBy(rule => rule.IsLevel))
        {
            var line = new List<PdfRule>();
            foreach (var rule in kind.OrderBy(rule => rule.Place))
            {
                if (line.Count > 0 && rule.Place - line[0].Place > SameLine) Flush(line, joined);
                line.Add(rule);
            }

            Flush(line, joined);
        }

        return joined;
    }

    /// <summary>The lines that cross or touch each other, directly or through others.</summary>
    public static IEnumerable<List<PdfRule>> Groups(List<PdfRule> rules)
    {
        var level = rules.FindAll(rule => rule.IsLevel);
        var upright = rules.FindAll(rule => !rule.IsLevel).OrderBy(rule => rule.From).ToList();
        var parent = Enumerable.Range(0, level.Count + upright.Count).ToArray();
        for (var i = 0; i < level.Count; i++)
        {
            for (var j = 0; j < upright.Count; j++)
            {
                if (upright[j].From > level[i].Place + Gap) break;
                if (Meet(level[i], upright[j])) parent[Root(parent, i)] = Root(parent, level.Count + j);
            }
        }

        var groups = new Dictionary<int, List<PdfRule>>();
        for (var i = 0; i < parent.Length; i++)
        {
            var root = Root(parent, i);
            if (!groups.TryGetValue(root, out var group)) groups[root] = group = [];
            group.Add(i < level.Count ? level[i] : upright[i - level.Count]);
        }

        return groups.Values;
    }

    private static void Flush(List<PdfRule> line, List<PdfRule> joined)
    {
        if (line.Count == 0) return;
        var place = line.Average(rule => rule.Place);
        line.Sort((one, other) => one.From.CompareTo(other.From));
        var (from, to) = (line[0].From, line[0].To);
        foreach (var rule in line)
        {
            if (rule.From > to + Gap)
            {
                joined.Add(new(line[0].IsLevel, place, from, to));
                from = rule.From;
            }

            to = Math.Max(to, rule.To);
        }

        joined.Add(new(line[0].IsLevel, place, from, to));
        line.Clear();
    }

    private static bool Meet(PdfRule level, PdfRule upright) =>
        level.From - Gap <= upright.Place && upright.Place <= level.To + Gap
        && upright.From - Gap <= level.Place && level.Place <= upright.To + Gap;

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }
}
