using Mingji.Core.Filling;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Tests.Cases;

/// <summary>A case of the city's first unit, filled in with two errors in the funds and submitted.</summary>
internal sealed class Submitted(City city, long id, int funds)
{
    public City City { get; } = city;

    public long Id { get; } = id;

    public CellNumber Rate { get; } = new(funds, CellField.Rate);

    public CellNumber Score { get; } = new(funds, CellField.Score);

    public CellNumber Executed { get; } = new(funds, CellField.Executed);

    public RemarkDesk Remarks { get; } = new(city.Store, city.Clock);

    public OverrideDesk Overrides { get; } = new(city.Store, city.Clock);

    public static async Task<Submitted> In(City city, string unit = "111")
    {
        var id = await city.CaseOf(unit);
        var row = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled.Cells.First(c => c.Number.Field == CellField.Adjusted).Number.Key;
        var made = new Submitted(city, id, row);
        await made.Fill("preparer" + unit, (CellField.Adjusted, "", "100"), (CellField.Executed, "", "50"), (CellField.Rate, "", "60%"),
            (CellField.Score, "", "10"));
        await made.Take("preparer" + unit, CaseAction.Submit);
        return made;
    }

    public async Task Fill(string login, params (CellField Field, string Seen, string Text)[] edits) =>
        await City.Desk.Save(await City.As(login), Id, [.. edits.Select(e => new CellEdit(new CellNumber(funds, e.Field).Value, e.Seen, e.Text))]);

    public async Task<CaseState> Take(string login, CaseAction action, string reason = "", params CellNumber[] cells) =>
        await City.Steps.Take(await City.As(login), Id, new(action, reason, [.. cells]));

    public async Task<string> Refused(string login, CaseAction action, string reason = "", params CellNumber[] cells) =>
        (await Assert.ThrowsAsync<RefusalException>(() => Take(login, action, reason, cells))).Message;

    public Task<Case> Now() => City.Store.Read(s => CaseStore.Find(s, Id)!);

    public Task<ReviewFile> File(string login) => Look(login, (session, access) => ReviewFile.Of(session, access, Id, City.Desk.StandardOf));

    public async Task<T> Look<T>(string login, Func<Session, People.Access, T> look)
    {
        var access = await City.As(login);
        return await City.Store.Read(session => look(session, access));
    }

    /// <summary>The open findings that are errors.</summary>
    public async Task<List<ReviewFinding>> Errors() =>
        [.. (await File("reviewer111")).Rows.SelectMany(r => r.Findings).Where(f => f.Finding.Severity == Core.Checks.Severity.Error && f.IsOpen)];
}
