using System.Text.Json;
using Mingji.Cli.Tests.Commands;

namespace Mingji.Cli.Tests.Findings;

/// <summary>What was written wrongly into the samples is found by the command, in each document and between them.</summary>
public sealed class SamplesTests
{
    private static readonly Lazy<JsonDocument> Report = new(() =>
        JsonDocument.Parse(MingjiProcess.Start("audit", "samples", "--format", "json").Out));

    private static readonly (string Document, string Rule, string Words)[] Planted =
    [
        ("01-project-self-evaluation.docx", "sum/points", "合计35分"),
        ("01-project-self-evaluation.docx", "sum/points", "合计105分"),
        ("01-project-self-evaluation.docx", "sum/scores", "102.28分"),
        ("01-project-self-evaluation.docx", "rate/execution", "74.35%"),
        ("01-project-self-evaluation.docx", "score/rule", "设备巡检次数"),
        ("01-project-self-evaluation.docx", "score/unexplained", "设备完好率"),
        ("01-project-self-evaluation.docx", "target/overshot", "更换老旧探头数量"),
        ("01-project-self-evaluation.docx", "missing/actual", "查验单位满意度"),
        ("01-project-self-evaluation.docx", "unit/mismatch", "进出口企业满意度"),
        ("01-project-self-evaluation.docx", "numbering/gap", "指标4"),
        ("01-project-self-evaluation.docx", "cell/error", "#DIV/0!"),
        ("01-project-self-evaluation.docx", "privacy/phone", "138"),
        ("02-department-self-evaluation.xlsx", "rate/execution", "94.66%"),
        ("02-department-self-evaluation.xlsx", "sum/scores", "95分"),
        ("02-department-self-evaluation.xlsx", "score/rule", "固定资产利用率"),
        ("02-department-self-evaluation.xlsx", "score/unexplained", "预算执行率"),
        ("02-department-self-evaluation.xlsx", "period/late", "泊位改造完成时间"),
        ("03-score-sheet.xlsx", "sum/components", "513.6万元"),
        ("03-score-sheet.xlsx", "identity/balance", "15.3万元"),
        ("03-score-sheet.xlsx", "identity/balance", "9.9万元"),
        ("03-score-sheet.xlsx", "score/grade", "93分"),
        ("03-score-sheet.xlsx", "score/rule", "在职人员控制率"),
        ("03-score-sheet.xlsx", "score/over-points", "12分"),
        ("03-score-sheet.xlsx", "sum/scores", "91分"),
        ("03-score-sheet.xlsx", "conflict/restated", "89分"),
        ("04-project-targets.xlsx", "sum/listed", "244.5万元"),
        ("04-project-targets.xlsx", "target/weak", "车辆通行受阻次数"),
        ("04-project-targets.xlsx", "target/direction", "储备物资采购成本"),
        ("04-project-targets.xlsx", "target/direction", "调用单位投诉率"),
        ("04-project-targets.xlsx", "target/unmeasurable", "明显改善"),
        ("04-project-targets.xlsx", "class/indicator", "专线运行合格率"),
        ("05-project-basics.docx", "sum/components", "130万元"),
        ("05-project-basics.docx", "sum/components", "136.85万元"),
        ("05-project-basics.docx", "missing/actual", "物资采购完成时间"),
        ("05-project-basics.docx", "missing/reason", "储备物资采购成本"),
        .. Accounts("06-final-accounts.html"),
        .. Accounts("06-final-accounts.pdf"),
    ];

    public static TheoryData<string, string, string> PlantedErrors()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var (document, rule, words) in Planted) rows.Add(document, rule, words);
        return rows;
    }

    [Theory]
    [MemberData(nameof(PlantedErrors))]
    public void A_planted_error_is_found(string document, string rule, string words) =>
        Assert.True(Findings(document).Any(f => Is(f, rule, words)), string.Join('\n', Findings(document).Select(Said)));

    [Theory]
    [InlineData("468.40")]
    [InlineData("16.30")]
    public void Documents_of_one_unit_that_disagree_are_told(string words)
    {
        var dossier = Assert.Single(Report.Value.RootElement.GetProperty("dossiers").EnumerateArray());
        Assert.Contains(dossier.GetProperty("findings").EnumerateArray(), f => Is(f, "conflict/restated", words));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    [InlineData("html")]
    [InlineData("pdf")]
    [InlineData("txt")]
    public void The_same_form_in_another_format_has_the_same_findings(string ending)
    {
        Assert.Equal(
            Findings("01-project-self-evaluation.docx").Select(Said),
            Findings("formats/project-self-evaluation." + ending).Select(Said));
    }

    [Fact]
    public void Every_text_of_the_samples_is_used()
    {
        foreach (var document in Documents())
        {
            var path = document.GetProperty("path").GetString()!;
            var coverage = document.GetProperty("coverage");
            // In print the signatures run into the notes below them.
            var most = path.EndsWith(".pdf", StringComparison.Ordinal) ? coverage.GetProperty("cells").GetInt32() / 50 : 0;
            Assert.True(coverage.GetProperty("unused").GetArrayLength() <= most, path);
        }
    }

    private static (string, string, string)[] Accounts(string document) =>
    [
        (document, "rate/share", "1.89%"),
        (document, "rate/growth", "2.64%"),
        (document, "rate/zero-base", "资源勘探工业信息等支出"),
        (document, "wording/contradiction", "下降2.64%"),
        (document, "identity/balance", "78万元"),
        (document, "identity/balance", "8.6万元"),
        (document, "sum/components", "46.2万元"),
        (document, "cell/placeholder", "XX批"),
        (document, "numbering/gap", "七、政府采购支出情况说明"),
    ];

    private static IEnumerable<JsonElement> Documents() => Report.Value.RootElement.GetProperty("documents").EnumerateArray();

    private static IEnumerable<JsonElement> Findings(string document) =>
        Documents().Single(d => d.GetProperty("path").GetString()!.EndsWith(document, StringComparison.Ordinal))
            .GetProperty("findings").EnumerateArray();

    private static bool Is(JsonElement finding, string rule, string words) => finding.GetProperty("rule").GetString() == rule
        && finding.GetProperty("message").GetString()!.Contains(words, StringComparison.Ordinal);

    /// <summary>The finding without its place, which a message may name.</summary>
    private static string Said(JsonElement finding) =>
        string.Join(' ', ((string[])["rule", "severity", "label", "stated", "expected"]).Select(name => finding.GetProperty(name).ToString()));
}
