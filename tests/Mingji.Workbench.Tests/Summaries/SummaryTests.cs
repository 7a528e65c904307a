using Mingji.Core.Filling;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Summaries;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Tests.Summaries;

/// <summary>Summaries on both databases: what is in them, who is missing, and page after page.</summary>
public sealed class SummaryTests(Engines engines) : IClassFixture<Engines>
{
    private static readonly DateOnly Today = new(2024, 4, 5);

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Only_what_is_handed_in_counts_and_the_others_are_named(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var submitted = await Submitted.In(city);
        var other = await city.CaseOf("112");
        var row = (await city.Store.Read(s => CaseStore.Form(s, other)))!.Filled.Cells.First(c => c.Number.Field == CellField.Adjusted).Number.Key;
        await city.Desk.Save(await city.As("preparer112"), other, [new(new CellNumber(row, CellField.Adjusted).Value, "", "77.77")]);

        var board = await Board(city, "1");
        Assert.Equal((2, 1, 1, 1), (board.Whole.Cases, board.Whole.HandedIn, board.Whole.Missing, board.Whole.Late));
        Assert.Equal((100_000_000m, 1), (board.Whole.Budget.Total, board.Whole.Budget.Count));
        Assert.Equal((50_000_000m, 1), (board.Whole.Executed.Total, board.Whole.Executed.Count));
        Assert.Equal(0.5m, board.Whole.Rate);
        // Rows with points have no score yet: what there is of it is no score.
        Assert.Null(board.Whole.MeanScore);
        Assert.Equal(["云屏市口岸服务中心", "云屏市会展中心"], (await Board(city, "11")).Units.Select(u => u.Name));

        var lines = await Lines(city, SummaryFilter.All);
        Assert.Equal([(submitted.Id, true), (other, false)], lines.Select(l => (l.CaseId, l.IsHandedIn)));
        Assert.Equal(("云屏市商务局", "云屏市口岸服务中心项目", 0.5m), (lines[0].Department, lines[0].Project, lines[0].Rate));
        Assert.Equal((null, null), (lines[1].Stated.BudgetFen, lines[1].Result.BudgetFen));
        Assert.Equal([other], (await Lines(city, SummaryFilter.Missing)).Select(l => l.CaseId));
        Assert.Equal([submitted.Id], (await Lines(city, SummaryFilter.Review)).Select(l => l.CaseId));
        Assert.Equal([submitted.Id], (await Lines(city, SummaryFilter.Incomplete)).Select(l => l.CaseId));
        Assert.Empty(await Lines(city, SummaryFilter.Approved));
        Assert.Equal([other], (await Lines(city, SummaryFilter.All, lines[0].Key)).Select(l => l.CaseId));
        Assert.Equal([(City.Year, new DateOnly(2024, 1, 1))], await city.Store.Read(s => Summary.Years(s, city.As("preparer112").Result)));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_line_says_how_far_the_report_is_that_goes_with_it(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (first, second) = (await city.CaseOf("111"), await city.CaseOf("112"));
        Assert.All(await Lines(city, SummaryFilter.All), line => Assert.Null(line.Report));
        await city.Store.Write(s => s.Execute(
            """
            insert into cases (year_id, unit_id, project_id, form_type, state, due, changed_at)
            select year_id, unit_id, project_id, 'evaluation-report', 'unit-review', due, '' from cases where id = @first
            """,
            new { first }));
        Assert.Equal([(first, CaseState.UnitReview), (second, null)], (await Lines(city, SummaryFilter.All)).Select(l => (l.CaseId, l.Report)));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Forms_of_an_older_program_get_their_figures_once(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var submitted = await Submitted.In(city);
        var before = await Lines(city, SummaryFilter.All);
        await city.Store.Write(s => s.Execute("delete from case_results") + s.Execute("update funds set budget_fen = null, executed_fen = null"));
        Assert.Null((await Lines(city, SummaryFilter.All))[0].Result.BudgetFen);

        var filling = new ResultFilling(city.Store, city.Catalog);
        Assert.Equal(2, await filling.Fill());
        Assert.Equal(before, await Lines(city, SummaryFilter.All));
        Assert.Equal(100_000_000, await city.Store.Read(s => s.Single<long>(
            "select budget_fen from funds where case_id = @Id and source = 'total'", new { submitted.Id })));
        Assert.Equal(0, await filling.Fill());
    }

    [Theory]
    [InlineData("100", "50", 100_000_000L, 50_000_000L)]
    [InlineData("0", "0", 0L, 0L)]
    [InlineData("0.000001", "21,009.71", 1L, 21_009_710_000L)]
    [InlineData("", "170余万元", null, null)]
    public async Task Amounts_are_kept_to_the_fen_and_missing_ones_stay_missing(string budget, string executed, long? budgetFen, long? executedFen)
    {
        await using var city = await City.Open(engines.NewStore(Engine.Sqlite));
        var id = await city.CaseOf("111");
        var row = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled.Cells.First(c => c.Number.Field == CellField.Adjusted).Number.Key;
        await city.Desk.Save(await city.As("preparer111"), id,
        [
            new(new CellNumber(row, CellField.Adjusted).Value, "", budget), new(new CellNumber(row, CellField.Executed).Value, "", executed),
        ]);
        Assert.Equal((budgetFen, executedFen), await city.Store.Read(s => (
            s.Single<long?>("select budget_fen from case_results where case_id = @id", new { id }),
            s.Single<long?>("select executed_fen from case_results where case_id = @id", new { id }))));
    }

    private static Task<SummaryBoard> Board(City city, string code) => city.Store.Read(s =>
    {
        var unit = UnitTree.ByCode(s, code)!;
        return Summary.Board(s, new(SummaryKind.Projects, City.Year, unit.Path), unit, Today);
    });

    private static Task<List<SummaryLine>> Lines(City city, SummaryFilter filter, SummaryKey? after = null) => city.Store.Read(s =>
        Summary.Lines(s, new(SummaryKind.Projects, City.Year, "/", filter, after)).Lines.ToList());
}
