using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Tests.Cases;

/// <summary>Every state, action, role and place against a table written down a second time.</summary>
public sealed class CaseRuleTableTests(Engines engines)
{
    /// <summary>From, action, who, to.</summary>
    private static readonly (string From, string Action, string Roles, string To)[] Table =
    [
        ("draft", "submit", "preparer", "unit-review"),
        ("returned", "submit", "preparer", "unit-review"),
        ("reopened", "submit", "preparer", "unit-review"),
        ("unit-review", "withdraw", "preparer", "draft"),
        ("unit-review", "approve", "unit-reviewer", "department-review"),
        ("unit-review", "return", "unit-reviewer", "returned"),
        ("department-review", "approve", "department", "finance-review"),
        ("department-review", "return", "department", "returned"),
        ("finance-review", "approve", "finance-division performance-division", "approved"),
        ("finance-review", "return", "finance-division performance-division", "returned"),
        ("approved", "reopen", "performance-division", "reopened"),
    ];

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Every_step_is_open_to_the_roles_of_the_table_at_or_above_the_unit_and_to_nobody_else(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var id = await city.CaseOf("111");
        var cell = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled.Cells.First().Number;
        await city.Begin("preparer111", id);
        var actors = await Actors(city);
        var wrong = new List<string>();
        foreach (var state in Enum.GetValues<CaseState>())
        {
            foreach (var action in Enum.GetValues<CaseAction>())
            {
                var rule = Table.FirstOrDefault(t => t.From == Codes.Of(state) && t.Action == Codes.Of(action));
                foreach (var (role, place, access) in actors)
                {
                    var allowed = rule.Roles?.Split(' ').Contains(Codes.Of(role)) == true && place != "112";
                    await Put(city, id, state);
                    var request = new StepRequest(action, "理由写明", action == CaseAction.Reopen ? [cell] : []);
                    var to = await Try(() => city.Steps.Take(access, id, request));
                    var expected = allowed ? rule.To : null;
                    if (to != expected) wrong.Add($"{state} {action} {role} at {place}: {to ?? "refused"} instead of {expected ?? "refused"}");
                    if (to is null && await StateOf(city, id) != state) wrong.Add($"{state} {action} {role} at {place}: refused, but the case moved");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Who_prepared_a_case_reviews_it_never_in_whatever_role(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var id = await city.CaseOf("111");
        foreach (var (_, _, access) in (await Actors(city)).Where(a => a.Place == "111"))
        {
            await city.Store.Write(s => s.Execute(
                "insert into case_preparers (case_id, person_id) values (@id, @person)", new { id, person = access.Person.Id }));
            foreach (var state in new[] { CaseState.UnitReview, CaseState.DepartmentReview, CaseState.FinanceReview })
            {
                await Put(city, id, state, forget: false);
                Assert.Null(await Try(() => city.Steps.Take(access, id, new(CaseAction.Approve, "理由写明", []))));
                Assert.Null(await Try(() => city.Steps.Take(access, id, new(CaseAction.Return, "理由写明", []))));
            }
        }
    }

    private static async Task<List<(Role Role, string Place, Access Access)>> Actors(City city)
    {
        var actors = new List<(Role, string, Access)>();
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var place in new[] { "111", "112", "11", "1" })
            {
                var login = $"{Codes.Of(role)}.{place}";
                await city.Store.Write(session =>
                {
                    var unit = UnitTree.Find(session, session.Single<long>("select id from units where code = @place", new { place }))!;
                    Register.Grant(session, City.Now, 0, Register.Add(session, City.Now, 0, login, login).Id, unit, role);
                    return true;
                });
                actors.Add((role, place, await city.As(login)));
            }
        }

        return actors;
    }

    private static Task<bool> Put(City city, long id, CaseState state, bool forget = true) => city.Store.Write(session =>
    {
        session.Execute(
            "update cases set state = @state, submitted_from = null, open_cells = null where id = @id", new { id, state = Codes.Of(state) });
        if (forget) session.Execute("delete from case_preparers where case_id = @id", new { id });
        return true;
    });

    private static Task<CaseState> StateOf(City city, long id) => city.Store.Read(s => CaseStore.Find(s, id)!.State);

    private static async Task<string?> Try(Func<Task<CaseState>> step)
    {
        try
        {
            return Codes.Of(await step());
        }
        catch (RefusalException why)
        {
            Assert.NotEmpty(why.Message);
            return null;
        }
    }
}
