using FsCheck;
using FsCheck.Fluent;
using Mingji.Documents.Reading;
using Mingji.Documents.Reading.Text;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Tests.Recognition;

/// <summary>Whatever stands in a document: recognition does not throw and accounts for every cell.</summary>
public sealed class RandomDocumentsTests
{
    private static readonly Gen<string> Scraps = Gen.Elements(
        "\n", "\n", "\n\n", "\t", "\t", "\t\t", "\n\t", "|", " | ", "|\n", "资金分配方案表", "项目支出绩效自评表", "单位：万元", "序号", "项目名称", "金额", "其中：", "省级",
        "合计", "小计", "1", "2", "3", "20.5", "-", "ERROR:#DIV/0!", "…", "一、部门支出", "①", "②", "一级指标", "二级指标", "三级指标", "年度指标值", "分值", "得分",
        "产出指标（50分）", "数量指标", "指标1：维保次数", "≥30次", "100%", "公示期为2021年4月23日-29日（共7天）。", "第一部分  某单位概况", "第二部分  2022年度决算表",
        "收入合计12.5万元，较2021年增加3万元，增长10%。", "编制12人", "资金来源", "年初预算数", "全年执行数", "注：1.填写说明", "999999999999999999999999999999");

    [Fact]
    public void A_random_document_never_throws_and_loses_no_cell() =>
        Prop.ForAll(Scraps.ArrayOf(60).ToArbitrary(), scraps =>
        {
            var builder = new BlockBuilder(ReadingLimits.Default);
            FlatText.Read(string.Concat(scraps), builder, ReadingLimits.Default);
            var read = FormRecognizer.Recognize(builder.ToDocument("a.txt", "text"));
            return read.Coverage.Cells == read.Coverage.Used + read.Coverage.Unused.Length && read.Coverage.Cells <= read.Source.Cells;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
