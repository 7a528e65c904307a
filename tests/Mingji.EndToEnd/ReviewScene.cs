using Microsoft.Extensions.DependencyInjection;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.EndToEnd;

/// <summary>
/// The demo with its two forms submitted: the project's with errors and a form of the year before, the department's with nothing open.
/// </summary>
internal sealed class ReviewScene(Site site)
{
    private const int Evaluated = 2023;

    private readonly IStore _store = site.Services.GetRequiredService<IStore>();

    public long Project { get; private set; }

    public long Department { get; private set; }

    public async Task<ReviewScene> Prepare()
    {
        var (project, department, access) = await _store.Read(s => (
            IdOf(s, FormType.ProjectSelfEvaluation), IdOf(s, FormType.DepartmentSelfEvaluation),
            Register.AccessOf(s, s.Single<long>("select id from people where login = 'tianbao'"))!));
        (Project, Department) = (project, department);
        var filled = (await _store.Read(s => CaseStore.Form(s, project)))!.Filled;
        await _store.Write(s => Past(s, project, filled));
        var desk = site.Services.GetRequiredService<CaseDesk>();
        await desk.Save(access, project, [.. Edits(filled, "47次", "60%")]);
        var achieved = (await _store.Read(s => CaseStore.Form(s, department)))!.Filled.Cells.First(c => c.Number.Field == CellField.Achieved);
        await desk.Save(access, department, [new(achieved.Number.Value, "", "各项任务按计划完成")]);
        foreach (var id in new[] { project, department })
            await site.Services.GetRequiredService<CaseSteps>().Take(access, id, new(CaseAction.Submit, "", []));
        return this;
    }

    /// <summary>The case of the year that the demo evaluates; the year that it plans has one of its own.</summary>
    private static long IdOf(Session session, FormType type) => session.Single<long>(
        """
        select c.id from cases c join years y on y.id = c.year_id where c.form_type = @type and y.year = @Evaluated
        """, new { type = Workbench.Codes.Of(type), Evaluated });

    private static bool Past(Session session, long project, FilledForm filled)
    {
        var year = session.Single<long>(
            """
            insert into years (unit_id, year, pack, opened_at, opened_by) select unit_id, year - 1, pack, opened_at, opened_by from years
            where year = @Evaluated returning id
            """, new { Evaluated });
        var (unit, of) = (session.Single<long>("select unit_id from cases where id = @project", new { project }),
            session.Single<long>("select project_id from cases where id = @project", new { project }));
        var before = Edits(filled, "41次", "95.00%").Aggregate(filled, (form, e) => CellEditing.With(form, new(e.Cell), e.Text)!);
        CaseStore.Add(session, new(year, unit, of, FormType.ProjectSelfEvaluation, new(2023, 3, 31)), "2023-01-01T00:00:00.000Z", before);
        return true;
    }

    private static IEnumerable<CellEdit> Edits(FilledForm filled, string actual, string rate)
    {
        CellEdit Edit(Place row, CellField field, string text) => new(CellNumber.In(row, field)!.Value.Value, "", text);
        var funds = filled.Form.Funds[0].At;
        yield return Edit(funds, CellField.Initial, "100");
        yield return Edit(funds, CellField.Adjusted, "100");
        yield return Edit(funds, CellField.Executed, "50");
        yield return Edit(funds, CellField.Rate, rate);
        yield return Edit(funds, CellField.Score, "10");
        (string Name, string Target, string Actual, string Points, string Score)[] rows =
        [
            ("维保次数", "≥30次", actual, "20", "20"), ("设备完好率", "≥95%", "93%", "20", "20"), ("维修及时率", "≥98%", "99%", "10", "10"),
        ];
        foreach (var (indicator, row) in filled.Form.Indicators.Zip(rows))
        {
            yield return Edit(indicator.At, CellField.Name, row.Name);
            yield return Edit(indicator.At, CellField.Target, row.Target);
            yield return Edit(indicator.At, CellField.Actual, row.Actual);
            yield return Edit(indicator.At, CellField.Points, row.Points);
            yield return Edit(indicator.At, CellField.Score, row.Score);
        }
    }
}
