using Mingji.Core.Figures;
using Mingji.Core.Standards;

namespace Mingji.Core.Tests.Standards;

public class StandardCatalogTests
{
    private static readonly StandardCatalog Catalog = StandardCatalog.Load([
        Pack("nation", "scope: national\nyear: 2020"),
        Pack("east", "scope: province\nyear: 2021\nmarkers: [东山省]\nbase: nation"),
        Pack("east-2019", "scope: province\nyear: 2019\nmarkers: [东山省]"),
        Pack("cloud", "scope: city\nyear: 2021\nmarkers: [云屏]"),
    ]);

    [Theory]
    [InlineData("云屏市口岸服务中心", 2021, "cloud")]
    [InlineData("东山省云屏市财政局", 2021, "cloud")]
    [InlineData("东山省财政厅", 2021, "east")]
    [InlineData("东山省财政厅", 2020, "east-2019")]
    [InlineData("东山省财政厅", 2024, "east")]
    [InlineData("东 山\n省 财政厅", 2021, "east")]
    [InlineData("西河市财政局", 2021, "nation")]
    [InlineData("", null, "nation")]
    public void The_narrowest_pack_that_unit_or_title_speak_for_is_taken(string head, int? year, string id) =>
        Assert.Equal(id, Catalog.Choose(new() { Heads = [head], FiscalYear = year is { } y ? new FiscalYear(y) : null }).Standard.Id);

    [Fact]
    public void A_place_in_the_text_counts_when_it_keeps_coming_back()
    {
        Assert.Equal("nation", Catalog.Choose(new() { Texts = ["赴云屏考察"] }).Standard.Id);
        Assert.Equal("cloud", Catalog.Choose(new() { Texts = ["云屏一", "云屏二", "云屏三"] }).Standard.Id);
        Assert.Equal("east", Catalog.Choose(new() { Heads = ["东山省财政厅"], Texts = ["云屏一", "云屏二", "云屏三"] }).Standard.Id);
    }

    [Fact]
    public void The_choice_says_why()
    {
        Assert.Contains("单位或标题里有“云屏”", Catalog.Choose(new() { Heads = ["云屏市"] }).Why, StringComparison.Ordinal);
        Assert.Contains("没有指向某地", Catalog.Choose(new()).Why, StringComparison.Ordinal);
        var later = Catalog.Choose(new() { Heads = ["云屏市"], FiscalYear = new(2024) });
        Assert.Contains("文件是2024年的，这个包是2021年的", later.Why, StringComparison.Ordinal);
        Assert.Contains("没有找到", StandardCatalog.Empty.Choose(new()).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_id_gets_the_nearest_one()
    {
        Assert.NotNull(Catalog.Find("CLOUD", out _));
        Assert.Null(Catalog.Find("clouds", out var nearest));
        Assert.Equal("cloud", nearest);
        Assert.Null(Catalog.Find("something-else", out nearest));
        Assert.Null(nearest);
    }

    [Fact]
    public void A_refused_pack_takes_those_that_build_on_it_along_and_no_others()
    {
        var catalog = StandardCatalog.Load([
            Pack("bad", "scope: national\nyear: 一"), Pack("child", "scope: city\nbase: bad"), Pack("grandchild", "scope: city\nbase: good"),
            Pack("good", "scope: city\nbase: root"), Pack("root", "scope: national"), Pack("self", "scope: city\nbase: self"),
        ]);
        Assert.Equal(["good", "root"], catalog.Standards.Select(standard => standard.Id));
        Assert.Equal(["bad", "child", "grandchild", "self"], catalog.Refused.Select(refused => refused.Id));
    }

    [Fact]
    public void Checking_runs_the_cases_and_counts_those_it_could_not_run()
    {
        var catalog = StandardCatalog.Load([Pack("trial", """
            scope: city
            cases:
              - { says: 达到, name: 次数, target: 1次, actual: 1次, points: 5, score: 5 }
            reasonCases:
              - { threshold: executionReason, value: 0.5, reason: true }
            frameworks:
              - id: one
                title: 体系
                indicators:
                  - { path: [过程], name: 控制率, points: 5, criteria: 控制率≤100%计5分，否则不得分。 }
            criteriaCases:
              - { indicator: 控制率, value: 101%, score: 0 }
            """)]);
        var bare = Assert.Single(StandardCheck.Run(catalog).Packs);
        Assert.Equal((2, 1, true), (bare.CasesRun, bare.CasesNotRun, bare.Holds));
        var full = StandardCheck.Run(catalog, (_, _) => new(true, "", _ => 4));
        Assert.Equal((3, 0, false), (full.Packs[0].CasesRun, full.Packs[0].CasesNotRun, full.Holds));
        Assert.Contains("算例写0分，按规则是4分", Assert.Single(full.Packs[0].Broken), StringComparison.Ordinal);
        var manual = StandardCheck.Run(catalog, (_, _) => new(false, "看不懂“控制”", null));
        Assert.Contains("看不懂", Assert.Single(manual.Packs[0].Manual), StringComparison.Ordinal);
    }

    [Fact]
    public void A_worked_case_that_the_score_rule_contradicts_is_reported()
    {
        var catalog = StandardCatalog.Load([Pack("trial", """
            scope: city
            cases:
              - { says: 没达到, name: 班列列数, target: 360列, actual: 285列, points: 10, score: 10 }
            """)]);
        Assert.Contains("按规则是7.92分", Assert.Single(StandardCheck.Run(catalog).Packs[0].Broken), StringComparison.Ordinal);
    }

    private static PackFolder Pack(string id, string yaml) => new(id, [new("pack.yaml", $"title: {id}包\n{yaml}")]);
}
