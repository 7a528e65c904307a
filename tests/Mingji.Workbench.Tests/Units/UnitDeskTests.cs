using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Tests;

public sealed class UnitDeskTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_moved_unit_takes_everything_below_with_it_and_rights_follow(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (desk, root) = (new UnitDesk(city.Store, city.Clock), await city.As("administrator"));
        var (center, top) = (await Unit(city, "111"), await Unit(city, "1"));
        var below = await desk.Add(root, center.Id, "1111", "口岸服务站", UnitLevel.Unit);
        var other = await desk.Add(root, top.Id, "12", "云屏市交通局", UnitLevel.Department);

        await desk.Move(root, center.Id, "12");

        Assert.Equal($"{other.Path}{center.Id}/", (await Unit(city, "111")).Path);
        Assert.Equal($"{other.Path}{center.Id}/{below.Id}/", (await Unit(city, "1111")).Path);
        var case111 = await city.CaseOf("111");
        var department = await city.As("department");
        await Assert.ThrowsAsync<NoRightException>(() => city.Store.Read(s => Mingji.Workbench.Cases.CaseAccess.MustSee(s, department, case111)));
        Assert.Equal(["unit-moved", "unit-added", "unit-added"], (await city.Store.Read(s => EventLog.Newest(s, "units", 3))).Select(e => e.Kind));
        Assert.Empty((await city.Store.Read(ChainCheck.Run)).Broken);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_administrator_acts_below_his_own_unit_only(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var desk = new UnitDesk(city.Store, city.Clock);
        var local = await Administrator(city, "111");
        var (own, other, top) = (await Unit(city, "111"), await Unit(city, "112"), await Unit(city, "1"));

        await desk.Add(local, own.Id, "1111", "口岸服务站", UnitLevel.Unit);
        await Assert.ThrowsAsync<NoRightException>(() => desk.Add(local, other.Id, "1121", "别人的", UnitLevel.Unit));
        await Assert.ThrowsAsync<NoRightException>(() => desk.Rename(local, top.Id, "1", "改了上级"));
        await Assert.ThrowsAsync<NoRightException>(() => desk.Move(local, own.Id, "112"));
        await Assert.ThrowsAsync<NoRightException>(() => desk.Move(local, other.Id, "111"));
        await Assert.ThrowsAsync<RefusalException>(() => desk.Move(local, own.Id, "1111"));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_tree_that_makes_no_sense_is_refused(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (desk, root) = (new UnitDesk(city.Store, city.Clock), await city.As("administrator"));
        var unit = await Unit(city, "111");
        await Assert.ThrowsAsync<RefusalException>(() => desk.Add(root, unit.Id, "1111", "区划在单位下", UnitLevel.Division));
        await Assert.ThrowsAsync<RefusalException>(() => desk.Add(root, unit.Id, "112", "代码已有", UnitLevel.Unit));
        await Assert.ThrowsAsync<RefusalException>(() => desk.Add(root, unit.Id, "11 3", "代码有空格", UnitLevel.Unit));
        await Assert.ThrowsAsync<RefusalException>(() => desk.Rename(root, unit.Id, "111", " "));
        for (var depth = 3; depth < UnitRules.MostDeep; depth++) unit = await desk.Add(root, unit.Id, $"d{depth}", "一层又一层", UnitLevel.Unit);
        await Assert.ThrowsAsync<RefusalException>(() => desk.Add(root, unit.Id, "deep", "太深", UnitLevel.Unit));
        var shallow = await Unit(city, "111");
        await Assert.ThrowsAsync<RefusalException>(() => desk.Move(root, shallow.Id, "112"));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_list_in_any_order_is_imported_whole(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (desk, root) = (new UnitDesk(city.Store, city.Clock), await city.As("administrator"));
        const string Text = "单位名称\t单位代码\t级别\t上级代码\n云屏市航道中心\t1201\t预算单位\t12\r\n云屏市交通局\t12\t主管部门\t1\n\n口岸中心新名\t111\t预算单位\t11\n云屏市会展中心\t112\t\t\n";

        var plan = await desk.Import(root, Text);

        Assert.Equal((2, 1, 1, 0), (plan.Added, plan.Renamed, plan.Unchanged, plan.Wrong));
        Assert.Equal((await Unit(city, "12")).Id, (await Unit(city, "1201")).ParentId);
        Assert.Equal("口岸中心新名", (await Unit(city, "111")).Name);
        Assert.Equal("units-imported", (await city.Store.Read(s => EventLog.Newest(s, "units", 1)))[0].Kind);
        Assert.Equal(4, (await desk.Preview(root, Text)).Unchanged);
    }

    [Theory]
    [InlineData("12\t\t1\t主管部门", "名称")]
    [InlineData("1 2\t交通局\t1\t主管部门", "代码")]
    [InlineData("12\t交通局\t1\t局", "不认识级别")]
    [InlineData("12\t交通局\t1\t", "级别没有写")]
    [InlineData("12\t交通局\t99\t主管部门", "没有上级代码99")]
    [InlineData("12\t交通局\t12\t主管部门", "它自己")]
    [InlineData("12\t交通局\t111\t主管部门", "不能设在")]
    [InlineData("111\t口岸服务中心\t1\t预算单位", "移动它")]
    [InlineData("111\t口岸服务中心\t11\t主管部门", "级别不能改")]
    [InlineData("12\t交通局\t1\t主管部门\n12\t农业局\t1\t主管部门", "与第1行重复")]
    [InlineData("12\t交通局\t13\t主管部门\n13\t农业局\t12\t主管部门", "指回自己")]
    public async Task Each_wrong_line_says_why_and_nothing_is_written(string text, string why)
    {
        await using var city = await City.Open(engines.NewStore(Engine.Sqlite));
        var (desk, root) = (new UnitDesk(city.Store, city.Clock), await city.As("administrator"));
        var plan = await desk.Preview(root, text);
        Assert.Contains(plan.Rows, r => r.Fate == UnitListFate.Wrong && r.Why!.Contains(why, StringComparison.Ordinal));
        await Assert.ThrowsAsync<RefusalException>(() => desk.Import(root, text));
        Assert.Null(await city.Store.Read(s => UnitTree.ByCode(s, "12")));
    }

    [Fact]
    public async Task A_list_reaches_no_further_than_its_administrator()
    {
        await using var city = await City.Open(engines.NewStore(Engine.Sqlite));
        var desk = new UnitDesk(city.Store, city.Clock);
        var local = await Administrator(city, "111");
        var plan = await desk.Preview(local, "1121\t别人之下\t112\t预算单位\n112\t改别人的名\t11\t预算单位\n1111\t自己之下\t\t预算单位");
        Assert.Equal((1, 2), (plan.Added, plan.Wrong));
    }

    [Fact]
    public async Task Thirty_thousand_units_are_searched_and_unfolded_at_once()
    {
        await using var city = await City.Open(engines.NewStore(Engine.Sqlite));
        var (desk, root) = (new UnitDesk(city.Store, city.Clock), await city.As("administrator"));
        for (var part = 0; part < 2; part++)
        {
            var lines = Enumerable.Range(0, 15_000).Select(i => $"u{part}-{i:D5}\t第{part}-{i}个单位\t{(i < 100 ? "1" : $"u{part}-{i % 100:D5}")}\t{(i < 100 ? "主管部门" : "预算单位")}");
            Assert.Equal(15_000, (await desk.Import(root, string.Join('\n', lines))).Added);
        }

        var top = await Unit(city, "1");
        Assert.Equal(201, (await city.Store.Read(s => UnitTree.Children(s, top.Id, 500))).Count);
        Assert.Equal("u1-14999", Assert.Single(await city.Store.Read(s => UnitTree.Search(s, "/", "14999", 50)), u => u.Code.StartsWith("u1", StringComparison.Ordinal)).Code);
        Assert.Empty(await city.Store.Read(s => UnitTree.Search(s, "/", "%_%", 50)));
    }

    private static async Task<BudgetUnit> Unit(City city, string code) => (await city.Store.Read(s => UnitTree.ByCode(s, code)))!;

    private static async Task<Access> Administrator(City city, string code)
    {
        var unit = await Unit(city, code);
        await city.Store.Write(s =>
        {
            Register.Grant(s, City.Now, 0, Register.Add(s, City.Now, 0, "local" + code, "本单位管理员").Id, unit, Role.Administrator);
            return true;
        });
        return await city.As("local" + code);
    }
}
