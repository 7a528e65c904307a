using Mingji.Core.Forms;
using Mingji.Workbench.Projects;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Years;

namespace Mingji.Workbench.Tests.Projects;

public sealed class ProjectTests(Engines engines)
{
    [Theory]
    [InlineData("39.4408", 39_440_800L, "39.4408")]
    [InlineData("1,664.69", 1_664_690_000L, "1,664.69")]
    [InlineData("0.000001", 1L, "0.000001")]
    [InlineData("179.2275", 179_227_500L, "179.2275")]
    public void Amounts_are_kept_to_the_fen(string text, long fen, string shown)
    {
        Assert.Equal(fen, FundsText.Read(text));
        Assert.Equal(shown, FundsText.Show(fen));
    }

    [Theory]
    [InlineData("0.0000001")]
    [InlineData("-1")]
    [InlineData("十万")]
    [InlineData("1e5")]
    [InlineData("99999999999999999999999")]
    public void What_is_no_amount_is_refused(string text) => Assert.Throws<RefusalException>(() => FundsText.Read(text));

    [Fact]
    public void A_list_from_a_sheet_is_read_by_its_heads()
    {
        var read = ProjectPaste.Read(
            "项目代码\t项目名称\t主管部门\t财政拨款（元）\t其他资金\t联系人\nK01\t\"口岸车检场\n水电费\"\t商务局\t400,000.00\t\t甲\nK02\t广域网运作\t商务局\t76000\t1.5\t乙\n", 2024, yuan: true);
        Assert.True(read.Holds);
        Assert.Equal(["联系人"], read.Unused);
        Assert.Equal("口岸车检场\n水电费", read.Rows[0].Draft!.Name);
        Assert.Equal([new ProjectFunds(2024, FundSource.Appropriation, 40_000_000)], read.Rows[0].Draft!.Funds);
        Assert.Equal([7_600_000, 150], read.Rows[1].Draft!.Funds.Select(f => f.Fen));
    }

    [Fact]
    public void Each_row_that_makes_no_project_says_why()
    {
        var read = ProjectPaste.Read("代码\t名称\t开始年度\t财政拨款\nK01\t甲\t2024\t1\nK01\t乙\t2024\t1\nK03\t\t2024\t1\nK04\t丁\t明年\t1\nK05\t戊\t\t约5万", 2024, yuan: false);
        Assert.False(read.Holds);
        Assert.Equal([null, "项目代码K01与第2行相同", "项目名称要有，不超过120个字", "“明年”不是年度，请写四位数的年份，如 2024", "“约5万”不是金额，请写数字，如 120 或 39.4408"],
            read.Rows.Select(r => r.Why));
        Assert.Throws<RefusalException>(() => ProjectPaste.Read("甲\t乙\n1\t2", 2024, false));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_preparer_keeps_his_projects_and_nobody_else_does(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var desk = new ProjectDesk(city.Store, new YearCases(city.Store, city.Catalog, city.Clock), city.Clock);
        var unit = await city.Store.Read(s => s.Single<long>("select id from units where code = '111'"));
        var draft = new ProjectDraft("K1", "口岸设施维护", 2023, 2024, "商务局", [new(2023, FundSource.Appropriation, 9_790_000)]);
        foreach (var login in new[] { "preparer112", "department", "performance" })
            await Assert.ThrowsAsync<NoRightException>(async () => await desk.Add(await city.As(login), unit, [draft]));
        var preparer = await city.As("preparer111");
        var id = Assert.Single(await desk.Add(preparer, unit, [draft]));
        await Assert.ThrowsAsync<RefusalException>(() => desk.Add(preparer, unit, [draft with { Name = "另一个" }]));
        await desk.Change(preparer, id, draft with { Name = "口岸设施维修维护" });
        var department = await city.As("department");
        var seen = await city.Store.Read(s => ProjectStore.MustSee(s, department, id));
        Assert.Equal(("口岸设施维修维护", 9_790_000L), (seen.Name, seen.Funds[0].Fen));
        Assert.Equal(1, await city.Store.Read(s => s.Single<long>("select count(*) from cases where project_id = @id", new { id })));
        var stranger = await city.As("preparer112");
        await Assert.ThrowsAsync<NoRightException>(() => city.Store.Read(s => ProjectStore.MustSee(s, stranger, id)));
        await desk.Close(preparer, id, "已完工");
        await Assert.ThrowsAsync<RefusalException>(() => desk.Change(preparer, id, draft));
        var path = seen.UnitPath;
        Assert.DoesNotContain(await city.Store.Read(s => ProjectStore.List(s, new(path))), p => p.Id == id);
        Assert.Contains(await city.Store.Read(s => ProjectStore.List(s, new(path, "维修", 2024, Closed: true))), p => p.Id == id);
        Assert.Empty(await city.Store.Read(s => ProjectStore.List(s, new(path, "100%"))));
        Assert.Equal(9_790_000, (await city.Store.Read(s => ProjectStore.TotalsOf(s, new(path), 2023)))[id]);
    }
}
