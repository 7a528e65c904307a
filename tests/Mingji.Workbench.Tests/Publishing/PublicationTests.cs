using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Publishing;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Notices;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Upkeep;

namespace Mingji.Workbench.Tests.Publishing;

public sealed class PublicationTests(Engines engines) : IDisposable
{
    private readonly Jumping _clock = new(City.Now);
    private readonly string _folder = Directory.CreateTempSubdirectory("mingji-published-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_approved_form_goes_out_frozen_and_a_correction_stands_beside_it(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (desk, id, department) = (Desk(city), await Approved(city), await city.As("department"));
        var waiting = Assert.Single(await ToDo(city));
        Assert.Equal((new DateOnly(2024, 2, 21), 20, false), (waiting.Due, waiting.DaysLeft, waiting.IsCorrection));
        var first = await desk.Publish(department, id, new(false, "尚有指标没有填报"));
        Assert.Empty(await ToDo(city));

        var snapshot = PublishedSnapshot.Read(await city.Store.Read(s => PublicationStore.Snapshot(s, first)));
        var budget = snapshot.Cells.Single(c => c is { Label: "年度资金总额", Column: "全年预算数" });
        Assert.Equal(("100.00", 100.00m, "recomputed"), (budget.Text, budget.Value, budget.Check));
        Assert.Equal("60.00＋40.00＝100.00", budget.How);
        await Refused("已经公开的这一版完全一样", () => desk.Publish(department, id, new(false, "再来一次")));

        await Reopened(city, id);
        await Refused("审定以后才能公开", () => desk.Publish(department, id, new(false, "")));
        await city.Desk.Save(await city.As("preparer111"), id, [await Edit(city, id, FundSource.Other, "41.00"), await Edit(city, id, FundSource.Total, "101.00")]);
        await Approve(city, id);
        Assert.True(Assert.Single(await ToDo(city)).IsCorrection);
        await Refused("必须写明更正了什么", () => desk.Publish(department, id, new(false, "")));
        var second = await desk.Publish(department, id, new(false, "其他资金漏记1万元"));

        var versions = await city.Store.Read(s => PublicationStore.OfCase(s, id));
        Assert.Equal([(second, 2, null), (first, 1, (long?)second)], versions.Select(v => (v.Id, v.Version, v.ReplacedBy)));
        var found = await city.Store.Read(s => PublicSearch.Find(s, new("自评 口岸", 2023, FormType.ProjectSelfEvaluation)));
        Assert.Equal([second], found.Lines.Select(l => l.Id));
        Assert.Empty((await city.Store.Read(s => PublicSearch.Find(s, new("100%_")))).Lines);
        var unit = (await city.Store.Read(s => PublicUnit.Find(s, "111")))!;
        Assert.Equal(101_000_000L, Assert.Single(unit.Numbers, n => n.Kind == SeriesKind.Budget).Value);
        Assert.Null(await city.Store.Read(s => PublicUnit.Find(s, "112")));
        var history = string.Join('\n', (await city.Store.Read(s => EventLog.Newest(s, Case.StreamOf(id), 3))).Select(EventWords.Of));
        Assert.Contains("向社会公开了第2版；说明：其他资金漏记1万元", history, StringComparison.Ordinal);
        Assert.Empty((await Verified(city)).Faults);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Private_numbers_are_shown_and_masked_on_request_only(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var desk = Desk(city);
        var id = await Approved(city, "联系人13900000000，账号：44001234567890123");
        var department = await city.As("department");
        await Refused("2处个人信息，不能公开", () => desk.Publish(department, id, new(false, "说明")));
        await Refused("说明里有手机号码", () => desk.Publish(department, id, new(true, "电话13900000000")));
        var stamp = await city.Store.Read(PublicStamp.Now);
        var out1 = await desk.Publish(department, id, new(true, "说明"));
        Assert.Equal(stamp + 1, await city.Store.Read(PublicStamp.Now));
        var text = await city.Store.Read(s => PublicationStore.Snapshot(s, out1));
        Assert.Contains("139******00", text, StringComparison.Ordinal);
        var file = Assert.Single(await city.Store.Read(s => PublicationStore.Files(s, out1)));
        Assert.Contains("139******00", await File.ReadAllTextAsync(new EvidenceFolder(_folder).PathOf(file.Sha256)), StringComparison.Ordinal);
        foreach (var whole in new[] { "13900000000", "44001234567890123" })
        {
            Assert.DoesNotContain(whole, text, StringComparison.Ordinal);
            Assert.DoesNotContain(whole, await File.ReadAllTextAsync(new EvidenceFolder(_folder).PathOf(file.Sha256)), StringComparison.Ordinal);
        }

        Assert.Equal(2, (await city.Store.Read(s => PublicationStore.Find(s, out1)))!.Masked);
        // The form itself stays as it is.
        Assert.Contains("13900000000", (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled.Form.Goals!.Achieved!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Only_who_may_publishes_and_takes_down(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (desk, id) = (Desk(city), await Approved(city));
        foreach (var login in new[] { "preparer111", "finance", "administrator" })
            await Refused("公开要由", async () => await desk.Publish(await city.As(login), id, new(false, "说明")));
        foreach (var login in new[] { "reviewer112", "evaluator" })
            await Refused("没有这份表", async () => await desk.Publish(await city.As(login), id, new(false, "说明")));
        await Refused("请刷新页面", async () => await desk.Publish(await city.As("reviewer111"), id, new(false, "说明", Seen: 1)));
        var made = await desk.Publish(await city.As("reviewer111"), id, new(false, "说明"));
        await Refused("必须写明理由", async () => await desk.TakeDown(await city.As("reviewer111"), made, " "));
        await Refused("没有这份表", async () => await desk.TakeDown(await city.As("reviewer112"), made, "误传"));
        await desk.TakeDown(await city.As("reviewer111"), made, "误传");
        await Refused("已经撤下", async () => await desk.TakeDown(await city.As("reviewer111"), made, "误传"));
        Assert.Empty((await city.Store.Read(s => PublicSearch.Find(s, new()))).Lines);
        var again = await desk.Publish(await city.As("department"), id, new(false, ""));
        Assert.Equal(2, (await city.Store.Read(s => PublicationStore.Find(s, again)))!.Version);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_nobody_has_settled_goes_out_with_words_to_the_reader(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var id = await Approved(city, other: "39.00", carried: "0.00");
        var department = await city.As("department");
        await Refused("处错误没有处理：公开时要写一句说明", () => Desk(city).Publish(department, id, new(false, "")));
        var made = await Desk(city).Publish(department, id, new(false, "其他资金少列1万元，已在整改"));
        var snapshot = PublishedSnapshot.Read(await city.Store.Read(s => PublicationStore.Snapshot(s, made)));
        Assert.Contains(snapshot.Findings, f => f.Rule == "sum/components");
        Assert.Equal("differs", snapshot.Cells.Single(c => c is { Label: "年度资金总额", Column: "全年预算数" }).Check);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_was_changed_after_it_went_out_is_found(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var made = await Desk(city).Publish(await city.As("department"), await Approved(city), new(false, "说明"));
        var file = Assert.Single(await city.Store.Read(s => PublicationStore.Files(s, made)));
        await File.AppendAllTextAsync(new EvidenceFolder(_folder).PathOf(file.Sha256), "x");
        await city.Store.Write(s => s.Execute("update publications set snapshot = replace(snapshot, '100.00', '900.00')"));
        var faults = (await Verified(city)).Faults;
        Assert.Contains(faults, f => f.Why.Contains("公开的内容与公开时的校验值不符", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Why.Contains("磁盘上的文件与公开时不一致", StringComparison.Ordinal));
    }

    private PublicationDesk Desk(City city) => new(city.Store, city.Catalog, new(_folder), new PlainFiles(), _clock);

    private Task<VerificationReport> Verified(City city) => Verification.Run(city.Store, new(_folder));

    private static async Task<IReadOnlyList<ToPublish>> ToDo(City city) => await city.Store.Read(s =>
        PublicationList.ToDo(s, city.Catalog, "/", 0, new(2024, 2, 1), 0));

    private async Task<long> Approved(City city, string goal = "设施正常运行", string other = "40.00", string carried = "")
    {
        var id = await city.CaseOf("111");
        var form = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled.Form;
        await city.Desk.Save(await city.As("preparer111"), id,
        [
            await Edit(city, id, FundSource.Total, "100.00"), await Edit(city, id, FundSource.Appropriation, "60.00"), await Edit(city, id,
                FundSource.Other, other), await Edit(city, id, FundSource.CarriedOver, carried),
            new(CellNumber.In(form.Goals!.At, CellField.Achieved)!.Value.Value, "", goal),
        ]);
        await Approve(city, id);
        return id;
    }

    private static async Task<CellEdit> Edit(City city, long id, FundSource source, string text)
    {
        var row = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled.Form.Funds.First(f => f.Source == source);
        return new(CellNumber.In(row.At, CellField.Adjusted)!.Value.Value, row.Adjusted?.Text ?? "", text);
    }

    private async Task Approve(City city, long id)
    {
        _clock.Now += TimeSpan.FromMinutes(1);
        var steps = new CaseSteps(city.Store, city.Catalog, _clock);
        await steps.Take(await city.As("preparer111"), id, new(CaseAction.Submit, "", []));
        foreach (var login in new[] { "reviewer111", "department", "finance" })
            await steps.Take(await city.As(login), id, new(CaseAction.Approve, "同意", []));
    }

    private static async Task Reopened(City city, long id)
    {
        var form = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled.Form;
        await city.Steps.Take(await city.As("performance"), id, new(CaseAction.Reopen, "更正资金",
            [.. form.Funds.Select(f => CellNumber.In(f.At, CellField.Adjusted)!.Value)]));
    }

    private static async Task Refused(string says, Func<Task> act) =>
        Assert.Contains(says, (await Assert.ThrowsAnyAsync<RefusalException>(act)).Message, StringComparison.Ordinal);
}
