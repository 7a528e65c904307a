using Mingji.Core.Filling;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;

namespace Mingji.Workbench.Tests.Evidence;

public sealed class EvidenceDeskTests(Engines engines) : IDisposable
{
    private readonly EvidenceFolder _folder = new(Directory.CreateTempSubdirectory("mingji-evidence-").FullName);

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_file_is_attached_listed_opened_and_taken_off_with_its_history(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (desk, id, row) = (Desk(city), await city.CaseOf("111"), await FirstRow(city));
        var person = await city.As("preparer111");

        var item = await desk.Attach(person, id, row, "验收/报告.pdf", new MemoryStream([1, 2, 3]));

        Assert.Equal(item, Assert.Single(await desk.List(await city.As("department"), id)));
        Assert.Equal("报告.pdf", item.Name);
        var (_, content) = await desk.Open(await city.As("reviewer111"), item.Id);
        await using (content) Assert.Equal(3, content.Length);
        await desk.Remove(person, item.Id);
        Assert.Empty(await desk.List(person, id));
        await Assert.ThrowsAsync<NoRightException>(() => desk.Open(person, item.Id));
        await Assert.ThrowsAsync<NoRightException>(() => desk.Remove(person, item.Id));
        Assert.Equal(ContentState.Whole, _folder.Check(item.Sha256));
        var kinds = (await city.Store.Read(s => EventLog.Newest(s, Case.StreamOf(id), 2))).Select(e => e.Kind);
        Assert.Equal([EvidenceRemoved.Kind, EvidenceAttached.Kind], kinds);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Nothing_is_attached_before_the_form_can_be_filled_in(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (desk, id, row) = (Desk(city), await city.CaseOf("111"), await FirstRow(city));
        await city.Store.Write(s => s.Execute("update year_forms set opens = '2999-01-01'"));
        var refused = await Assert.ThrowsAsync<RefusalException>(async () =>
            await desk.Attach(await city.As("preparer111"), id, row, "a.pdf", new MemoryStream([1])));
        Assert.Contains("2999-01-01", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Who_may_not_change_the_form_may_not_change_its_evidence(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (desk, id, row) = (Desk(city), await city.CaseOf("111"), await FirstRow(city));
        var person = await city.As("preparer111");
        Task<EvidenceItem> Attach(Workbench.People.Access by, int at) => desk.Attach(by, id, at, "a.pdf", new MemoryStream([1]));
        var item = await Attach(person, row);

        await Assert.ThrowsAsync<NoRightException>(async () => await Attach(await city.As("preparer112"), row));
        await Assert.ThrowsAsync<RefusalException>(async () => await Attach(await city.As("reviewer111"), row));
        await Assert.ThrowsAsync<RefusalException>(() => Attach(person, 9999));
        var stranger = await city.As("preparer112");
        await Assert.ThrowsAsync<NoRightException>(() => desk.List(stranger, id));
        await Assert.ThrowsAsync<NoRightException>(() => desk.Open(stranger, item.Id));
        await Assert.ThrowsAsync<NoRightException>(() => desk.Remove(stranger, item.Id));
        await city.Begin("preparer111", id);
        await city.Steps.Take(person, id, new(CaseAction.Submit, "", []));
        await Assert.ThrowsAsync<RefusalException>(() => Attach(person, row));
        await Assert.ThrowsAsync<RefusalException>(() => desk.Remove(person, item.Id));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_form_returned_for_one_cell_takes_evidence_for_that_row_only(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (desk, id, row) = (Desk(city), await city.CaseOf("111"), await FirstRow(city));
        var person = await city.As("preparer111");
        await city.Begin("preparer111", id);
        await city.Steps.Take(person, id, new(CaseAction.Submit, "", []));
        await city.Steps.Take(await city.As("reviewer111"), id, new(CaseAction.Return, "缺佐证", [new(row, CellField.Actual)]));

        await desk.Attach(person, id, row, "a.pdf", new MemoryStream([1]));
        await Assert.ThrowsAsync<RefusalException>(() => desk.Attach(person, id, row + 1, "a.pdf", new MemoryStream([1])));
    }

    public void Dispose() => Directory.Delete(_folder.Root, true);

    private EvidenceDesk Desk(City city) => new(city.Store, _folder, city.Clock);

    private static async Task<int> FirstRow(City city)
    {
        var form = (await city.Store.Read(s => CaseStore.Form(s, 1)))!.Filled.Form;
        return CellNumber.In(form.Indicators[0].At, CellField.Row)!.Value.Key;
    }
}
