using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Reports;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Reports;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Years;

namespace Mingji.Workbench.Tests.Accounts;

/// <summary>The final accounts of a unit in the small city, as their preparer handles them.</summary>
internal sealed class AccountsYear(City city, long id)
{
    public const string Preparer = "preparer111";
    public const string Pack = "national-2020-self-evaluation";
    public const string General = "一般公共预算财政拨款支出决算表";

    public long Id => id;

    public ItemDesk Items { get; } = new(city.Desk);

    public ReportDesk Reports { get; } = new(city.Desk, new ImportDesk(city.Desk, city.Clock));

    /// <summary>Opens the year with its accounts; the case of the first unit.</summary>
    public static async Task<AccountsYear> Open(City city, int year, string pack = Pack)
    {
        var opening = new YearOpening(city.Store, city.Catalog, new(city.Store, city.Catalog, city.Clock), city.Clock);
        await opening.Open(await city.As("performance"), 1, new(year, pack, [new(FormType.FinalAccounts, new(2024, 1, 1), new(2024, 6, 30))]));
        var made = await city.Store.Read(s => s.Single<long>(
            """
            select c.id from cases c join units u on u.id = c.unit_id join years y on y.id = c.year_id
            where u.code = '111' and c.form_type = 'final-accounts' and y.year = @year
            """, new { year }));
        return new(city, made);
    }

    public async Task<FilledForm> Form() => (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled;

    public Task<Assessment> Live() => city.Store.Read(s =>
    {
        var subject = CaseStore.Find(s, id)!;
        return CaseAssessment.Of(s, subject, CaseStore.Form(s, id)!.Filled.Form, city.Desk.StandardOf(subject));
    });

    /// <summary>The key of the first row of this table, or of its row of this label or code.</summary>
    public async Task<int> Row(string table, string? label = null) => CellNumber.In((await Form()).Form.Tables.First(t => t.Title == table)
        .Rows.First(r => label is null || r.Label == label || r.Code == label).At, CellField.Row)!.Value.Key;

    /// <summary>Types an amount into a column of a row.</summary>
    public async Task<SaveAnswer> Put(string table, string label, int column, string text)
    {
        var cell = CellNumber.Column(await Row(table, label), column)!.Value;
        return await city.Desk.Save(await city.As(Preparer), id, [new(cell.Value, (await Form()).TextAt(cell) ?? "", text)]);
    }

    public async Task<SaveAnswer> Add(string table, string code) => await Items.Add(await city.As(Preparer), id, await Row(table), code);

    public async Task<SaveAnswer> Write() => await Reports.Write(await city.As(Preparer), id);

    public async Task<CaseState> Step(CaseAction action, string login = Preparer) =>
        await city.Steps.Take(await city.As(login), id, new(action, "", []));

    /// <summary>Writes something into every gap of the narrative.</summary>
    public async Task FillGaps(string words = "按实际需要安排")
    {
        await city.Desk.Save(await city.As(Preparer), id,
        [
            .. (await Form()).Cells.Where(c => ReportGaps.In(c.Text) is not []).Select(c => new CellEdit(c.Number.Value, c.Text,
                ReportGaps.In(c.Text).Aggregate(c.Text, (said, gap) => said.Replace(ReportGaps.Of(gap), words, StringComparison.Ordinal)))),
        ]);
    }

    /// <summary>The accounts of a small unit that received <paramref name="amount"/> and spent it on one item.</summary>
    public async Task Fill(string amount)
    {
        await Add("收入决算表", "2010301");
        await Add("支出决算表", "2010301");
        await Add(General, "2010301");
        foreach (var (table, label, column) in Places) await Put(table, label, column, amount);
    }

    /// <summary>Where an amount stands that is received as an appropriation and spent on staff, all of it.</summary>
    private static readonly (string Table, string Label, int Column)[] Places =
    [
        ("收入支出决算总表", "一、一般公共预算财政拨款收入", 0), ("收入支出决算总表", "本年收入合计", 0), ("收入支出决算总表", "一、一般公共服务支出", 1),
        ("收入支出决算总表", "本年支出合计", 1),
        .. new[] { "合计", "201", "20103", "2010301" }.SelectMany(row => new[] { 0, 1 }.Select(column => ("收入决算表", row, column))),
        .. new[] { "合计", "201", "20103", "2010301" }.SelectMany(row => new[] { 0, 1 }.Select(column => ("支出决算表", row, column))),
        ("财政拨款收入支出决算总表", "一、一般公共预算财政拨款", 0), ("财政拨款收入支出决算总表", "本年收入合计", 0),
        ("财政拨款收入支出决算总表", "一、一般公共服务支出", 1), ("财政拨款收入支出决算总表", "一、一般公共服务支出", 2),
        ("财政拨款收入支出决算总表", "本年支出合计", 1), ("财政拨款收入支出决算总表", "本年支出合计", 2),
        .. new[] { "合计", "201", "20103", "2010301" }.SelectMany(row => new[] { 0, 1 }.Select(column => (General, row, column))),
        ("一般公共预算财政拨款基本支出决算表", "301", 0), ("一般公共预算财政拨款基本支出决算表", "30101", 0),
        ("一般公共预算财政拨款基本支出决算表", "人员经费合计", 0),
    ];
}
