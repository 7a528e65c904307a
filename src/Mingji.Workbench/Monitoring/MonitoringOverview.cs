using System.Collections.Immutable;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Monitoring;

/// <summary>
/// A round of monitoring over the unit tree: who is missing, the lights, the money. Everything is counted from rows beside the forms; the
/// caller has made sure that the person sees the unit.
/// </summary>
public static class MonitoringOverview
{
    public const int Page = 100;

    /// <summary>The rounds of the years that the person sees: year and last month, the newest year first.</summary>
    public static IReadOnlyList<(int Year, int Period)> Rounds(Session session, Access access)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        return
        [
            .. access.Roots.SelectMany(root => session.Query<RoundRow>(OverviewSql.Rounds, new { Below = root + "%", root }))
                .Select(r => ((int)r.Year, (int)r.Period)).Distinct().OrderByDescending(r => r.Item1).ThenBy(r => r.Item2),
        ];
    }

    /// <summary>The standard packs that the round's years were opened with: one, unless divisions differ.</summary>
    public static IReadOnlyList<string> Packs(Session session, OverviewQuery query)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(query);
        return session.Query<string>(OverviewSql.Packs, Values(query, default));
    }

    public static OverviewCounts Counts(Session session, OverviewQuery query, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(query);
        return session.Single<CountRow>(OverviewSql.Whole, Values(query, today)).Counts;
    }

    /// <summary>The units right below the one of the query, each with everything below itself; those without forms are left out.</summary>
    public static ImmutableArray<OverviewUnit> Units(Session session, OverviewQuery query, long unitId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(query);
        var values = Values(query, today);
        return [.. session.Query<CountRow>(OverviewSql.ByUnit, new
        {
            values.Below, values.Year, values.Period, values.Today, unitId,
        }).Select(r => new OverviewUnit(r.UnitId, r.UnitName, r.HasBelow > 0, r.Counts))];
    }

    /// <summary>A page of projects, those that need somebody first, and whether there are more.</summary>
    public static (ImmutableArray<OverviewLine> Lines, bool More) Lines(Session session, OverviewQuery query)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(query);
        var lines = session.Query<LineRow>(OverviewSql.Lines, new
        {
            Below = query.Path + "%", Year = (long)query.Year, Period = (long)query.Period, filter = Codes.Of(query.Filter),
            rank = query.After.Rank, after = query.After.Id, most = Page + 1L,
        }).Select(r => r.Line).ToList();
        return ([.. lines.Take(Page)], lines.Count > Page);
    }

    private static RoundValues Values(OverviewQuery query, DateOnly today) => new(query.Path + "%", query.Year, query.Period, Dates.Of(today));

    private sealed record RoundValues(string Below, long Year, long Period, string Today);

    private sealed record RoundRow(long Year, long Period);

    /// <summary>By properties: SQLite gives sums and counts of no rows no type that a constructor could be found by.</summary>
    private sealed record CountRow
    {
        public long UnitId { get; init; }

        public string UnitName { get; init; } = "";

        public long HasBelow { get; init; }

        public long Cases { get; init; }

        public long Missing { get; init; }

        public long Late { get; init; }

        public long Reds { get; init; }

        public long Yellows { get; init; }

        public long Blues { get; init; }

        public long Greens { get; init; }

        public long Unlit { get; init; }

        public long Counted { get; init; }

        public long? Budget { get; init; }

        public long? Executed { get; init; }

        public OverviewCounts Counts => new(
            (int)Cases, (int)Missing, (int)Late, (int)Reds, (int)Yellows, (int)Blues, (int)Greens, (int)Unlit, (int)Counted,
            Budget ?? 0, Executed ?? 0);
    }

    private sealed record LineRow
    {
        public long Id { get; init; }

        public string? ProjectName { get; init; }

        public string UnitName { get; init; } = "";

        public string State { get; init; } = "";

        public string Due { get; init; } = "";

        public string? Light { get; init; }

        public string? MoneyLight { get; init; }

        public long? Reds { get; init; }

        public long? Yellows { get; init; }

        public long? Blues { get; init; }

        public long? Greens { get; init; }

        public long? Unlit { get; init; }

        public long? Budget { get; init; }

        public long? Executed { get; init; }

        public long Rectifications { get; init; }

        public long Rank { get; init; }

        public OverviewLine Line => new(
            Id, ProjectName ?? "", UnitName, Codes.Read<CaseState>(State), Dates.Read(Due), StoredLight.Read(Light) ?? new(null),
            StoredLight.Read(MoneyLight) ?? new(null), (int)(Reds ?? 0), (int)(Yellows ?? 0), (int)(Blues ?? 0), (int)(Greens ?? 0),
            (int)(Unlit ?? 0), Budget / 100m, Executed / 100m, (int)Rectifications, Rank);
    }
}
