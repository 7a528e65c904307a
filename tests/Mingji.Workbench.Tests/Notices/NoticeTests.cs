using Mingji.Core.Notices;
using Mingji.Workbench.Events;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Objections;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Publishing;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Upkeep;

namespace Mingji.Workbench.Tests.Notices;

/// <summary>A plan of the department, with the figures of a real one: put up for objection, objected to, answered, published.</summary>
public sealed class NoticeTests(Engines engines) : IDisposable
{
    private const string Table = """
        序号	申请单位/企业	申请项目名称	金额（万元）
        1	云屏海关	营商环境跟踪评估	100
        2	云屏港务公司	信息化建设	200
        3		贸易便利化平台二期	500
        合计			800
        """;

    private static readonly DateTimeOffset Monday = new(2024, 9, 23, 9, 0, 0, TimeSpan.FromHours(8));
    private readonly string _folder = Directory.CreateTempSubdirectory("mingji-notices-").FullName;
    private readonly Jumping _clock = new(Monday);

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task From_the_plan_to_its_publication(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (desk, objections, department) = (Notices(city), Objections(city), await city.As("department"));
        var plan = await desk.Write(department, null, await Draft(city));
        var notice = await desk.Publish(department, new(plan, new(2024, 9, 28), "办公电话：0751-0000000", "") { Seen = 1 });
        Task<string> Object(ObjectorWords words, params SentFile[] files) =>
            objections.Receive(notice, ObjectorKind.Person, words, [.. files], "10.0.0.1");
        await Refused("还没有开始", () => Object(Whole, Identity, Evidence));
        _clock.Now = new(2024, 10, 1, 12, 0, 0, TimeSpan.FromHours(8));
        await Refused("还缺：身份证件复印件", () => Object(Whole, Evidence));
        var code = await Object(Whole, Identity, Evidence);

        var found = (await city.Store.Read(s => ObjectionStore.ByCode(s, code)))!;
        Assert.Equal((ObjectionState.Received, new DateOnly(2024, 10, 16)), (found.State, found.Due));
        var dump = await Dump(city);
        foreach (var secret in new[] { "李建国", "0751-1111111", "重复", "身份证.jpg", code }) Assert.DoesNotContain(secret, dump, StringComparison.Ordinal);

        foreach (var login in new[] { "preparer111", "reviewer111", "evaluator", "administrator" })
            await Refused("没有这件异议", async () => await objections.Open(await city.As(login), found.Id));
        var opened = await objections.Open(department, found.Id);
        Assert.Equal(("李建国", "身份证.jpg"), (opened.Words!.Name, opened.FileNames[0]));
        Assert.Equal("身份证", System.Text.Encoding.UTF8.GetString((await objections.OpenFile(department, found.Id, opened.Objection.Files[0].Id)).Content));
        await Refused("先受理", () => objections.Move(department, found.Id, ObjectionState.Answered, "答复"));
        await objections.Move(department, found.Id, ObjectionState.Accepted, "");
        await Refused("期满才能公开", () => Plans(city).Publish(department, plan));

        _clock.Now = new(2024, 10, 5, 0, 0, 0, TimeSpan.FromHours(8));
        await Refused("逾期提出的异议不予受理", () => Object(Whole, Identity, Evidence));
        await Refused("1件异议没有办结", () => Plans(city).Publish(department, plan));
        await objections.Move(department, found.Id, ObjectionState.Answered, "经核实，与去年的项目不重复");
        var published = await Plans(city).Publish(department, plan);
        var document = (await city.Store.Read(s => PublicationStore.Find(s, published)))!;
        Assert.Contains("收到异议1件，答复1件", document.Note, StringComparison.Ordinal);
        Assert.Equal("经核实，与去年的项目不重复", (await city.Store.Read(s => ObjectionStore.ByCode(s, code)))!.Answer);
        Assert.Empty((await Verification.Run(city.Store, new(_folder))).Faults);

        // A clock that was wrong for a while took nothing with it.
        _clock.Now = new(2024, 9, 30, 12, 0, 0, TimeSpan.FromHours(8));
        Assert.True((await city.Store.Read(s => NoticeStore.Find(s, notice)))!.TakesObjections(_clock.Now));
        Assert.Equal(0, await objections.Erase());
        _clock.Now = new(2025, 10, 5, 0, 0, 0, TimeSpan.FromHours(8));
        Assert.Equal(1, await objections.Erase());
        Assert.Equal(0, await objections.Erase());
        Assert.Null((await objections.Open(department, found.Id)).Words);
        Assert.Empty(Directory.Exists(new ObjectionVault(_folder).Folder) ? Directory.GetFiles(new ObjectionVault(_folder).Folder) : []);
        Assert.Empty((await city.Store.Read(ChainCheck.Run)).Broken);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_plan_that_does_not_hold_is_not_put_up(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (desk, department) = (Notices(city), await city.As("department"));
        var draft = await Draft(city);
        async Task<long> Plan(PlanDraft changed) => await desk.Write(department, null, changed);
        async Task Stopped(string says, PlanDraft changed)
        {
            var plan = await Plan(changed);
            await Refused(says, () => desk.Publish(department, new(plan, new(2024, 9, 28), "0751-0000000", "") { Seen = 1 }));
        }

        await Stopped("各项相加是800万元，方案的合计写900万元，差100万元", draft with { Table = Table.Replace("\t800", "\t900", StringComparison.Ordinal) });
        await Stopped("超出本年预算700万元，超出100万元", draft with { Budget = "700" });
        await Stopped("列了2次", draft with { Table = Table.Replace("贸易便利化平台二期", "信息化建设", StringComparison.Ordinal) });
        await Stopped("手机号码“13900000000”", draft with { Title = "13900000000号方案" });
        await Refused("没有读到项目", () => Plan(draft with { Table = "申请单位\t项目名称\t金额" }));
        await Refused("不是金额", () => Plan(draft with { Table = "甲\t乙\t很多" }));
        await Refused("不能为它登记", async () => await desk.Write(await city.As("reviewer111"), null, draft));
        var whole = await Plan(draft);
        await Refused("不能从过去的日子", () => desk.Publish(department, new(whole, new(2024, 9, 1), "0751-0000000", "") { Seen = 1 }));
        await Refused("请填联系方式", () => desk.Publish(department, new(whole, new(2024, 9, 28), " ", "") { Seen = 1 }));
        await Refused("方案又有改动", () => desk.Publish(department, new(whole, new(2024, 9, 28), "0751-0000000", "") { Seen = 7 }));
        var notice = await desk.Publish(department, new(whole, new(2024, 9, 28), "0751-0000000", "") { Seen = 1 });
        await Refused("已经公示", () => desk.Publish(department, new(whole, new(2024, 9, 28), "0751-0000000", "") { Seen = 1 }));
        await Refused("方案已经公示，不能修改", () => desk.Write(department, whole, draft with { Seen = 1 }));
        await desk.Withdraw(department, notice, "金额有误");
        await desk.Write(department, whole, draft with { Seen = 1, Budget = "900" });
        Assert.Equal(2, (await city.Store.Read(s => NoticeStore.FindPlan(s, whole)))!.Version);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_flood_from_one_address_is_stopped_and_leaves_nothing(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (desk, objections, department) = (Notices(city), Objections(city), await city.As("department"));
        var plan = await desk.Write(department, null, await Draft(city));
        var notice = await desk.Publish(department, new(plan, new(2024, 9, 23), "0751-0000000", "") { Seen = 1 });
        Task<string> Object(string address) => objections.Receive(notice, ObjectorKind.Person, Whole, [Identity, Evidence], address);
        for (var i = 0; i < ObjectionDesk.MostOfAddress; i++) await Object("10.0.0.9");
        var files = Directory.GetFiles(new ObjectionVault(_folder).Folder).Length;
        await Refused("超过10件", () => Object("10.0.0.9"));
        Assert.Equal(files, Directory.GetFiles(new ObjectionVault(_folder).Folder).Length);
        await Object("10.0.0.10");
        await Refused("合计不超过10MB", () => objections.Receive(notice, ObjectorKind.Person, Whole,
            [Identity, Evidence with { Size = ObjectionDesk.MostBytes }], "10.0.0.11"));
    }

    [Fact]
    public void A_seal_opens_with_its_key_and_purpose_only()
    {
        var vault = new ObjectionVault(_folder);
        var seal = vault.SealText("李建国", "objection 1");
        Assert.Equal("李建国", new ObjectionVault(_folder).OpenText(seal, "objection 1"));
        Assert.Throws<RefusalException>(() => vault.OpenText(seal, "objection 2"));
        File.Delete(vault.KeyPath);
        Assert.Throws<RefusalException>(() => new ObjectionVault(_folder).OpenText(seal, "objection 1"));
    }

    [Fact]
    public void A_plan_is_read_as_it_was_written()
    {
        var read = PlanText.Read(Table, yuan: false);
        Assert.Equal((3, true, "云屏港务公司", 800_000_000L), (read.Rows.Length, read.Rows[2].Merged, read.Rows[2].Applicant, read.StatedFen));
        var again = PlanText.Read(PlanText.Write(read.Rows, read.StatedFen), yuan: false);
        Assert.Equal(read.Rows.AsEnumerable(), again.Rows);
        Assert.Equal(read.StatedFen, again.StatedFen);
        Assert.Equal(123_456L, PlanText.Read("甲\t乙\t1234.56", yuan: true).Rows[0].Fen);
    }

    private static ObjectorWords Whole => new("李建国", "", "0751-1111111", "第3项与去年的项目重复");

    private static SentFile Identity => Sent(ObjectionItem.IdentityDocument, "身份证.jpg", "身份证");

    private static SentFile Evidence => Sent(ObjectionItem.Evidence, "去年的公示.pdf", "去年的公示");

    private static SentFile Sent(ObjectionItem item, string name, string content)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(content);
        return new(item, name, () => new MemoryStream(bytes), bytes.Length);
    }

    private NoticeDesk Notices(City city) => new(city.Store, city.Catalog, _clock);

    private ObjectionDesk Objections(City city) => new(city.Store, new(_folder), _clock);

    private PlanPublication Plans(City city) => new(city.Store, new EvidenceFolder(_folder), new PlainFiles(), _clock);

    private static async Task<PlanDraft> Draft(City city)
    {
        var unit = await city.Store.Read(s => s.Single<long>("select id from units where code = '11'"));
        return new(unit, 2024, "national-2020-self-evaluation", "2024年口岸建设资金分配方案", "口岸建设资金", "800", "云财预〔2024〕1号", Table);
    }

    /// <summary>Everything that the database says of objections, and the histories.</summary>
    private static async Task<string> Dump(City city) => await city.Store.Read(s => string.Join('\n',
        s.Query<string>("select code_hash || made_by || received_at || sealed || answer from objections")
            .Concat(s.Query<string>("select item || sealed_name || place from objection_files")).Concat(s.Query<string>("select body from events"))));

    private static async Task Refused(string says, Func<Task> act) =>
        Assert.Contains(says, (await Assert.ThrowsAnyAsync<RefusalException>(act)).Message, StringComparison.Ordinal);
}
