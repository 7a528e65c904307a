using System.Collections.Immutable;
using Mingji.Core.Indicators;

namespace Mingji.Core.Checks.Sums;

/// <summary>Points that several rows share in one merged cell count once.</summary>
internal static class SharedCells
{
    /// <summary>True when an earlier row already stands for the points of row <paramref name="index"/>.</summary>
    public static bool CountedBefore(ImmutableArray<Indicator> rows, int index)
    {
        var shared = rows[index].SharedPoints;
        if (shared == 0) return false;
        for (var i = index - 1; i >= 0; i--)
        {
            if (rows[i].SharedPoints == shared && rows[i].Points is not null) return true;
        }

        return false;
    }

    /// <summary>True when the points of row <paramref name="index"/> stand in another row's cell.</summary>
    public static bool StandElsewhere(ImmutableArray<Indicator> rows, int index)
    {
        var shared = rows[index].SharedPoints;
        if (shared == 0 || rows[index].Points is not null) return false;
        foreach (var row in rows)
        {
            if (row.SharedPoints == shared && row.Points is not null) return true;
        }

        return false;
    }
}
