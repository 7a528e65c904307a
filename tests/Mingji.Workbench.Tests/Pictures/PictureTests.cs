using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.Pictures;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;

namespace Mingji.Workbench.Tests.Pictures;

/// <summary>The numbers behind the pictures, from forms that were filled in and handed in.</summary>
public sealed class PictureTests(Engines engines) : IClassFixture<Engines>
{
    private static readonly PictureQuery Query = new(City.Year, "/");

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Days_findings_and_money_are_those_of_what_is_handed_in(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        Assert.Empty(await city.Store.Read(s => PictureNumbers.Days(s, Query)));
        var submitted = await Submitted.In(city);
        // The clock stands at 08:00 of the world, 16:00 of the office.
        Assert.Equal([(new DateOnly(2024, 2, 1), 1)], await city.Store.Read(s => PictureNumbers.Days(s, Query)));

        var stored = await city.Store.Read(s => s.Query<string>("select rule from findings where case_id = @Id", new { submitted.Id }));
        var found = await city.Store.Read(s => PictureNumbers.Findings(s, Query));
        Assert.Equal(stored.Count, found.Sum(f => f.Findings));
        Assert.Equal(Severity.Error, found[0].Severity);
        var behind = await city.Store.Read(s => PictureNumbers.Behind(s, Query, new(PictureBarKind.Rule, found[0].Rule), 0));
        Assert.Equal([submitted.Id], behind.Forms.Select(f => f.CaseId));

        var money = await city.Store.Read(s => PictureNumbers.Money(s, Query, FormType.ProjectSelfEvaluation));
        var total = money.Single(m => m.Source == FundSource.Total);
        Assert.Equal((100_000_000m, 50_000_000m), (total.Budget.Value, total.Executed.Value));
        Assert.Null(money.Single(m => m.Source == FundSource.Appropriation).Budget.Value);
        Assert.Equal([new DateOnly(2024, 3, 31)], await city.Store.Read(s => PictureNumbers.Dues(s, Query)));
    }

    [Fact]
    public async Task A_total_that_is_divided_twice_is_added_up_once()
    {
        await using var city = await City.Open(engines.NewStore(Engine.Sqlite));
        var submitted = await Submitted.In(city);
        var form = (await city.Store.Read(s => Workbench.Cases.CaseStore.Form(s, submitted.Id)))!.Filled.Form;
        FundsRow Row(FundSource source, string group) => form.Funds[1] with { Source = source, Group = group, Adjusted = form.Funds[0].Adjusted };
        var twice = form with { Funds = [form.Funds[0], Row(FundSource.Appropriation, "资金来源"), Row(FundSource.BasicExpenditure, "资金结构")] };
        await city.Store.Write(session =>
        {
            session.Execute("delete from funds where case_id = @Id", new { submitted.Id });
            for (var i = 0; i < twice.Funds.Length; i++) Assert.NotNull(twice.Funds[i].Adjusted);
            var standard = city.Catalog.Find("national-2020-self-evaluation", out _)!;
            Workbench.Cases.CaseNumbers.Put(
                session, submitted.Id, null, FilledForm.Of(twice).Form, Workbench.Cases.Assessment.Of(twice, standard), "");
            return true;
        });
        var money = await city.Store.Read(s => PictureNumbers.Money(s, Query, FormType.ProjectSelfEvaluation));
        Assert.Equal(100_000_000m, money.Single(m => m.Source == FundSource.Appropriation).Budget.Value);
        Assert.Null(money.Single(m => m.Source == FundSource.BasicExpenditure).Budget.Value);
    }
}
