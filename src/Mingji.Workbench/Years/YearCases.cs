using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Reports;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Years;

/// <summary>
/// Makes the cases that a year lacks, so many at a time that nobody's saving waits long. Doing it again makes none twice, so it may be
/// broken off at any point, and done on several nodes.
/// </summary>
public sealed class YearCases(IStore store, StandardCatalog catalog, TimeProvider clock)
{
    /// <summary>Cases made in one writing.</summary>
    private const int Together = 50;

    /// <summary>Makes all that are missing. How many were made.</summary>
    public async Task<int> Fill(long yearId, CancellationToken cancel = default)
    {
        var (year, forms) = await store.Read(
            session => (YearStore.Find(session, yearId) ?? throw new RefusalException("没有这个年度"), YearStore.Forms(session, yearId)), cancel)
            .ConfigureAwait(false);
        var made = 0;
        foreach (var form in forms) made += await FillForm(year, form, cancel).ConfigureAwait(false);
        await store.Write(
            session =>
            {
                session.Execute("update years set filling = 0 where id = @yearId", new { yearId });
                if (made > 0) EventLog.Append(session, year.Stream, clock.GetUtcNow(), 0, "cases-made", new { cases = made });
                return true;
            }, cancel).ConfigureAwait(false);
        return made;
    }

    /// <summary>Gives a project the cases of all years that are open for it; how many were made.</summary>
    public int ForProject(Session session, long projectId)
    {
        ArgumentNullException.ThrowIfNull(session);
        var project = session.Single<ProjectRow>(
            """
            select p.id, p.name, p.unit_id as UnitId, u.name as Unit, u.path, p.first_year as FirstYear, p.last_year as LastYear
            from projects p join units u on u.id = p.unit_id where p.id = @projectId
            """,
            new { projectId });
        var department = Units.UnitTree.DepartmentOf(session, Units.UnitTree.Find(session, project.UnitId)!).Name;
        var made = 0;
        foreach (var year in YearStore.Over(session, project.Path).Where(y => y.Year >= project.FirstYear && y.Year <= project.LastYear))
        {
            var seat = new YearSeat(project.UnitId, project.Unit, department, project.Id, project.Name);
            made += YearStore.Forms(session, year.Id).Where(f => YearForms.IsOfProject(f.Form))
                .Sum(form => Blanks.Add(session, year, form, [new(seat, Blank(year, form, seat))]));
        }

        return made;
    }

    private async Task<int> FillForm(OpenYear year, FormDue form, CancellationToken cancel)
    {
        var (made, after) = (0, 0L);
        while (true)
        {
            var start = after;
            var (seats, before) = await store.Read(session =>
            {
                var missing = YearSeats.Missing(session, year, form.Kind, start, Together);
                return (missing, Before(session, year, form, missing));
            }, cancel).ConfigureAwait(false);
            if (seats.Count == 0) return made;
            var blanks = seats.Select(seat => new BlankCase(seat, Blank(year, form, seat, before.GetValueOrDefault(seat.Key)))).ToImmutableArray();
            made += await store.Write(session => Blanks.Add(session, year, form, blanks), cancel).ConfigureAwait(false);
            after = seats[^1].Key;
        }
    }

    private BlankCases Blanks => new(catalog, clock.GetUtcNow());

    /// <summary>Last year's accounts of the seats, whose items this year's begin with.</summary>
    private static Dictionary<long, Form> Before(Session session, OpenYear year, FormDue form, IReadOnlyList<YearSeat> seats)
    {
        var found = new Dictionary<long, Form>();
        foreach (var seat in form.Form == FormType.FinalAccounts ? seats : [])
        {
            if (AccountsBefore.Of(session, seat.UnitId, year.Year - 1) is { } before) found[seat.Key] = before;
        }

        return found;
    }

    private (FilledForm Form, Assessment Assessment) Blank(OpenYear year, FormDue form, YearSeat seat, Form? before = null)
    {
        var standard = catalog.Find(year.Pack, out _) ?? throw new RefusalException($"没有评价标准“{year.Pack}”");
        var filled = BlankForms.Of(form.Form, standard, new(seat.Unit, seat.Department, seat.Project, new FiscalYear(year.Year))
        {
            Month = form.Period,
            Before = before,
        });
        return (filled, Assessment.Of(filled.Form, standard));
    }

    private sealed record ProjectRow(long Id, string Name, long UnitId, string Unit, string Path, long FirstYear, long LastYear);
}
