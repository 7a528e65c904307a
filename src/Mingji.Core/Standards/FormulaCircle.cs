using System.Collections.Immutable;
using Mingji.Core.Figures;

namespace Mingji.Core.Standards;

/// <summary>Finds formulas that need each other. Only whole names between signs count as references: 实际支出数 is not 支出数.</summary>
internal static class FormulaCircle
{
    /// <summary>What stands between names once widths are folded.</summary>
    private static readonly char[] Signs = [.. "+-−*/×÷()[]{}【】。;,、"];

    /// <summary>The names of one circle, its first name again at the end; null when there is none.</summary>
    public static ImmutableArray<string>? Find(IEnumerable<(string Name, string Formula)> formulas)
    {
        var needs = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (name, formula) in formulas) needs[PlainText.Tight(name)] = Operands(formula);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in needs.Keys)
        {
            if (Walk(name, needs, done, []) is { } circle) return circle;
        }

        return null;
    }

    private static ImmutableArray<string>? Walk(
        string name, Dictionary<string, ImmutableArray<string>> needs, HashSet<string> done, ImmutableList<string> path)
    {
        if (path.IndexOf(name) is >= 0 and var start) return [.. path.Skip(start), name];
        if (done.Contains(name) || !needs.TryGetValue(name, out var operands)) return null;
        foreach (var operand in operands)
        {
            if (Walk(operand, needs, done, path.Add(name)) is { } circle) return circle;
        }

        done.Add(name);
        return null;
    }

    /// <summary>The names to the right of the first equals sign; a formula without one states nothing.</summary>
    private static ImmutableArray<string> Operands(string formula)
    {
        var firstLine = PlainText.Tight(formula.Split('\n')[0]);
        var equals = firstLine.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? [] : [.. firstLine[(equals + 1)..].Split(Signs, StringSplitOptions.RemoveEmptyEntries)];
    }
}
