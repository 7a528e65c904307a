using FsCheck;
using FsCheck.Fluent;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Pictures;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Tests.Summaries;

namespace Mingji.Workbench.Tests.Pictures;

/// <summary>Whatever the cases are: pictures count what going through them by hand counts.</summary>
public sealed class PictureProperties(Engines engines) : IClassFixture<Engines>
{
    private static readonly Gen<DrawnCase> Case =
        from unit in Gen.Choose(0, Province.Units - 1)
        from state in Gen.Elements(Enum.GetValues<CaseState>())
        from budget in Gen.Choose(-1, 20).Select(n => n < 0 ? (long?)null : n * 100L)
        from executed in Gen.Choose(-1, 30).Select(n => n < 0 ? (long?)null : n * 100L)
        from score in Gen.Choose(-2, 202).Select(n => n < -1 ? (long?)null : n * 500_000L)
        select new DrawnCase(unit, state, budget, executed, score, false);

    [Theory]
    [InlineData(Engine.Sqlite, 12)]
    [InlineData(Engine.Postgres, 4)]
    public void Pictures_count_every_form_once(Engine engine, int times) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(
        Case.ListOf(50).Select(l => l.ToList()).ToArbitrary(), cases => Holds(engine, cases).GetAwaiter().GetResult()));

    private async Task<bool> Holds(Engine engine, List<DrawnCase> cases)
    {
        await using var store = engines.NewStore(engine);
        await store.Write(s => Province.In(s, cases));
        return await store.Read(session =>
        {
            var query = new PictureQuery(Province.Year, "/");
            var done = cases.Where(c => c.State is not (CaseState.Draft or CaseState.Returned or CaseState.Reopened)).ToList();
            var bands = PictureNumbers.Bands(session, query);
            foreach (var band in bands)
                Assert.Equal(done.Count(c => c.Score is { } s && BandOf(s) == band.Number), band.Stated);
            Assert.Equal(done.Count(c => c.Score is not null), bands.Sum(b => b.Stated));
            foreach (var band in bands.Where(b => b.Stated > 0))
                Assert.Equal(band.Stated, PictureNumbers.Behind(session, query, new(PictureBarKind.Stated, "", band.Number), 0).Forms.Length);

            var picture = PictureNumbers.Execution(session, query, 0.9m);
            var drawn = done.Where(c => c is { Budget: > 0, Executed: not null, Score: not null }).ToList();
            Assert.Equal(drawn.Count, picture.Cases);
            Assert.Equal(
                drawn.Select(c => ((decimal)c.Executed!.Value / c.Budget!.Value, c.Score!.Value / 1_000_000m)).Order(),
                picture.Points.Select(p => (p.Rate, p.Score)).Order());
            Fields(session, query, drawn);
            return true;
        });
    }

    /// <summary>What would be drawn were there too many for one by one.</summary>
    private static void Fields(Session session, PictureQuery query, List<DrawnCase> drawn)
    {
        var fields = PictureNumbers.Fields(session, query);
        Assert.Equal(drawn.Count, fields.Sum(f => f.Cases));
        foreach (var field in fields)
        {
            Assert.Equal(drawn.Count(c => Math.Min(40, (int)Math.Floor(20m * c.Executed!.Value / c.Budget!.Value)) == field.Step
                && BandOf(c.Score!.Value) == field.Band), field.Cases);
        }
    }

    private static int BandOf(long score) => (score / 1_000_000m) switch
    {
        < 0 => -1,
        > 100 => 20,
        100 => 19,
        var points => (int)Math.Floor(points / 5),
    };
}
