using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Targets;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Years;

namespace Mingji.Workbench.Tests.Monitoring;

/// <summary>2024 with target tables and two rounds of monitoring; the targets of the project of unit 111 are approved.</summary>
internal sealed class WatchedYear(City city, long table, long first, long second)
{
    private const string Patrols = "产出指标/数量指标/巡查次数";

    public City City { get; } = city;

    public long Table { get; } = table;

    /// <summary>The form of January to July.</summary>
    public long First { get; } = first;

    /// <summary>The form of January to October.</summary>
    public long Second { get; } = second;

    public static async Task<WatchedYear> In(City city, bool approved = true)
    {
        var root = await city.Store.Read(s => s.Single<long>("select id from units where code = '1'"));
        var opening = new YearOpening(city.Store, city.Catalog, new(city.Store, city.Catalog, city.Clock), city.Clock);
        await opening.Open(await city.As("performance"), root, new(2024, "national-2020-self-evaluation",
        [
            new(FormType.ProjectTargetTable, new(2023, 9, 1), new(2024, 3, 31)),
            new(FormType.MonitoringForm, new(2024, 1, 1), new(2024, 8, 31), 7), new(FormType.MonitoringForm, new(2024, 1, 1), new(2024, 11, 20), 10),
        ]));
        Task<long> Of(string type, int period) => city.Store.Read(s => s.Single<long>(
            """
            select c.id from cases c join units u on u.id = c.unit_id join years y on y.id = c.year_id
            where u.code = '111' and y.year = 2024 and c.form_type = @type and c.period = @period
            """,
            new { type, period }));
        var made = new WatchedYear(city, await Of("project-target-table", 0), await Of("monitoring-form", 7), await Of("monitoring-form", 10));
        var preparer = await city.As("preparer111");
        await new TargetDesk(city.Store, city.Desk, city.Catalog).Pick(preparer, made.Table, [new(Patrols, "≥12次")]);
        var budget = (await made.Form(made.Table)).Form.Funds.First(f => f.Source == FundSource.Total);
        await city.Desk.Save(preparer, made.Table, [new(CellNumber.In(budget.At, CellField.Initial)!.Value.Value, "", "100.00")]);
        if (approved) await made.Approve(made.Table);
        return made;
    }

    public async Task<FilledForm> Form(long id) => (await City.Store.Read(s => CaseStore.Form(s, id)))!.Filled;

    /// <summary>Fills in the only indicator and the money of a round.</summary>
    public async Task Fill(long id, string executed, string actual, string expected, string likelihood, string reason = "")
    {
        var form = await Form(id);
        var (row, money) = (form.Form.Indicators.First(i => i.Name == "巡查次数").At, form.Form.Funds.First(f => f.Source == FundSource.Total).At);
        CellEdit Edit(Place at, CellField field, string text) => new(CellNumber.In(at, field)!.Value.Value, "", text);
        await City.Desk.Save(await City.As("preparer111"), id,
        [
            Edit(money, CellField.Executed, executed), Edit(row, CellField.Actual, actual), Edit(row, CellField.Expected, expected),
            Edit(row, CellField.Likelihood, likelihood), Edit(row, CellField.Reason, reason),
        ]);
    }

    public Task<CellNumber> Cell(long id, CellField field) => City.Store.Read(s =>
        CellNumber.In(CaseStore.Form(s, id)!.Filled.Form.Indicators.First(i => i.Name == "巡查次数").At, field)!.Value);

    public async Task Submit(long id) => await City.Steps.Take(await City.As("preparer111"), id, new(CaseAction.Submit, "", []));

    public async Task Approve(long id)
    {
        await Submit(id);
        foreach (var login in new[] { "reviewer111", "department", "finance" })
            await City.Steps.Take(await City.As(login), id, new(CaseAction.Approve, "同意", []));
    }
}
