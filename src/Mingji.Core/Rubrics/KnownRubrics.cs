using System.Collections.Concurrent;

namespace Mingji.Core.Rubrics;

/// <summary>
/// Criteria compiled lately. The same form is scored at every cell that is typed, and a year's forms share their criteria; what a text
/// compiles to never changes. Bounded: when it is full it begins anew.
/// </summary>
internal static class KnownRubrics
{
    private const int Most = 2_000;
    private const int LongestKept = 2_000;

    private static readonly ConcurrentDictionary<(string Criteria, decimal? Points, string? Formula), RubricCompilation> Known = new();

    /// <summary>What <see cref="RubricCompiler.Compile"/> gives.</summary>
    public static RubricCompilation Compile(string criteria, decimal? points, string? formula)
    {
        var key = (criteria, points, formula);
        if (Known.TryGetValue(key, out var known)) return known;
        var compiled = RubricCompiler.Compile(criteria, points, formula);
        if (criteria.Length + (formula?.Length ?? 0) > LongestKept) return compiled;
        if (Known.Count >= Most) Known.Clear();
        Known.TryAdd(key, compiled);
        return compiled;
    }
}
