namespace Mingji.Core.Tests.Standards;

/// <summary>Frameworks whose points, names or formulas can't be.</summary>
public class FrameworkRefusalTests
{
    /// <summary>What it shows, the framework's YAML from its fourth line on, the line of the error, words of its reason.</summary>
    public static TheoryData<string, string, int, string> Refusals => new()
    {
        {
            "level-1 headings against the total",
            """
                points: 100
                headings:
                  - { path: [产出], points: 60 }
                indicators:
                  - { path: [产出], name: 甲, points: 60 }
            """,
            5, "总分写100分，各项 60＝60分"
        },
        {
            "indicators against their heading",
            """
                headings:
                  - { path: [产出], points: 10 }
                indicators:
                  - { path: [产出], name: 甲, points: 4 }
                  - { path: [产出], name: 乙, points: 5 }
            """,
            6, "“产出”写10分，各项 4＋5＝9分"
        },
        {
            "level-2 headings against level 1",
            """
                headings:
                  - { path: [产出], points: 10 }
                  - { path: [产出, 数量], points: 9 }
                indicators:
                  - { path: [产出, 数量], name: 甲 }
            """,
            6, "的二级标题写10分，各项 9＝9分"
        },
        {
            "known points already above",
            """
                headings:
                  - { path: [产出], points: 10 }
                indicators:
                  - { path: [产出], name: 甲, points: 11 }
                  - { path: [产出], name: 乙 }
            """,
            6, "已经超过"
        },
        {
            "a heading over nothing",
            """
                headings:
                  - { path: [效益], points: 10 }
                indicators:
                  - { path: [产出], name: 甲, points: 10 }
            """,
            6, "下没有指标"
        },
        {
            "an indicator twice",
            """
                indicators:
                  - { path: [产出], name: 甲 }
                  - { path: [产出], name: 甲 }
            """,
            7, "写了两次"
        },
        {
            "an indicator under nothing",
            """
                indicators:
                  - { path: [], name: 甲 }
            """,
            6, "上级标题有0级"
        },
        {
            "a circle of formulas",
            """
                indicators:
                  - { path: [产出], name: 甲率, formula: 甲率=（乙率/2）×100% }
                  - { path: [产出], name: 乙率, formula: 乙率=甲率×2 }
            """,
            6, "甲率→乙率→甲率"
        },
        {
            "a formula that needs itself",
            """
                indicators:
                  - { path: [产出], name: 甲率, formula: 甲率=甲率÷2 }
            """,
            6, "甲率→甲率"
        },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_framework_that_does_not_hold_is_refused(string what, string yaml, int line, string reason)
    {
        var error = PackText.OnlyError(PackText.Head + "frameworks:\n  - id: one\n    title: 体系\n" + yaml);
        Assert.True(error.Reason.Contains(reason, StringComparison.Ordinal), $"{what}: {error}");
        Assert.Equal(line, error.At.Line);
    }

    [Fact]
    public void Points_that_several_indicators_share_are_left_to_the_heading()
    {
        var standard = PackText.Loaded(PackText.Head + """
            frameworks:
              - id: one
                title: 体系
                points: 20
                headings: [{ path: [效果], points: 20 }]
                indicators:
                  - { path: [效果], name: 经济效益 }
                  - { path: [效果], name: 社会效益 }
                  - { path: [效果], name: 满意度, points: 5 }
            """);
        Assert.Equal([null, null, 5m], standard.Framework.Select(indicator => indicator.Points));
    }

    [Fact]
    public void A_longer_name_in_a_formula_is_no_reference_to_a_shorter_one()
    {
        var standard = PackText.Loaded(PackText.Head + """
            frameworks:
              - id: one
                title: 体系
                indicators:
                  - { path: [过程], name: 支出数, formula: 支出数=实际支出数-退回数 }
                  - { path: [过程], name: 实际支出数, formula: 实际支出数=本年支出数×1 }
            """);
        Assert.Equal(2, standard.Framework.Length);
    }
}
