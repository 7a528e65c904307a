using Microsoft.Extensions.DependencyInjection;
using Mingji.Core.Forms;
using Mingji.Core.Notices;
using Mingji.Web.Tests.Running;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Objections;
using Mingji.Workbench.People;
using Mingji.Workbench.Publishing;

namespace Mingji.Web.Tests.Rights;

/// <summary>What the first unit has made public: an approved form, a plan, the notice of another, and an objection to it.</summary>
internal static class PublicScene
{
    public static async Task Make(Town town, Scene scene)
    {
        var keeper = await town.Person("keeper", Role.Department, "11", "主管部门某人");
        var access = (await town.Read(session => Register.AccessOf(session, keeper)))!;
        var approved = await town.Store.Write(session =>
        {
            var project = session.Single<long>(
                "insert into projects (unit_id, code, name, first_year, last_year) values (@Unit, 'PA', '审定的项目', 2020, 2030) returning id", new { scene.Unit });
            var year = session.Single<long>("select year_id from cases where id = @Draft", new { scene.Draft });
            var id = CaseStore.Add(session, new(year, scene.Unit, project, FormType.ProjectSelfEvaluation, new(2024, 3, 31)), "2024-01-01T00:00:00.000Z",
                CaseStore.Form(session, scene.Draft)!.Filled);
            session.Execute("update cases set state = 'approved' where id = @id", new { id });
            return id;
        });
        var published = await town.App.Services.GetRequiredService<PublicationDesk>().Publish(access, approved, new(false, "说明"));
        var notices = town.App.Services.GetRequiredService<NoticeDesk>();
        var draft = new PlanDraft(scene.Unit, 2024, "national-2020-self-evaluation", "分配方案", "口岸资金", "", "", "甲\t乙\t100");
        var plan = await notices.Write(access, null, draft);
        var other = await notices.Write(access, null, draft with { Title = "公示的方案" });
        var notice = await notices.Publish(access, new(other, Mingji.Workbench.Dates.Today(town.Clock), "0751-0000000", "") { Seen = 1 });
        var content = System.Text.Encoding.UTF8.GetBytes("证件");
        SentFile File(ObjectionItem item) => new(item, Town.Marker + ".txt", () => new MemoryStream(content), content.Length);
        await town.App.Services.GetRequiredService<ObjectionDesk>().Receive(
            notice, ObjectorKind.Person, new("李建国", "", "0751-1111111", Town.Marker + "与去年的项目重复"),
            [File(ObjectionItem.IdentityDocument), File(ObjectionItem.Evidence)], "10.9.9.9");
        scene.Publish(approved, published, plan, notice, await town.Read(session => session.Single<long>("select max(id) from objections")));
    }
}
