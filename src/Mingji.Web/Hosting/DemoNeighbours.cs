using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Hosting;

/// <summary>
/// A second department of the demo, so that summaries and pictures have something to show: forms in every state, one project with all its
/// outputs at full points for 79 % of its money, one without a budget, some not handed in.
/// </summary>
internal sealed class DemoNeighbours(IStore store, StandardCatalog catalog, TimeProvider clock)
{
    private const string Preparer = "jiaotong-tianbao";
    private const string Reviewer = "jiaotong-shenhe";
    private const string Finance = "yewu";

    /// <summary>How far a project's form has come: 0 not begun, 1 filled in, 2 handed in, 3 returned, 4 at the finance bureau, 5 approved.</summary>
    private sealed record Project(int Unit, string Name, decimal Budget, decimal Executed, decimal Short, int Way, int DaysAgo, bool Special = false);

    private static readonly ImmutableArray<string> Units = ["云屏市公路服务中心", "云屏市航道服务中心", "云屏市客运服务中心"];

    private static readonly ImmutableArray<Project> Projects =
    [
        new(0, "进港公路日常养护", 320.00m, 252.80m, 0, 5, 24), new(0, "桥梁定期检测", 86.50m, 86.50m, 0, 5, 24),
        new(0, "公路应急抢险物资储备", 45.00m, 41.30m, 1.5m, 4, 17), new(0, "普通公路安全设施改造", 510.00m, 499.80m, 0.5m, 4, 15, true),
        new(1, "航标维护", 128.00m, 128.00m, 2, 5, 21), new(1, "航道疏浚", 960.00m, 702.40m, 6, 4, 9, true),
        new(1, "船闸检修", 74.20m, 61.00m, 3, 3, 12), new(1, "水上搜救演练", 12.00m, 0, 9, 2, 4),
        new(2, "客运站环境整治", 58.00m, 57.10m, 0, 2, 3), new(2, "农村客运补助", 233.00m, 233.00m, 1, 2, 1, true),
        new(2, "春运志愿服务", 0, 0, 0.5m, 2, 2), new(2, "电子客票系统运维", 39.90m, 20.00m, 0, 0, 0),
    ];

    public static void Add(Session session, DateTimeOffset now, BudgetUnit division)
    {
        var department = UnitTree.Add(session, division.Id, "3508", "云屏市交通运输局", UnitLevel.Department);
        for (var i = 0; i < Units.Length; i++)
        {
            var unit = UnitTree.Add(session, department.Id, $"35080{i + 1}", Units[i], UnitLevel.Unit);
            foreach (var (project, at) in Projects.Where(p => p.Unit == i).Select((p, at) => (p, at)))
            {
                session.Execute(
                    """
                    insert into projects (unit_id, code, name, first_year, last_year, special) values (@Id, @code, @Name, 2021, 2030, @special)
                    """,
                    new { unit.Id, code = $"P0{at + 1}", project.Name, special = project.Special ? 1L : 0L });
            }
        }

        Register.Grant(session, now, 0, Register.Add(session, now, 0, Preparer, "交通填报人").Id, department, Role.Preparer);
        var reviewer = Register.Add(session, now, 0, Reviewer, "交通审核人").Id;
        Register.Grant(session, now, 0, reviewer, department, Role.UnitReviewer);
        Register.Grant(session, now, 0, reviewer, department, Role.Department);
    }

    public async Task Fill(int year)
    {
        var people = await store.Read(session => new[] { Preparer, Reviewer, Finance }
            .Select(login => Register.AccessOf(session, Register.IdOf(session, login)!.Value)!).ToArray());
        foreach (var project in Projects.Where(p => p.Way > 0)) await Fill(year, project, people[0], people[1], people[2]);
        foreach (var (unit, basic, total) in new[] { (Units[0], 412.60m, "95.50"), (Units[1], 380.15m, "91.00") })
            await FillUnit(year, unit, basic, total, people[0]);
    }

