using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Tests.Cases;

public sealed class CaseUndoTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_pasted_block_is_taken_back_and_done_again_as_one(Engine engine)
    {
        await using var table = await Table.Open(engines.NewStore(engine));
        var (first, second) = (table.Cells[0], table.Cells[1]);
        await table.City.Desk.Save(table.Person, table.Id, [new(first.Value, "", "1"), new(second.Value, "", "2")], ChangeWays.Pasted);

        var undone = await table.Undo.Undo(table.Person, table.Id);
        Assert.Equal(("", ""), (undone.Filled.TextAt(first), undone.Filled.TextAt(second)));
        var again = await table.Undo.Redo(table.Person, table.Id);
        Assert.Equal(("1", "2"), (again.Filled.TextAt(first), again.Filled.TextAt(second)));
        await Assert.ThrowsAsync<RefusalException>(() => table.Undo.Redo(table.Person, table.Id));
        Assert.Equal("", (await table.Undo.Undo(table.Person, table.Id)).Filled.TextAt(first));
        Assert.Empty((await table.City.Store.Read(s => ChainCheck.Of(s, Case.StreamOf(table.Id)))).Broken);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_somebody_else_changed_since_is_not_taken_back_and_it_says_who(Engine engine)
    {
        await using var table = await Table.Open(engines.NewStore(engine));
        var cell = table.Cells[0];
        var other = await table.Colleague("second111");
        await table.City.Desk.Save(table.Person, table.Id, [new(cell.Value, "", "1")]);
        await table.City.Desk.Save(other, table.Id, [new(cell.Value, "1", "3")]);

        var refused = await Assert.ThrowsAsync<RefusalException>(() => table.Undo.Undo(table.Person, table.Id));
        Assert.Contains("second111", refused.Message, StringComparison.Ordinal);
        Assert.Equal("1", (await table.Undo.Undo(other, table.Id)).Filled.TextAt(cell));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Rows_come_back_as_they_were_with_their_keys(Engine engine)
    {
        await using var table = await Table.Open(engines.NewStore(engine));
        var key = table.RowKey;
        var added = await table.Rows.Add(table.Person, table.Id, key);
        await table.City.Desk.Save(table.Person, table.Id, [new(new CellNumber(key, CellField.Target).Value, "", "≥30次")]);
        await table.Rows.Move(table.Person, table.Id, key, up: false);
        var removed = await table.Rows.Remove(table.Person, table.Id, key);
        Assert.Null(removed.Filled.TextAt(new(key, CellField.Target)));

        var back = await table.Undo.Undo(table.Person, table.Id);
        Assert.Equal("≥30次", back.Filled.TextAt(new(key, CellField.Target)));
        for (var i = 0; i < 3; i++) back = await table.Undo.Undo(table.Person, table.Id);
        Assert.Equal(added.Filled.Form.Indicators.Length - 1, back.Filled.Form.Indicators.Length);
        Assert.Equal(key, CellNumber.In(back.Filled.Form.Indicators[0].At, CellField.Row)?.Key);
        await Assert.ThrowsAsync<RefusalException>(() => table.Undo.Undo(table.Person, table.Id));
        for (var i = 0; i < 4; i++) back = await table.Undo.Redo(table.Person, table.Id);
        Assert.Equal(FormRecord.Write(removed.Filled.Form), FormRecord.Write(back.Filled.Form));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_change_after_taking_back_leaves_nothing_to_do_again(Engine engine)
    {
        await using var table = await Table.Open(engines.NewStore(engine));
        await table.City.Desk.Save(table.Person, table.Id, [new(table.Cells[0].Value, "", "1")]);
        await table.Undo.Undo(table.Person, table.Id);
        await table.City.Desk.Save(table.Person, table.Id, [new(table.Cells[1].Value, "", "2")]);
        await Assert.ThrowsAsync<RefusalException>(() => table.Undo.Redo(table.Person, table.Id));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_last_row_of_a_heading_stays(Engine engine)
    {
        await using var table = await Table.Open(engines.NewStore(engine));
        await Assert.ThrowsAsync<RefusalException>(() => table.Rows.Remove(table.Person, table.Id, table.RowKey));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task News_are_the_cells_that_others_changed_and_the_history_shows_them(Engine engine)
    {
        await using var table = await Table.Open(engines.NewStore(engine));
        var cell = table.Cells[0];
        var answer = await table.City.Desk.Save(table.Person, table.Id, [new(cell.Value, "", "1")]);
        var other = await table.Colleague("second111");
        await table.City.Desk.Save(other, table.Id, [new(cell.Value, "1", "3")]);

        var news = await table.City.Store.Read(s => CaseNews.Since(
            s, answer.Subject, CaseStore.Form(s, table.Id)!.Filled, answer.Event));
        var fresh = Assert.Single(news!.Cells);
        Assert.Equal(("3", "second111", false), (fresh.Text, fresh.By, news.IsOther));
        Assert.Null(await table.City.Store.Read(s => CaseNews.Since(s, answer.Subject, answer.Filled, news.LastEvent)));
        var page = await table.City.Store.Read(s => CaseHistory.Read(s, answer.Subject, new(other.Person.Id, CellsChanged.Kind, cell.Value, null)));
        Assert.Equal(("1", "3"), (Assert.Single(page.Items).Changes[0].Before, page.Items[0].Changes[0].After));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Scores_are_filled_in_as_one_change(Engine engine)
    {
        await using var table = await Table.Open(engines.NewStore(engine));
        var funds = table.Filled.Form.Funds[0];
        int Of(CellField field) => CellNumber.In(funds.At, field)!.Value.Value;
        await table.City.Desk.Save(table.Person, table.Id, [new(Of(CellField.Adjusted), "", "92"), new(Of(CellField.Executed), "", "86")]);
        var scores = new ScoreDesk(table.City.Desk, table.City.Store, table.City.Clock);
        var shown = await scores.Preview(table.Person, table.Id);
        Assert.Equal(["93.48%", "9.35", "9.35"], shown.Select(c => c.After));

        var answer = await scores.Fill(table.Person, table.Id, shown.Select(c => c.Number.Value).ToHashSet());
        Assert.Equal("9.35", answer.Filled.TextAt(new(Of(CellField.Score))));
        Assert.Empty(await scores.Preview(table.Person, table.Id));
        Assert.Equal("", (await table.Undo.Undo(table.Person, table.Id)).Filled.TextAt(new(Of(CellField.Score))));
    }

    /// <summary>A blank form with who fills it in.</summary>
    private sealed class Table : IAsyncDisposable
    {
        public required City City { get; init; }

        public required long Id { get; init; }

        public required Access Person { get; init; }

        public required FilledForm Filled { get; init; }

        public RowDesk Rows => new(City.Desk);

        public CaseUndo Undo => new(City.Desk);

        public List<CellNumber> Cells => [.. Filled.Cells.Where(c => c.Number.Field == CellField.Adjusted).Select(c => c.Number)];

        public int RowKey => CellNumber.In(Filled.Form.Indicators[0].At, CellField.Row)!.Value.Key;

        public static async Task<Table> Open(IStore store)
        {
            var city = await City.Open(store);
            var id = await city.CaseOf("111");
            var filled = (await store.Read(s => CaseStore.Form(s, id)))!.Filled;
            return new() { City = city, Id = id, Person = await city.As("preparer111"), Filled = filled };
        }

        public async Task<Access> Colleague(string login)
        {
            await City.Store.Write(session =>
            {
                var unit = UnitTree.Find(session, session.Single<long>("select id from units where code = '111'"))!;
                Register.Grant(session, City.Now, 0, Register.Add(session, City.Now, 0, login, login).Id, unit, Role.Preparer);
                return true;
            });
            return await City.As(login);
        }

        public ValueTask DisposeAsync() => City.DisposeAsync();
    }
}
