using Mingji.Core.Standards;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;

namespace Mingji.Workbench.Tests.Evaluations;

public sealed class SampleTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_draw_can_be_made_again_and_one_that_was_tampered_with_shows(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await EvaluatedYear.In(city);
        var id = await year.Draw("performance", EvaluationKind.Fiscal, 1, "1");
        var sample = await year.Look("performance", (s, a) => SampleStore.MustSee(s, a, id));
        Assert.Equal((2, 1, 16), (sample.Candidates, sample.Drawn, sample.Seed.Length));
        Assert.Equal("抽1个", sample.Rule.Says);
        Assert.Empty(await city.Store.Read(s => SampleStore.Repeat(s, sample)));
        var other = await year.SelfOf("112");
        await city.Store.Write(s => s.Execute("update evaluations set source_id = @other where sample_id = @id", new { other, id }));
        Assert.Equal(2, (await city.Store.Read(s => SampleStore.Repeat(s, sample))).Length);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Who_has_been_drawn_is_not_drawn_again_and_what_is_not_handed_in_not_at_all(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await EvaluatedYear.In(city);
        var share = await year.Draw("department", EvaluationKind.Departmental, null);
        var sample = await year.Look("department", (s, a) => SampleStore.MustSee(s, a, share));
        Assert.Equal("按20%，至少1个", sample.Rule.Says);
        Assert.Equal(1, sample.Drawn);
        await city.Store.Write(s => s.Execute("update cases set state = 'reopened' where evaluation = '' and id not in (select source_id from evaluations)"));
        var none = await Assert.ThrowsAsync<RefusalException>(() => year.Draw("department", EvaluationKind.Departmental, 1));
        Assert.Contains("没有可抽取的", none.Message, StringComparison.Ordinal);
        Assert.True(await year.Draw("performance", EvaluationKind.Fiscal, 1, "1") > 0);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Only_who_organises_draws_and_looks_at_draws(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await EvaluatedYear.In(city);
        foreach (var login in new[] { "preparer111", "reviewer111", "finance", "performance", "evaluator", "administrator" })
            await Assert.ThrowsAsync<NoRightException>(() => year.Draw(login, EvaluationKind.Departmental, 1));
        await Assert.ThrowsAsync<NoRightException>(() => year.Draw("department", EvaluationKind.Fiscal, 1));
        await Assert.ThrowsAsync<NoRightException>(() => year.Draw("department", EvaluationKind.Departmental, 1, "1"));
        await Assert.ThrowsAsync<RefusalException>(() => year.Draw("department", EvaluationKind.Departmental, 0));
        var id = await year.Draw("department", EvaluationKind.Departmental, 1);
        Assert.Single(await year.Look("performance", (s, a) => SampleStore.Of(s, a, year.Year)));
        foreach (var login in new[] { "preparer111", "evaluator", "administrator" })
        {
            await Assert.ThrowsAsync<NoRightException>(() => year.Look(login, (s, a) => SampleStore.MustSee(s, a, id)));
            Assert.Empty(await year.Look(login, (s, a) => SampleStore.Of(s, a, year.Year)));
        }
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Whole_units_are_drawn_only_where_the_pack_has_a_table_for_them(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await EvaluatedYear.In(city);
        var refused = await Assert.ThrowsAsync<RefusalException>(async () => await year.Samples.Draw(await city.As("department"), new(
            year.Year, await year.UnitOf("11"), EvaluationKind.Departmental, EvaluationSubject.Unit, 1, null, EvaluatedYear.Due)));
        Assert.Contains("没有给出部门整体的评分表", refused.Message, StringComparison.Ordinal);
    }
}