    /// <summary>The self-evaluation of a whole unit: its money, and the total that it gives itself.</summary>
    private async Task FillUnit(int year, string unit, decimal basic, string score, Access preparer)
    {
        var then = new EarlierClock(clock, 5);
        var id = await store.Read(session => session.Single<long>(
            """
            select c.id from cases c join units u on u.id = c.unit_id join years y on y.id = c.year_id
            where u.name = @unit and y.year = @year and c.form_type = 'department-self-evaluation'
            """,
            new { unit, year }));
        var form = (await store.Read(session => CaseStore.Form(session, id)))!.Filled.Form;
        var at = Units.IndexOf(unit);
        var (budget, executed) = (Projects.Where(p => p.Unit == at).Sum(p => p.Budget), Projects.Where(p => p.Unit == at).Sum(p => p.Executed));
        CellEdit Edit(Place place, CellField field, string text) => new(CellNumber.In(place, field)!.Value.Value, "", text);
        await new CaseDesk(store, catalog, then).Save(preparer, id,
        [
            Edit(form.Funds[0].At, CellField.Adjusted, Text(basic + budget)), Edit(form.Funds[0].At, CellField.Executed, Text(basic + executed)),
            Edit(form.Funds[1].At, CellField.Adjusted, Text(basic)), Edit(form.Funds[1].At, CellField.Executed, Text(basic)),
            Edit(form.Funds[2].At, CellField.Adjusted, Text(budget)), Edit(form.Funds[2].At, CellField.Executed, Text(executed)),
            Edit(form.Total!.At, CellField.Score, score),
        ]);
        await new CaseSteps(store, catalog, then).Take(preparer, id, new(CaseAction.Submit, "", []));
    }

    private async Task Fill(int year, Project project, Access preparer, Access reviewer, Access finance)
    {
        var then = new EarlierClock(clock, project.DaysAgo);
        var (desk, steps) = (new CaseDesk(store, catalog, then), new CaseSteps(store, catalog, then));
        var id = await store.Read(session => session.Single<long>(
            """
            select c.id from cases c join projects p on p.id = c.project_id join years y on y.id = c.year_id
            where p.name = @Name and y.year = @year and c.form_type = 'project-self-evaluation'
            """,
            new { project.Name, year }));
        var form = (await store.Read(session => CaseStore.Form(session, id)))!.Filled;
        await desk.Save(preparer, id, [.. Cells(form, project)]);
        Task Take(Access person, CaseAction action, string reason) => steps.Take(person, id, new(action, reason, []));
        if (project.Way >= 2) await Take(preparer, CaseAction.Submit, "");
        if (project.Way == 3) await Take(reviewer, CaseAction.Return, "请说明未完成的原因");
        if (project.Way < 4) return;
        foreach (var _ in Enumerable.Range(0, 2)) await Take(reviewer, CaseAction.Approve, "同意");
        if (project.Way == 5) await Take(finance, CaseAction.Approve, "同意");
    }

    private static IEnumerable<CellEdit> Cells(FilledForm filled, Project project)
    {
        CellEdit Edit(Place at, CellField field, string text) => new(CellNumber.In(at, field)!.Value.Value, "", text);
        var form = filled.Form;
        var (total, first, carried) = (form.Funds[0], form.Funds[1], form.Funds[2]);
        var past = Math.Round(project.Budget / 10, 2);
        foreach (var (row, budget, executed) in new[]
        {
            (total, project.Budget, project.Executed), (first, project.Budget - past, project.Executed - Math.Min(past, project.Executed)),
            (carried, past, Math.Min(past, project.Executed)),
        })
        {
            yield return Edit(row.At, CellField.Initial, Text(budget));
            yield return Edit(row.At, CellField.Adjusted, Text(budget));
            yield return Edit(row.At, CellField.Executed, Text(executed));
        }

        var rate = project.Budget > 0 ? project.Executed / project.Budget : 0;
        if (project.Budget > 0) yield return Edit(total.At, CellField.Rate, Text(rate * 100) + "%");
        yield return Edit(total.At, CellField.Score, Text(project.Budget > 0 ? Math.Round(rate * 10, 2) : 10));
        (string Class, string Name, string Target, string Actual, int Points)[] rows =
        [
            ("数量指标", "完成任务数量", "≥20项", "20项", 15), ("质量指标", "验收合格率", "≥98%", "98.6%", 15),
            ("时效指标", "按期完成率", "100%", "100%", 10), ("成本指标", "总成本", $"≤{Text(project.Budget)}万元", $"{Text(project.Executed)}万元", 10),
            ("经济效益指标", "节约维护费用", "≥5万元", "6万元", 15), ("社会效益指标", "安全责任事故起数", "0起", "0起", 15),
            ("服务对象满意度指标", "服务对象满意度", "≥90%", "93.5%", 10),
        ];
        foreach (var row in rows)
        {
            var at = form.Indicators.First(i => i.Path[^1] == row.Class).At;
            // What is taken off is taken off the quantity, which then falls short.
            var less = row.Class == "数量指标" ? project.Short : 0;
            yield return Edit(at, CellField.Name, row.Name);
            yield return Edit(at, CellField.Target, row.Target);
            yield return Edit(at, CellField.Actual, less > 0 ? $"{20 - (int)Math.Ceiling(less)}项" : row.Actual);
            yield return Edit(at, CellField.Points, Text(row.Points));
            yield return Edit(at, CellField.Score, Text(row.Points - less));
        }
    }

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
