using System.Globalization;
using Mingji.Core.Forms;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Tests.Summaries;

/// <summary>A case as it is drawn: the place of its unit in the tree, its state, and its figures; null is missing.</summary>
public sealed record DrawnCase(int Unit, CaseState State, long? Budget, long? Executed, long? Score, bool Special);

/// <summary>A tree of three departments with three units each, and cases put straight into the database.</summary>
internal sealed class Province
{
    public const int Units = 9;
    public const int Year = 2030;

    private Province(long root, long[] departments, long[] units) => (Root, Departments, UnitIds) = (root, departments, units);

    public long Root { get; }

    public long[] Departments { get; }

    public long[] UnitIds { get; }

    public static Province In(Session session, IReadOnlyList<DrawnCase> cases)
    {
        session.Execute("insert into people (login, name, stamp) values ('opener', 'opener', 's')");
        var root = UnitTree.Add(session, null, "9", "省", UnitLevel.Division);
        var departments = Enumerable.Range(0, 3).Select(i => UnitTree.Add(session, root.Id, $"9{i}", $"部门{i}", UnitLevel.Department).Id).ToArray();
        var units = Enumerable.Range(0, Units)
            .Select(i => UnitTree.Add(session, departments[i / 3], $"9{i / 3}{i}", $"单位{i}", UnitLevel.Unit).Id).ToArray();
        var year = session.Single<long>(
            """
            insert into years (unit_id, year, pack, opened_at, opened_by) select @root, @Year, 'national-2020-self-evaluation', '', id from people
            returning id
            """,
            new { root = root.Id, Year });
        for (var i = 0; i < cases.Count; i++) Put(session, year, units[cases[i].Unit], i, cases[i]);
        return new(root.Id, departments, units);
    }

    private static void Put(Session session, long year, long unit, int number, DrawnCase drawn)
    {
        var code = number.ToString("000", CultureInfo.InvariantCulture);
        var project = session.Single<long>(
            """
            insert into projects (unit_id, code, name, first_year, last_year, special) values (@unit, @code, @code, 2020, 2040, @special)
            returning id
            """,
            new { unit, code, special = drawn.Special ? 1L : 0L });
        var id = session.Single<long>(
            """
            insert into cases (year_id, unit_id, project_id, form_type, state, due, changed_at)
            values (@year, @unit, @project, @type, @state, '2031-03-31', '') returning id
            """,
            new { year, unit, project, type = Codes.Of(FormType.ProjectSelfEvaluation), state = Codes.Of(drawn.State) });
        session.Execute(
            "insert into case_results (case_id, budget_fen, executed_fen, score) values (@id, @Budget, @Executed, @Score)",
            new { id, drawn.Budget, drawn.Executed, drawn.Score });
    }
}
