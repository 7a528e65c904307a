using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Mingji.Web.Tests.Running;
using Mingji.Web.Uploads;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Tests.Rights;

/// <summary>The town with what the trials act upon: all of it belongs to the first unit.</summary>
internal sealed class Scene(Town town)
{
    public Town Town { get; } = town;

    public long Unit => Town.Units["111"].Id;

    /// <summary>A draft, and one of its cells.</summary>
    public long Draft { get; private set; }

    public int Cell { get; private set; }

    /// <summary>A case that waits for the unit's own review.</summary>
    public long Waiting { get; private set; }

    /// <summary>Something that the department wants put right in the case that waits: to be answered.</summary>
    public long Asked { get; private set; }

    /// <summary>The same, answered and to be checked.</summary>
    public long Answered { get; private set; }

    /// <summary>An evaluation of the finance bureau that is nobody's yet, of the case that waits; its draw, and who could make it.</summary>
    public long Evaluation { get; private set; }

    public long Sample { get; private set; }

    public long Evaluator { get; private set; }

    public long Year { get; private set; }

    /// <summary>A row of the evaluation.</summary>
    public int EvaluationRow { get; private set; }

    /// <summary>A day that is still to come.</summary>
    public string Soon => Mingji.Workbench.Dates.Of(DateOnly.FromDateTime(Town.Clock.GetUtcNow().DateTime).AddDays(5));

    /// <summary>Long work of the subject for the first unit, which is over.</summary>
    public long Job { get; private set; }

    /// <summary>The key of a row of indicators of the draft.</summary>
    public int Row { get; private set; }

    /// <summary>Somebody of the first unit, who is none of the actors.</summary>
    public long Subject { get; private set; }

    /// <summary>The same, with his account closed.</summary>
    public long Closed { get; private set; }

    /// <summary>The key of a file that the subject has uploaded.</summary>
    public string Upload { get; private set; } = "";

    /// <summary>An unused one-time link's token.</summary>
    public string Invitation { get; private set; } = "";

    /// <summary>A case that was approved and published.</summary>
    public long Approved { get; private set; }

    public long Published { get; private set; }

    /// <summary>A plan without a notice; a notice of another one; an objection to it.</summary>
    public long Plan { get; private set; }

    public long Notice { get; private set; }

    public long Objection { get; private set; }

    public static async Task<Scene> Of(Town town)
    {
        var scene = new Scene(town)
        {
            Subject = await town.Person("subject", Role.Preparer, "111", Town.Marker + "某人"),
            Closed = await town.Person("closed", Role.Preparer, "111", Town.Marker + "离职"),
            Evaluator = await town.Person("pingjia", Role.Evaluator, "11", Town.Marker + "评价人"),
        };
        await town.Store.Write(session =>
        {
            Register.Grant(session, town.Clock.Now, 0, scene.Subject, town.Units["111"], Role.UnitReviewer);
            session.Execute("update people set active = 0 where id = @Closed", new { scene.Closed });
            scene.Invitation = Register.Invite(session, town.Clock.Now, 0, scene.Subject);
            scene.Draft = session.Single<long>("select id from cases where unit_id = @Unit order by id limit 1", new { scene.Unit });
            var cells = Begun(session, scene.Draft).Cells;
            scene.Cell = cells.First(c => c.Number.Field == CellField.Adjusted).Number.Value;
            scene.Waiting = Submitted(session, scene);
            scene.Asked = Rectification(session, scene, "asked");
            scene.Answered = Rectification(session, scene, "answered");
            scene.Job = session.Single<long>(
                """
                insert into jobs (kind, person_id, unit_id, year, options, folder, state, created_at, ended_at)
                values ('audit', @Subject, @Unit, 2023, '{}', 'scene', 'done', '2024-02-01T00:00:00.000Z', '2024-02-01T00:00:00.000Z') returning id
                """,
                new { scene.Subject, scene.Unit });
            scene.Evaluate(session);
            scene.Row = cells.First(c => c.Number.Field == CellField.Target).Number.Key;
            return true;
        });
        await PublicScene.Make(town, scene);
        var subject = (await town.Read(session => Register.Find(session, scene.Subject)))!;
        var content = new MemoryStream([.. "项目"u8]);
        scene.Upload = await town.App.Services.GetRequiredService<UploadFolder>()
            .Keep(subject, [new FormFile(content, 0, content.Length, "files", "项目.txt")], CancellationToken.None);
        return scene;
    }

