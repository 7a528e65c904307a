using Mingji.Core.Standards;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Years;

/// <summary>Opens a fiscal year from a pack: every unit below gets a case for each form due, project forms for each of its projects.</summary>
public sealed class YearOpening(IStore store, StandardCatalog catalog, YearCases cases, TimeProvider clock)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <summary>Opens the year and makes all its cases; how many there are then.</summary>
    public async Task<int> Open(Access access, long divisionId, YearPlan plan, CancellationToken cancel = default)
    {
        var yearId = await Begin(access, divisionId, plan, cancel).ConfigureAwait(false);
        return await cases.Fill(yearId, cancel).ConfigureAwait(false);
    }

    /// <summary>Opens the year; its cases are made afterwards by <see cref="YearCases.Fill"/>, which may take minutes for a province.</summary>
    public Task<long> Begin(Access access, long divisionId, YearPlan plan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(plan);
        Must(plan);
        return store.Write(session => Begin(session, access, divisionId, plan), cancel);
    }

    private void Must(YearPlan plan)
    {
        if (catalog.Find(plan.Pack, out _) is null) throw new RefusalException($"没有评价标准“{plan.Pack}”，请从列表中选一个");
        if (plan.Year is < FirstYear or > LastYear) throw new RefusalException($"年度应在{FirstYear}到{LastYear}之间");
        if (plan.Forms.IsEmpty) throw new RefusalException("至少要选一种要填的表");
        foreach (var form in plan.Forms) YearChanges.MustBeWindow(form);
    }

    private long Begin(Session session, Access access, long divisionId, YearPlan plan)
    {
        var division = UnitTree.Find(session, divisionId);
        if (division is null || !access.Sees(division.Path)) throw new NoRightException("没有这个单位，或者您没有权限");
        access.Must(Role.PerformanceDivision, division.Path, "开启年度");
        if (division.Level != UnitLevel.Division) throw new RefusalException("年度按行政区划开启，请选一个行政区划");
        // A unit has one set of cases a year: neither the division nor one above or below it may have opened the year before.
        if (session.First<string>(
            """
            select u.name from years y join units u on u.id = y.unit_id
            where y.year = @Year and (u.path like @below or @Path like u.path || '%')
            """,
            new { plan.Year, division.Path, below = division.Path + "%" }) is { } opened)
            throw new RefusalException($"{plan.Year}年度已经在“{opened}”开启，同一个单位一年只有一套表；要加表或延期请到该年度的页面办理");
        var (units, projects) = YearSeats.Count(session, division.Path, plan.Year);
        var expected = plan.Forms.Sum(f => YearForms.IsOfProject(f.Form) ? projects : units);
        var now = clock.GetUtcNow();
        var yearId = session.Single<long>(
            """
            insert into years (unit_id, year, pack, opened_at, opened_by, filling, expected)
            values (@divisionId, @Year, @Pack, @now, @by, 1, @expected) returning id
            """,
            new { divisionId, plan.Year, plan.Pack, now = Timestamps.Of(now), by = access.Person.Id, expected });
        foreach (var form in plan.Forms) YearChanges.AddForm(session, yearId, form);
        EventLog.Append(session, $"year/{yearId}", now, access.Person.Id, "year-opened", new { plan.Year, plan.Pack, cases = expected });
        return yearId;
    }
}
