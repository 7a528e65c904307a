using Mingji.Core.Forms;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Todo;

namespace Mingji.Workbench.Tests.Todo;

public sealed class TodoTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Each_person_sees_what_waits_for_him_by_urgency(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        async Task<TodoBoard> Of(string login, DateOnly today)
        {
            var access = await city.As(login);
            return await city.Store.Read(s => TodoList.Of(s, access, today));
        }

        Assert.Single((await Of("preparer111", new(2024, 2, 1))).Later);
        Assert.Equal(-3, Assert.Single((await Of("preparer111", new(2024, 4, 3))).Late).DaysLeft);
        Assert.Equal(0, Assert.Single((await Of("preparer111", new(2024, 3, 31))).Soon).DaysLeft);
        var early = await Of("preparer111", new(2023, 12, 1));
        Assert.Single(early.NotOpen);
        Assert.Equal(0, early.ToFill);
        Assert.True((await Of("department", new(2024, 2, 1))).IsEmpty);
        Assert.True((await Of("evaluator", new(2024, 2, 1))).IsEmpty);

        var id = await city.CaseOf("111");
        await city.Begin("preparer111", id);
        await city.Steps.Take(await city.As("preparer111"), id, new(CaseAction.Submit, "", []));
        var waiting = await Of("reviewer111", new(2024, 2, 1));
        Assert.Equal((id, 1, 0), (Assert.Single(waiting.Later).Id, waiting.ToReview, waiting.ToFill));
        Assert.True((await Of("preparer111", new(2024, 2, 1))).IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Cases_are_listed_below_the_persons_units_and_narrowed_down(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        async Task<int> Count(string login, CaseQuery query)
        {
            var access = await city.As(login);
            return (await city.Store.Read(s => CaseList.Of(s, access, query, new(2024, 2, 1)))).Lines.Count;
        }

        var all = new CaseQuery(0, null, null, null);
        Assert.Equal((2, 1, 1), (await Count("department", all), await Count("preparer111", all), await Count("reviewer112", all)));
        Assert.Equal(0, await Count("department", all with { Form = FormType.ScoreSheet }));
        Assert.Equal(2, await Count("department", all with { Year = 2023, State = CaseState.Draft }));
        Assert.Equal(0, await Count("preparer111", all with { Path = "/1/2/4/" }));
        var department = await city.As("department");
        var first = (await city.Store.Read(s => CaseList.Of(s, department, all, new(2024, 2, 1)))).Lines[0];
        Assert.Equal(1, await Count("department", all with { AfterDue = Dates.Of(first.Due), AfterId = first.Id }));
        Assert.Equal([2023], await city.Store.Read(s => CaseList.Years(s, department)));
    }
}
