using Mingji.Core.Checks;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Reports;
using Mingji.Core.Standards;
using Mingji.Core.Tests.Standards;
using Mingji.Tests;

namespace Mingji.Core.Tests.Reports;

public sealed class ReportFindingsTests
{
    private const string Pack = PackText.Head + PackText.FourGrades + """

        reports:
          - form: self-evaluation-report
            title: "{单位}报告"
            source: 试验
            sections:
              - heading: 一、预算
                sentences:
                  - { id: money, text: "全年执行数为{全年执行数}，预算执行率为{预算执行率}。" }
                  - { id: goal, text: "目标是{预期目标}。" }
                  - { id: rows, text: "{名称}完成{完成值}。", each: output }
                table: indicators
        """;

    private static readonly Standard Standard = PackText.Loaded(Pack);

    [Theory]
    [InlineData("", null)]
    [InlineData("全年花了500.00万元，占预算的96.15%。", null)]
    [InlineData("全年花了500万元，占预算的96%。", null)]
    [InlineData("全年花了５００万元，占预算的九成多。", "“预算执行率”在卷宗里是“96.15%”，句中没有这个数")]
    [InlineData("全年花了501.00万元，占预算的96.15%。", "“全年执行数”在卷宗里是“500.00万元”，句中没有这个数")]
    [InlineData("全年花了1500.00万元，占预算的96.15%。", "“全年执行数”在卷宗里是“500.00万元”，句中没有这个数")]
    public void An_edited_sentence_is_still_held_against_the_dossier(string text, string? message)
    {
        var filled = Written();
        var edited = CellEditing.With(filled, filled.Cells[0].Number, text)!;
        var found = Found(edited, Facts()).Where(f => f.Rule == ReportFindings.Stale).Select(f => f.Message).ToList();
        Assert.Equal(message is null ? [] : [message], found);
    }

    [Fact]
    public void A_figure_that_the_dossier_does_not_know_is_named()
    {
        var filled = Written();
        var edited = CellEditing.With(filled, filled.Cells[0].Number, "全年花了500.00万元，占预算的96.15%，接待了12批客商。")!;
        var found = Assert.Single(Found(edited, Facts()));
        Assert.Equal((ReportFindings.Unknown, Severity.Info), (found.Rule, found.Severity));
        Assert.Contains("12批", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_in_the_dossier_is_said_with_old_and_new_and_renewed()
    {
        var filled = Written();
        var now = Facts("510.00");
        var found = Found(filled, now);
        Assert.Contains(found, f => f.Message == "“全年执行数”在卷宗里已由“500.00万元”改为“510.00万元”，句中还是“500.00万元”"
            && (f.Stated, f.Expected) == ("500.00万元", "510.00万元"));
        var renewed = ReportRenewal.Of(filled, filled.Cells[0].Number, Standard.Reports[0], now)!;
        Assert.Equal("全年执行数为510.00万元，预算执行率为98.08%。", renewed.Cells[0].Text);
        Assert.Empty(Found(renewed, now));
    }

    [Fact]
    public void Renewing_an_edited_sentence_keeps_the_words()
    {
        var filled = Written();
        var edited = CellEditing.With(filled, filled.Cells[0].Number, "上年1500.00万元不算，全年花了500.00万元，占96.15%。")!;
        var renewed = ReportRenewal.Of(edited, filled.Cells[0].Number, Standard.Reports[0], Facts("510.00"))!;
        Assert.Equal("上年1500.00万元不算，全年花了510.00万元，占98.08%。", renewed.Cells[0].Text);
        var anew = ReportRenewal.Of(edited, filled.Cells[0].Number, Standard.Reports[0], Facts("510.00"), anew: true)!;
        Assert.Equal("全年执行数为510.00万元，预算执行率为98.08%。", anew.Cells[0].Text);
    }

    [Fact]
    public void Writing_again_keeps_what_was_edited_and_the_keys_of_all()
    {
        var filled = Written();
        var edited = CellEditing.With(filled, filled.Cells[0].Number, "自己的话。")!;
        var again = ReportTaking.Of(edited, "t", ReportWriter.Write(Standard.Reports[0], Facts("510.00"), edited.Form.Report));
        Assert.Equal("自己的话。", again.Cells[0].Text);
        Assert.Equal(filled.Cells.Select(c => c.Number), again.Cells.Select(c => c.Number));
        Assert.Equal(filled.NextKey, again.NextKey);
        var text = FilledRecord.Write(again);
        Assert.Equal(text, FilledRecord.Write(FilledRecord.Read(text, again.NextKey)!));
    }

    [Fact]
    public void A_missing_fact_is_a_gap_and_never_a_zero()
    {
        var empty = ReportFacts.Of(new("某单位", new(2023), null, [], null), Standard);
        var report = ReportWriter.Write(Standard.Reports[0], empty);
        Assert.Equal(["一、预算：全年执行数", "一、预算：预算执行率", "一、预算：预期目标"], ReportGaps.In(report));
        Assert.Null(report.Sections[0].Table);
    }

    [Theory]
    [InlineData("{全年执行数}，", "{全年执行}，", "卷宗里没有“全年执行”")]
    [InlineData("{全年执行数}，", "{全年执行数，", "卷宗里没有“全年执行数，")]
    [InlineData("{ id: goal,", "{ id: money,", "写了两次")]
    [InlineData("table: indicators", "table: output", "没有这种表")]
    [InlineData("目标是{预期目标}", "目标是{完成值}", "卷宗里没有“完成值”")]
    [InlineData("form: self-evaluation-report", "form: score-sheet", "这种表不是报告")]
    public void An_outline_that_asks_for_what_no_dossier_has_is_refused(string there, string instead, string why)
    {
        Assert.Contains(there, Pack, StringComparison.Ordinal);
        var errors = PackText.Load(Pack.Replace(there, instead, StringComparison.Ordinal)).Errors.Select(e => e.ToString());
        Assert.Contains(errors, e => e.Contains(why, StringComparison.Ordinal));
    }

    private static IReadOnlyList<Finding> Found(FilledForm filled, ReportFacts facts) => ReportFindings.Of(filled.Form, facts);

    private static ReportFacts Facts(string executed = "500.00") => ReportFacts.Of(
        ReportForms.Dossier(Standard) with { Forms = [ReportForms.Department(Standard, executed)] }, Standard);

    private static FilledForm Written()
    {
        var blank = BlankForms.Of(FormType.SelfEvaluationReport, Standard, new("某单位", "", null, new FiscalYear(2023)));
        return ReportTaking.Of(blank, "报告", ReportWriter.Write(Standard.Reports[0], Facts()));
    }
}
