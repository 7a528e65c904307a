using Mingji.Core.Rubrics;
using Mingji.Core.Tests.Scoring;

namespace Mingji.Core.Tests.Rubrics;

/// <summary>
/// Every criterion of the seeds' score sheet and framework: executed as this kind, or a person's judgement for this reason. The texts
/// are read
/// from the seeds; here stand only the indicators' names.
/// </summary>
public class SeedCriteriaTests
{
    private const string Yueyang = "seeds/yueyang-department-self-evaluation-2021.txt";
    private const string Nankang = "seeds/nankang-final-accounts-2022.txt";

    public static TheoryData<string, string, int, string, string?> Sheet => new()
    {
        { "以100%为标准。在职人员控制率", "财政供养人员控制率", 5, RubricKind.Steps, null },
        { "“三公经费”变动率≦0", "三公经费变动率", 5, RubricKind.Steps, null },
        { "重点支出安排率≥90%", "重点支出安排率", 5, RubricKind.Bands, null },
        { "预算调整率=0", "预算调整率", 3, RubricKind.Bands, null },
        { "春节前下达", "支付进度", 3, RubricKind.Occurrences, null },
        { "无结余，3分", "资金结余", 3, RubricKind.Conditions, null },
        { "以100%为标准。三公经费控制率", "三公经费控制率", 6, RubricKind.Steps, null },
        { "①已制定或具有预算资金管理办法", "管理制度健全性（预算）", 3, RubricKind.Checklist, null },
        { "①支出符合国家财经法规", "资金使用合规性", 3, RubricKind.Occurrences, null },
        { "①按规定内容公开预决算信息", "预决算信息公开性和完善性", 3, RubricKind.Checklist, null },
        { "政府采购执行率等于100%", "政府采购执行率", 3, RubricKind.Steps, null },
        { "公务卡刷卡率达50", "公务卡刷卡率", 3, RubricKind.Steps, null },
        { "①已制定或具有资产管理制度", "管理制度健全性（资产）", 3, RubricKind.Checklist, null },
        { "①资产保存完整", "资产管理安全性", 4, RubricKind.Occurrences, null },
        { "每低于100%一个百分点", "固定资产利用率", 3, RubricKind.Steps, null },
        { "此项指标根据", "职责履行六项", 5, RubricKind.Judgement, "没有写怎样得分，指标由部门自定" },
        { "此三项指标为设置", "履职效益三项", 15, RubricKind.Judgement, "没有写怎样得分，指标由部门自定" },
        { "95%（含）以上计5分", "社会公众或服务对象满意度", 5, RubricKind.Bands, null },
    };

    public static TheoryData<string, string, string?> Framework => new()
    {
        { "预算编制完整性", RubricKind.Judgement, "没有写扣多少分" },
        { "绩效目标管理", RubricKind.Judgement, "没有写扣多少分" },
        { "支付进度率", RubricKind.Ratio, null },
        { "“三公经费”控制率", RubricKind.AllOrNothing, null },
        { "结转结余率", RubricKind.Linear, null },
        { "预决算信息公开性", RubricKind.Judgement, "没有写扣多少分" },
        { "基础信息完善性", RubricKind.Judgement, "没有写扣多少分" },
        { "在职人员控制率", RubricKind.AllOrNothing, null },
        { "管理制度健全性", RubricKind.Judgement, "没有写扣多少分" },
        { "支出规范性及巡视、审计、绩效评价结果等", RubricKind.Judgement, "没有写扣多少分" },
        { "政府采购执行率", RubricKind.Linear, null },
        { "资产管理安全性", RubricKind.Judgement, "没有写扣多少分" },
        { "固定资产利用率", RubricKind.Linear, null },
    };

    [Theory]
    [MemberData(nameof(Sheet))]
    public void Each_criterion_of_the_score_sheet_has_a_verdict(string opening, string indicator, int points, string kind, string? reason)
    {
        if (Cells(Yueyang) is not { } cells) return;
        var text = cells.First(c => c.StartsWith(opening, StringComparison.Ordinal));
        Verdict(RubricCompiler.Compile(text, points), indicator, kind, reason is null ? null : "没有读懂");
    }

    [Theory]
    [MemberData(nameof(Framework))]
    public void Each_criterion_of_the_framework_has_a_verdict(string indicator, string kind, string? reason)
    {
        if (SharedCases.Find(Nankang) is not { } path)
        {
            Assert.Skip("没有 ../shared：跳过真实文件");
            return;
        }

        var lines = File.ReadAllLines(path);
        var row = Array.FindIndex(lines, Array.FindIndex(lines, l => l.Contains("共性指标体系框架", StringComparison.Ordinal)), l =>
            l.Contains("\t" + indicator + "\t", StringComparison.Ordinal));
        var cells = lines[row].Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var formula = lines.Skip(row + 1).Take(6).Select(l => l.Trim()).FirstOrDefault(l => l.StartsWith("某部门得分", StringComparison.Ordinal)
            && !lines.Skip(row + 1).TakeWhile(x => x.Trim() != l).Any(x => x.Contains("\t\t部门", StringComparison.Ordinal)));
        Verdict(RubricCompiler.Compile(cells[^1] + (kind is RubricKind.Linear or RubricKind.Ratio ? formula : ""), 2, cells[^2]), indicator, kind, reason);
    }

    [Fact]
    public void Ninety_percent_of_fixed_assets_in_use_earn_one_point_of_two()
    {
        if (SharedCases.Find(Nankang) is not { } path)
        {
            Assert.Skip("没有 ../shared：跳过真实文件");
            return;
        }

        var lines = File.ReadAllLines(path);
        var row = Array.FindIndex(lines, l => l.Contains("大于或等于95%的，得满分", StringComparison.Ordinal));
        var text = lines[row].Split('\t')[^1] + lines.Skip(row + 1).First(l => l.Trim().Length > 0).Trim();
        var explained = RubricCompiler.Compile(text, 2).Rubric!.Explain(new RubricInput { Value = Quantity.Percent(90) });
        Assert.Equal(1m, explained.Score);
        Assert.Contains("（90%－85%）÷（95%－85%）×2＝1.00分", explained.Lines[0], StringComparison.Ordinal);
    }

    private static void Verdict(RubricCompilation compiled, string indicator, string kind, string? reason)
    {
        if (kind != RubricKind.Judgement)
        {
            Assert.True(compiled.Rubric?.Kind == kind, $"{indicator}: {compiled.Rubric?.Kind} {string.Join('，', compiled.Unread)}");
            return;
        }

        Assert.False(compiled.Executable, indicator);
        Assert.Contains(compiled.Unread, words => words.Why == reason);
    }

    private static List<string>? Cells(string seed)
    {
        if (SharedCases.Find(seed) is { } path) return [.. File.ReadAllText(path).Split('\t').Select(c => c.Trim()).Where(c =>
            c.Length > 0)];
        Assert.Skip("没有 ../shared：跳过真实文件");
        return null;
    }
}
