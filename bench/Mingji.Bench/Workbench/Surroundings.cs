using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Bench.Workbench;

/// <summary>
/// Forms of other units beside those that are worked on: copies of a form that is filled in, with all its rows, findings and history, put
/// into the database by itself, so that it is as large as after so many forms were typed. Each says something else in one cell: what the
/// program remembers of forms by their content is no help.
/// </summary>
internal static class Surroundings
{
    private const int ProjectsOfUnit = 25;

    /// <summary>What the form that is copied has in the name of its project.</summary>
    private const string Named = "第0港区";

    /// <summary>Puts <paramref name="forms"/> copies of a form beside it.</summary>
    internal static void Fill(Session session, long template, int forms)
    {
        var root = UnitTree.ByCode(session, "35")!;
        var department = UnitTree.Add(session, root.Id, "3511", "云屏市水利局", UnitLevel.Department);
        for (var i = 0; i < (forms + ProjectsOfUnit - 1) / ProjectsOfUnit; i++)
            UnitTree.Add(session, department.Id, $"3511{i:000000}", $"第{i}水文站", UnitLevel.Unit);
        var last = session.Single<long>("select max(id) from cases");
        foreach (var sql in Copies) session.Execute(sql, new { template, last, ProjectsOfUnit, forms, below = department.Path + "_%" });
        Documents(session, template, last);
    }

    private static void Documents(Session session, long template, long last)
    {
        var (document, version, next) = session.Single<Stored>(
            "select document, version, next_key as NextKey from forms where case_id = @template", new { template });
        foreach (var id in session.Query<long>("select id from cases where id > @last", new { last }))
        {
            var own = document.Replace(Named, $"第{id}港区", StringComparison.Ordinal);
            session.Put(
                "insert into forms (case_id, version, next_key, document, hash) values (@id, @version, @next, @own, @hash)",
                new { id, version, next, own, hash = DocumentHash.Of(own) });
        }
    }

    private sealed record Stored(string Document, long Version, long NextKey);

    private static readonly string[] Copies =
    [
        """
        insert into projects (unit_id, code, name, first_year, last_year)
        with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < @ProjectsOfUnit)
        select u.id, 'S' || (100 + n), u.name || '项目' || n, 2020, 2090 from units u, numbers where u.path like @below order by u.id, n limit @forms
        """,
        """
        insert into cases (year_id, unit_id, project_id, form_type, state, due, changed_at, stated_score, due_score, errors, warnings, open_errors,
            open_warnings, calm)
        select t.year_id, p.unit_id, p.id, t.form_type, t.state, t.due, t.changed_at, t.stated_score, t.due_score, t.errors, t.warnings,
            t.open_errors,
            t.open_warnings, t.calm
        from projects p join units u on u.id = p.unit_id, cases t where t.id = @template and u.path like @below
        """,
        """
        insert into indicators (case_id, row_key, position, level1, level2, name, target, actual, points, score, due_score)
        select c.id, i.row_key, i.position, i.level1, i.level2, i.name, i.target, i.actual, i.points, i.score, i.due_score
        from indicators i, cases c where i.case_id = @template and c.id > @last
        """,
        """
        insert into funds (case_id, row_key, position, source, label, initial, adjusted, executed, budget_fen, executed_fen)
        select c.id, f.row_key, f.position, f.source, f.label, f.initial, f.adjusted, f.executed, f.budget_fen, f.executed_fen
        from funds f, cases c where f.case_id = @template and c.id > @last
        """,
        """
        insert into findings (case_id, position, rule, severity, cell, label, message, basis, stated, expected)
        select c.id, f.position, f.rule, f.severity, f.cell, f.label, f.message, f.basis, f.stated, f.expected
        from findings f, cases c where f.case_id = @template and c.id > @last
        """,
        """
        insert into case_results (case_id, budget_fen, local_fen, transfer_fen, executed_fen, score, due_score, outputs)
        select c.id, r.budget_fen, r.local_fen, r.transfer_fen, r.executed_fen, r.score, r.due_score, r.outputs
        from case_results r, cases c where r.case_id = @template and c.id > @last
        """,
        """
        insert into streams (name, length, hash)
        select 'case/' || c.id, s.length, s.hash from streams s, cases c where s.name = 'case/' || @template and c.id > @last
        """,
        """
        insert into events (stream, number, at, person_id, kind, body, hash)
        select 'case/' || c.id, e.number, e.at, e.person_id, e.kind, e.body, e.hash
        from events e, cases c where e.stream = 'case/' || @template and c.id > @last
        """,
        "analyze /* all tables */",
    ];
}
