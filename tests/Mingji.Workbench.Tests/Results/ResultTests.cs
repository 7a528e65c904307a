using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Rectifications;
using Mingji.Workbench.Results;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Evaluations;
using Mingji.Workbench.Tests.Storage;

namespace Mingji.Workbench.Tests.Results;

public sealed class ResultTests(Engines engines)
{
    private static readonly DateOnly Today = new(2024, 2, 1);

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_evaluation_of_others_counts_before_the_units_own_and_the_suggestion_says_why(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await EvaluatedYear.In(city);
        var standard = city.Catalog.Find("national-2020-self-evaluation", out _)!;
        var before = await Of(city, "111");
        Assert.Equal(("自评", 100m, "优"), (before.From, before.Score, before.GradeBy(standard)));
        Assert.Equal((1_000_000m, 700_000m), (before.Budget, before.Executed));

        var (evaluation, _) = await Evaluated(year);
        var after = await Of(city, "111");
        Assert.Equal(("部门评价", "中", evaluation), (after.From, after.GradeBy(standard), after.DepartmentalId));
        var suggestion = after.SuggestionBy(standard)!;
        Assert.Equal("压减；再按下列情况压减", suggestion.Advice);
        Assert.Contains(suggestion.Steps, s => s.Contains("预算执行率70%，低于80%", StringComparison.Ordinal));
        Assert.True(suggestion.Amount < 800_000m);
        Assert.Null(await city.Store.Read(s => ResultList.Before(s, after.ProjectId, City.Year, Today)));
        Assert.Equal(after, await city.Store.Read(s => ResultList.Before(s, after.ProjectId, City.Year + 1, Today)));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Results_are_listed_by_unit_a_page_at_a_time_and_by_grade(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await EvaluatedYear.In(city);
        await Evaluated(year);
        var bands = city.Catalog.Find("national-2020-self-evaluation", out _)!.Grades.ToDictionary(g => g.Name);
        string Path(string code) => city.Store.Read(s => s.Single<string>("select path from units where code = @code", new { code })).Result;
        async Task<int> Count(GradeBand? band, string text = "", string code = "1") =>
            (await city.Store.Read(s => ResultList.Of(s, new(City.Year, Path(code), band, text), Today))).Lines.Length;
        Assert.Equal((2, 1, 1, 0), (await Count(null), await Count(bands["优"]), await Count(bands["中"]), await Count(bands["差"])));
        Assert.Equal((1, 0, 1), (await Count(null, "会展"), await Count(null, "%"), await Count(null, code: "111")));
        var (first, more) = await city.Store.Read(s => ResultList.Of(s, new(City.Year, Path("1")), Today, 1));
        Assert.True(more);
        var (second, end) = await city.Store.Read(s => ResultList.Of(
            s, new(City.Year, Path("1"), AfterPath: first[0].UnitPath, AfterId: first[0].CaseId), Today, 1));
        Assert.NotEqual(first[0].CaseId, Assert.Single(second).CaseId);
        Assert.False(end);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_was_found_becomes_rectifications_several_at_once_and_can_be_taken_back(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await EvaluatedYear.In(city);
        var (evaluation, standard) = await Evaluated(year);
        var sources = await year.Look("department", (s, a) => RectificationSources.Of(s, CaseAccess.MustSee(s, a, evaluation), standard));
        Assert.Equal("g", sources[0].Key);
        Assert.Contains("等级“中”（压减）", sources[0].Wanted.Text, StringComparison.Ordinal);
        var row = Assert.Single(sources, s => s.Label == "实施效益");
        Assert.Contains("评价得2分（分值20）", row.Wanted.Text, StringComparison.Ordinal);
        var (department, preparer) = (await city.As("department"), await city.As("preparer111"));
        var asked = await year.Rectifications.AskAll(department, evaluation, [sources[0].Wanted, row.Wanted], EvaluatedYear.Due);
        Assert.Equal(2, asked.Length);
        Assert.Equal(2, (await Of(city, "111")).Open);
        Assert.Equal(0, (await Of(city, "111")).Late);
        Assert.Equal(2, (await city.Store.Read(s => ResultList.Before(s, Of(city, "111").Result.ProjectId, 2024, EvaluatedYear.Due.AddDays(1))))!.Late);
        Assert.NotNull((await year.Look("department", (s, a) =>
            RectificationSources.Of(s, CaseAccess.MustSee(s, a, evaluation), standard))).First(s => s.Label == "实施效益").Asked);
        await Assert.ThrowsAsync<RefusalException>(() => year.Rectifications.AskAll(department, evaluation, [row.Wanted], EvaluatedYear.Due));

        await year.Rectifications.Answer(preparer, asked[1], "已补充效益材料");
        await Assert.ThrowsAsync<RefusalException>(() => year.Rectifications.Withdraw(preparer, asked[0], "不想改"));
        await Assert.ThrowsAsync<RefusalException>(() => year.Rectifications.Withdraw(department, asked[0], " "));
        await year.Rectifications.Withdraw(department, asked[0], "提错了单位");
        await Assert.ThrowsAsync<RefusalException>(() => year.Rectifications.Withdraw(department, asked[0], "再撤一次"));
        await Assert.ThrowsAsync<RefusalException>(() => year.Rectifications.Answer(preparer, asked[0], "办了"));
        await year.Rectifications.Accept(department, asked[1], "");
        Assert.Equal(0, (await Of(city, "111")).Open);
        Assert.Equal([RectificationState.Withdrawn, RectificationState.Accepted],
            (await city.Store.Read(s => RectificationDesk.Of(s, evaluation))).Select(r => r.State));
    }

    /// <summary>The first unit's project, evaluated by its department and found poor in its benefit.</summary>
    private static async Task<(long Id, Standard Standard)> Evaluated(EvaluatedYear year)
    {
        await year.Draw("department", EvaluationKind.Departmental, 1);
        var id = await year.EvaluationOf("111");
        await year.Assign("department", id);
        await year.Score("evaluator", id, ("预算执行率", "3.5", "自评多计"), ("实施效益", "2", ""), ("满意度", "5", ""));
        await year.Take("evaluator", id, CaseAction.Submit);
        await year.Take("department", id, CaseAction.Approve, "同意");
        return (id, year.City.Catalog.Find("national-2020-self-evaluation", out _)!);
    }

    private static Task<ProjectResult> Of(City city, string unit) => city.Store.Read(s => ResultList.Of(
        s, new(City.Year, s.Single<string>("select path from units where code = @unit", new { unit })), Today).Lines[0]);
}
