using Mingji.Core.Filling;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Tests.Storage;

namespace Mingji.Workbench.Tests.Cases;

public sealed class CaseDeskTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_saved_cell_is_there_with_its_event(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var id = await city.CaseOf("111");
        var cell = await FirstCell(city, id, CellField.Adjusted);

        var answer = await city.Desk.Save(await city.As("preparer111"), id, [new(cell.Value, "", "92.00")]);

        Assert.Equal("92.00", (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled.TextAt(cell));
        Assert.Single(answer.Changed);
        var happened = Assert.Single(await city.Store.Read(s => EventLog.Newest(s, Case.StreamOf(id), 10)));
        Assert.Equal("92.00", EventLog.Read<CellsChanged>(happened).Changes[0].After);
        Assert.Empty((await city.Store.Read(ChainCheck.Run)).Broken);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Who_saw_an_older_text_is_asked_and_nothing_is_overwritten(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var id = await city.CaseOf("111");
        var cell = await FirstCell(city, id, CellField.Adjusted);
        var person = await city.As("preparer111");
        await city.Desk.Save(person, id, [new(cell.Value, "", "92.00")]);

        var answer = await city.Desk.Save(person, id, [new(cell.Value, "", "86.00")]);

        var conflict = Assert.Single(answer.Conflicts);
        Assert.Equal(("92.00", "86.00", "preparer111"), (conflict.Now, conflict.Wanted, conflict.By));
        Assert.Equal("92.00", answer.Filled.TextAt(cell));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_person_of_another_unit_is_refused(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var id = await city.CaseOf("111");
        var cell = await FirstCell(city, id, CellField.Adjusted);
        var stranger = await city.As("preparer112");
        await Assert.ThrowsAsync<NoRightException>(() => city.Desk.Save(stranger, id, [new(cell.Value, "", "1")]));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_case_passes_three_reviews_and_none_without_the_right_person(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var id = await city.CaseOf("111");
        async Task<CaseState> Take(string login, CaseAction action, string reason = "") =>
            await city.Steps.Take(await city.As(login), id, new(action, reason, []));

        await Assert.ThrowsAsync<RefusalException>(() => Take("reviewer111", CaseAction.Approve));
        var blank = await Assert.ThrowsAsync<RefusalException>(() => Take("preparer111", CaseAction.Submit));
        Assert.Contains("还是空的，不能提交", blank.Message, StringComparison.Ordinal);
        await city.Begin("preparer111", id);
        Assert.Equal(CaseState.UnitReview, await Take("preparer111", CaseAction.Submit));
        await Assert.ThrowsAsync<RefusalException>(() => Take("preparer111", CaseAction.Approve));
        await Assert.ThrowsAsync<RefusalException>(() => Take("reviewer111", CaseAction.Return));
        Assert.Equal(CaseState.Returned, await Take("reviewer111", CaseAction.Return, "执行数与决算不符"));
        await Take("preparer111", CaseAction.Submit);
        await Take("reviewer111", CaseAction.Approve, "试走流程");
        await Take("department", CaseAction.Approve, "试走流程");
        Assert.Equal(CaseState.Approved, await Take("finance", CaseAction.Approve, "试走流程"));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Cells_of_one_form_that_are_saved_all_at_once_are_all_kept(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var id = await city.CaseOf("111");
        var person = await city.As("preparer111");
        var cells = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled.Cells.Where(c => c.Text.Length == 0).Take(24).ToList();

        var answers = await Task.WhenAll(cells.Select((c, i) => city.Desk.Save(person, id, [new(c.Number.Value, "", $"{i}")])));

        var form = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled;
        Assert.Equal(cells.Select((_, i) => $"{i}"), cells.Select(c => form.TextAt(c.Number)));
        Assert.Equal(Enumerable.Range(1, cells.Count).Select(i => (long)i), answers.Select(a => a.Event).Order());
        Assert.Empty((await city.Store.Read(ChainCheck.Run)).Broken);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Nothing_is_saved_after_a_submission_that_happens_at_the_same_time(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var id = await city.CaseOf("111");
        await city.Begin("preparer111", id);
        var person = await city.As("preparer111");
        var cells = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled.Cells.Where(c => c.Text.Length == 0).Take(24).ToList();
        async Task<bool> Save(int i)
        {
            if (i == cells.Count / 2) return await city.Steps.Take(person, id, new(CaseAction.Submit, "", [])) == CaseState.Draft;
            try
            {
                return (await city.Desk.Save(person, id, [new(cells[i].Number.Value, "", $"{i}")])).IsOwnEvent;
            }
            catch (RefusalException)
            {
                return false;
            }
        }

        var saved = await Task.WhenAll(cells.Select((_, i) => Task.Run(() => Save(i))));

        var form = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled;
        var submitted = await city.Store.Read(s => s.Single<string>("select document from form_versions where case_id = @id", new { id }));
        Assert.Equal(submitted, FilledRecord.Write(form));
        Assert.Equal(saved.Select((done, i) => done ? $"{i}" : ""), cells.Select(c => form.TextAt(c.Number)));
        Assert.Empty((await city.Store.Read(ChainCheck.Run)).Broken);
    }

    private static async Task<CellNumber> FirstCell(City city, long id, CellField field) =>
        (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled.Cells.First(c => c.Number.Field == field).Number;
}
