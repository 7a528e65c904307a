using System.Collections.Immutable;

namespace Mingji.Core.Filling;

/// <summary>
/// What a row of indicators earns by its rule. <paramref name="Due"/> is null where no rule gives a score; <paramref name="Steps"/> then
/// say why. Points and scores are exact.
/// </summary>
public sealed record RowScore(int Key, decimal? Points, decimal? Stated, decimal? Due, ImmutableArray<string> Steps)
{
    /// <summary>Both are there and they are not the same.</summary>
    public bool Differs => Stated is { } stated && Due is { } due && stated != due;
}

/// <summary>A form's scores: row by row, and their sums. A sum is null while no row has its number: missing is never zero.</summary>
public sealed record FormScore(ImmutableArray<RowScore> Rows, RowScore? Execution)
{
    private IEnumerable<RowScore> All => Execution is null ? Rows : Rows.Append(Execution);

    public decimal? Points => Sum(All.Select(r => r.Points));

    public decimal? Stated => Sum(All.Select(r => r.Stated));

    /// <summary>The sum of what the rules give; what a person judges counts with the score stated.</summary>
    public decimal? Due => Sum(All.Select(r => r.Due ?? r.Stated));

    /// <summary>Rows with points that have neither a score nor a rule that gives one.</summary>
    public int Open => All.Count(r => r is { Points: > 0, Stated: null, Due: null });

    private static decimal? Sum(IEnumerable<decimal?> values)
    {
        decimal? sum = null;
        foreach (var value in values)
        {
            if (value is { } some) sum = (sum ?? 0) + some;
        }

        return sum;
    }
}
