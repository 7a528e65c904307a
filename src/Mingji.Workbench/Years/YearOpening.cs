using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Years;

/// <summary>Opens a fiscal year from a pack: every unit below gets a case for each form due, project forms for each of its projects.</summary>
public sealed class YearOpening(IStore store, StandardCatalog catalog, TimeProvider clock)
{
    /// <summary>How many cases were made.</summary>
    public Task<int> Open(Access access, long divisionId, YearPlan plan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(plan);
        var standard = catalog.Find(plan.Pack, out _) ?? throw new RefusalException($"没有评价标准“{plan.Pack}”");
        if (plan.Forms.IsEmpty) throw new RefusalException("至少要选一种要填的表");
        return store.Write(session => Open(session, access, divisionId, plan, standard), cancel);
    }

    private int Open(Session session, Access access, long divisionId, YearPlan plan, Standard standard)
    {
        var division = UnitTree.Find(session, divisionId) ?? throw new RefusalException("没有这个单位");
        access.Must(Role.PerformanceDivision, division.Path, "开启年度");
        if (session.First<long?>("select id from years where unit_id = @divisionId and year = @Year", new { divisionId, plan.Year }) is not null)
            throw new RefusalException($"{division.Name}的{plan.Year}年度已经开启");
        var now = Timestamps.Of(clock.GetUtcNow());
        var yearId = session.Single<long>(
            "insert into years (unit_id, year, pack, opened_at, opened_by) values (@divisionId, @Year, @Pack, @now, @by) returning id",
            new { divisionId, plan.Year, plan.Pack, now, by = access.Person.Id });
        foreach (var form in plan.Forms)
        {
            session.Execute(
                "insert into year_forms (year_id, form_type, opens, due) values (@yearId, @type, @opens, @due)",
                new { yearId, type = Codes.Of(form.Form), opens = Text(form.Opens), due = Text(form.Due) });
        }

        var count = UnitTree.Below(session, division.Path, int.MaxValue).Where(u => u.Level == UnitLevel.Unit)
            .Sum(unit => plan.Forms.Sum(form => AddCases(session, yearId, unit, form, plan, standard, now)));
        EventLog.Append(session, $"year/{yearId}", clock.GetUtcNow(), access.Person.Id, "year-opened", new { plan.Year, plan.Pack, cases = count });
        return count;
    }

    private static int AddCases(Session session, long yearId, BudgetUnit unit, FormDue form, YearPlan plan, Standard standard, string now)
    {
        var department = UnitTree.DepartmentOf(session, unit).Name;
        int Add(long? projectId, string? project)
        {
            var filled = BlankForms.Of(form.Form, standard, new(unit.Name, department, project, new FiscalYear(plan.Year)));
            var id = CaseStore.Add(session, yearId, unit.Id, projectId, form.Form, form.Due, now, filled);
            CaseNumbers.Put(session, id, null, filled.Form, Assessment.Of(filled.Form, standard), now);
            return 1;
        }

        if (form.Form is not (FormType.ProjectTargetTable or FormType.ProjectSelfEvaluation or FormType.ProjectSelfEvaluationBasics))
            return Add(null, null);
        var projects = session.Query<ProjectRow>(
            "select id, name from projects where unit_id = @unit and first_year <= @Year and last_year >= @Year order by code",
            new { unit = unit.Id, plan.Year });
        return projects.Sum(p => Add(p.Id, p.Name));
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record ProjectRow(long Id, string Name);
}
