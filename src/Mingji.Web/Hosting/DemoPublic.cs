using System.Collections.Immutable;
using Mingji.Core.Standards;
using Mingji.Web.Public;
using Mingji.Web.Uploads;
using Mingji.Workbench;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Notices;
using Mingji.Workbench.People;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Hosting;

/// <summary>
/// What the demo shows the public: approved forms that are out, one of them corrected, and an allocation plan that is up for objection. It comes
/// last, so that nothing before it depends on it.
/// </summary>
internal sealed class DemoPublic(IStore store, StandardCatalog catalog, DocumentDesk documents, EvidenceFolder evidence, TimeProvider clock)
{
    private const string Publisher = "jiaotong-shenhe";
    private const string Keeper = "zhuguan";
    private const string KeepersUnit = "3509";
    private const int NoticeDaysAgo = 2;

    /// <summary>The approved forms that went out: by project, so many days ago, with these words to the reader.</summary>
    private static readonly ImmutableArray<(string Project, int DaysAgo, string Note)> Out =
    [
        ("进港公路日常养护", 19, "两个标段冬季停工，未支付的养护款已按规定结转，完工验收后支付。"),
        ("桥梁定期检测", 16, "按年度计划完成检测，检测报告已移交养护单位。"),
    ];

    private static readonly ImmutableArray<string> Plan =
    [
        "申请单位\t项目名称\t金额（万元）",
        "云屏港务有限公司\t冷链查验平台改造\t180.00", "\t集装箱堆场智能闸口\t120.00",
        "云屏市跨境电商产业园\t监管仓分拣线更新\t95.50", "云屏市口岸协会\t通关业务培训\t14.50", "合计\t\t410.00",
    ];

    public async Task Fill(int year)
    {
        foreach (var (project, daysAgo, note) in Out)
        {
            var id = await store.Read(session => session.First<long?>(
                """
                select c.id from cases c join projects p on p.id = c.project_id join years y on y.id = c.year_id
                where p.name = @project and y.year = @year and c.form_type = 'project-self-evaluation' and c.state = 'approved'
                """,
                new { project, year }));
            if (id is { } approved) await Publish(Publisher, approved, daysAgo, note);
        }

        await PutUp();
    }

    /// <summary>Publishes an approved form as somebody who may, so many days ago. Printing would keep the first start waiting.</summary>
    public async Task<long> Publish(string login, long caseId, int daysAgo, string note)
    {
        var desk = new PublicationDesk(store, catalog, evidence, new OfficialFiles(documents, prints: false), new EarlierClock(clock, daysAgo));
        return await desk.Publish(await As(login), caseId, new(false, note));
    }

    private async Task PutUp()
    {
        var then = new EarlierClock(clock, NoticeDaysAgo);
        var desk = new NoticeDesk(store, catalog, then);
        var (access, today) = (await As(Keeper), Dates.Today(then));
        var unit = await store.Read(session => UnitTree.ByCode(session, KeepersUnit)!.Id);
        var pack = catalog.Standards.FirstOrDefault(s => s.Base is null)?.Id ?? "";
        var plan = await desk.Write(access, null, new(unit, today.Year, pack, $"{today.Year}年口岸集疏运补助资金分配方案", "口岸集疏运补助资金", "410.00",
            "年初预算安排的口岸集疏运补助资金", string.Join('\n', Plan)));
        await desk.Publish(access, new(plan, today, "云屏市商务局口岸科（云屏市港前路1号）", "项目由专家评审，评审意见可到口岸科查阅。") { Seen = 1 });
    }

    private Task<Access> As(string login) => store.Read(session => Register.AccessOf(session, Register.IdOf(session, login)!.Value)!);
}
