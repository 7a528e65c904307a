using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Tests;

public sealed class PeopleDeskTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Whoever_is_added_gets_a_link_a_role_and_a_line_in_the_list(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (desk, root) = (new PeopleDesk(city.Store, city.Clock), await city.As("administrator"));

        var added = await desk.Add(root, " XinRen ", "新人", "111", Role.Preparer);

        Assert.Equal(added.Person.Id, (await city.Store.Read(s => Register.Invited(s, City.Now, added.Token)))?.Id);
        var unit = await city.Store.Read(s => UnitTree.ByCode(s, "111"));
        var line = Assert.Single(await city.Store.Read(s => PeopleList.Below(s, unit!.Path, "xinren", 0)));
        Assert.Equal(("新人", false, Role.Preparer), (line.Name, line.HasPassword, Assert.Single(line.Grants).Role));
        await Assert.ThrowsAsync<RefusalException>(() => desk.Add(root, "xinren", "又一个", "111", Role.Preparer));
        Assert.Equal(["person-invited", "role-granted", "person-added"], (await city.Store.Read(s => EventLog.Newest(s, "people", 3))).Select(e => e.Kind));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Nobody_is_taken_over_by_the_administrator_of_one_of_his_units(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var desk = new PeopleDesk(city.Store, city.Clock);
        var (root, local) = (await city.As("administrator"), await Local(city, desk));
        var finance = (await city.As("finance")).Person.Id;

        await Assert.ThrowsAsync<NoRightException>(() => desk.Grant(local, finance, "111", Role.Preparer));
        await desk.Grant(root, finance, "111", Role.Preparer);
        // Now he has a role in the local administrator's unit too: his roles there are his to take, his account is not.
        await Assert.ThrowsAsync<NoRightException>(() => desk.Invite(local, finance));
        await Assert.ThrowsAsync<NoRightException>(() => desk.Close(local, finance));
        await Assert.ThrowsAsync<NoRightException>(() => desk.Rename(local, finance, "别的名字"));
        await Assert.ThrowsAsync<NoRightException>(() => desk.Invite(local, root.Person.Id));
        var unit = await city.Store.Read(s => UnitTree.ByCode(s, "111"));
        await desk.Revoke(local, finance, unit!.Id, Role.Preparer);
    }

    [Theory]
    [InlineData(Role.FinanceDivision)]
    [InlineData(Role.PerformanceDivision)]
    [InlineData(Role.Department)]
    [InlineData(Role.Evaluator)]
    public async Task A_unit_does_not_make_its_own_reviewers_of_the_levels_above(Role role)
    {
        await using var city = await City.Open(engines.NewStore(Engine.Sqlite));
        var desk = new PeopleDesk(city.Store, city.Clock);
        var local = await Local(city, desk);
        await Assert.ThrowsAsync<RefusalException>(() => desk.Add(local, "shenpi", "自己审自己", "111", role));
        await Assert.ThrowsAsync<NoRightException>(() => desk.Add(local, "shenpi", "上级的角色", "11", role));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_closed_account_keeps_nothing_to_come_back_with(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (desk, root) = (new PeopleDesk(city.Store, city.Clock), await city.As("administrator"));
        var added = await desk.Add(root, "xinren", "新人", "111", Role.Preparer);
        var token = await city.Store.Write(s => SignIns.Start(s, City.Now, added.Person.Id));

        await desk.Close(root, added.Person.Id);

        Assert.Null(await city.Store.Read(s => SignIns.AccessOf(s, City.Now, token)));
        Assert.Null(await city.Store.Read(s => Register.Invited(s, City.Now, added.Token)));
        await Assert.ThrowsAsync<RefusalException>(() => desk.Invite(root, added.Person.Id));
        var again = await desk.Reopen(root, added.Person.Id);
        Assert.NotNull(await city.Store.Read(s => Register.Invited(s, City.Now, again.Token)));
        Assert.Null(await city.Store.Read(s => SignIns.AccessOf(s, City.Now, token)));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Nobody_shuts_himself_out(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (desk, root) = (new PeopleDesk(city.Store, city.Clock), await city.As("administrator"));
        var (self, top) = (root.Person.Id, await city.Store.Read(s => UnitTree.ByCode(s, "1")));
        await Assert.ThrowsAsync<RefusalException>(() => desk.Close(root, self));
        await Assert.ThrowsAsync<RefusalException>(() => desk.Revoke(root, self, top!.Id, Role.Administrator));
        var evaluator = (await city.As("evaluator")).Person.Id;
        await Assert.ThrowsAsync<RefusalException>(() => desk.Revoke(root, evaluator, top!.Id, Role.Evaluator));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Whoever_runs_the_machine_can_let_an_administrator_in_again(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var refusal = await Assert.ThrowsAsync<RefusalException>(() => city.Store.Write(s => LockedOut.Invite(s, City.Now, "wrong", false)));
        Assert.Contains("administrator", refusal.Message, StringComparison.Ordinal);
        var id = (await city.As("administrator")).Person.Id;
        await city.Store.Write(s => s.Execute("update people set active = 0 where id = @id", new { id }));
        await Assert.ThrowsAsync<RefusalException>(() => city.Store.Write(s => LockedOut.Invite(s, City.Now, "administrator", false)));
        var invited = await city.Store.Write(s => LockedOut.Invite(s, City.Now, "Administrator", true));
        Assert.True(await city.Store.Write(s => Register.Accept(s, City.Now, invited.Token, "hash")));
        Assert.False(await city.Store.Write(s => Register.Accept(s, City.Now, invited.Token, "hash")));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Attempts_are_counted_across_all_names_of_an_address_and_forgotten_in_time(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var gate = new PasswordSignIn(city.Store, city.Clock);
        async Task<SignInOutcome> Try(string login, string address) => (await gate.Try(login, address, _ => Task.FromResult(false))).Outcome;
        for (var i = 0; i < PasswordSignIn.MostFailuresOfAddress; i++) Assert.Equal(SignInOutcome.Wrong, await Try("name" + i, "here"));
        Assert.Equal(SignInOutcome.Braked, await Try("another", "here"));
        Assert.Equal(SignInOutcome.Wrong, await Try("another", "elsewhere"));
    }

    private static async Task<Access> Local(City city, PeopleDesk desk)
    {
        await desk.Add(await city.As("administrator"), "local", "本单位管理员", "111", Role.Administrator);
        return await city.As("local");
    }
}