    internal void Publish(long approved, long published, long plan, long notice, long objection) =>
        (Approved, Published, Plan, Notice, Objection) = (approved, published, plan, notice, objection);

    private static long Rectification(Session session, Scene scene, string state) => session.Single<long>(
        """
        insert into rectifications (case_id, cell, label, state, role, due, round)
        values (@Waiting, @cell, @label, @state, 'department', '2024-03-31', 1) returning id
        """,
        new { scene.Waiting, cell = scene.Cell + (state == "asked" ? 1 : 2), label = Town.Marker + "的预算", state });

    private void Evaluate(Session session)
    {
        Year = session.Single<long>("select year_id from cases where id = @Waiting", new { Waiting });
        var project = session.Single<long>("select project_id from cases where id = @Waiting", new { Waiting });
        var table = Town.App.Services.GetRequiredService<StandardCatalog>().Find("national-2020-self-evaluation", out _)!.Evaluation!.Tables[0];
        var sheet = BlankForms.OfEvaluation(table, new(Town.Marker, Town.Marker, Town.Marker, new(2023)));
        EvaluationRow = CellNumber.In(sheet.Form.Indicators[0].At, CellField.Row)!.Value.Key;
        Evaluation = CaseStore.Add(session, new(Year, Unit, project, FormType.ScoreSheet, new(2030, 12, 31)) { Evaluation = EvaluationKind.Fiscal },
            "2024-01-01T00:00:00.000Z", sheet);
        Sample = session.Single<long>(
            """
            insert into samples (year_id, unit_id, kind, subject, seed, rule, candidates, drawn, population, person_id, at)
            values (@Year, @Unit, 'fiscal', 'project', 's', '{"Number":1,"ByLot":0,"Says":"","Source":""}', 1, 1, @population, @Subject, '2024-01-01T00:00:00.000Z')
            returning id
            """, new { Year, Unit, population = $"{Waiting} 0", Subject });
        session.Execute(
            "insert into evaluations (case_id, sample_id, source_id, risk, why) values (@Evaluation, @Sample, @Waiting, '0', '')",
            new { Evaluation, Sample, Waiting });
    }

    /// <summary>The form with one cell filled in: what is empty can't be handed in.</summary>
    private static FilledForm Begun(Session session, long id)
    {
        var blank = CaseStore.Take(session, id)!.Filled;
        var begun = CellEditing.With(blank, blank.Cells.First(c => c.Number.Field == CellField.Achieved).Number, "按计划完成")!;
        CaseStore.Put(session, id, begun);
        return begun;
    }

    private static long Submitted(Session session, Scene scene)
    {
        var project = session.Single<long>(
            "insert into projects (unit_id, code, name, first_year, last_year) values (@Unit, 'PW', @name, 2020, 2030) returning id",
            new { scene.Unit, name = Town.Marker + "送审的项目" });
        var year = session.Single<long>("select year_id from cases where id = @Draft", new { scene.Draft });
        var id = CaseStore.Add(session, new(year, scene.Unit, project, FormType.ProjectSelfEvaluation, new(2024, 3, 31)), "2024-01-01T00:00:00.000Z",
            CaseStore.Form(session, scene.Draft)!.Filled);
        session.Execute("update cases set state = 'unit-review', submitted_from = 'draft' where id = @id", new { id });
        return id;
    }
}
