using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Tests.Recognition;

/// <summary>Forms no one has published: other orders of columns, other words, no titles, merged cells.</summary>
public sealed class MadeUpTablesTests
{
    [Fact]
    public void Columns_may_stand_in_another_order_under_other_words()
    {
        var form = Single(GridTrust.Columns,
            "一级指标|二级指标|三级指标|分值|年初目标值|全年完成值|自评分|未完成原因说明",
            "产出指标|数量指标|检修次数|20|≥4次|3次|15|人手不足",
            "|质量指标|检修合格率|10|100%|100%|10|");
        Assert.Equal(FormType.ProjectSelfEvaluation, form.Type);
        Assert.Equal("检修次数 ≥4次 3次 20 15 人手不足", Say(form, 0));
        Assert.Equal("检修合格率 100% 100% 10 10 ", Say(form, 1));
    }

    [Fact]
    public void Rows_that_lost_their_merged_cells_are_read_by_their_contents()
    {
        var form = Single(GridTrust.Rows,
            "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分",
            "产出指标（30分）|数量指标|巡查次数|≥12次|14次|10|10",
            "维修次数|8次|8次|10|10",
            "时效指标|完工及时率|100%|90%|10|9");
        Assert.Equal(["产出指标/数量指标", "产出指标/数量指标", "产出指标/时效指标"], form.Indicators.Select(i => string.Join('/', i.Path)));
        Assert.Equal("完工及时率 100% 90% 10 9 ", Say(form, 2));
        Assert.Equal(30, Assert.Single(form.Headings).Points.Figure?.Value);
    }

    [Fact]
    public void A_stream_of_cells_gets_its_rows_back()
    {
        var form = Single(GridTrust.Order,
            "项目名称|码头照明改造|实施单位|某港务所|一级指标|二级指标|三级指标|指标值|产出指标|数量指标|灯具数量|≥40盏|质量指标|完好率|98%"
            + "|满意度指标|服务对象满意度指标|船员满意度|≥90%");
        Assert.Equal("码头照明改造", form.Project);
        Assert.Equal(["灯具数量", "完好率", "船员满意度"], form.Indicators.Select(i => i.Name));
        Assert.Equal("满意度指标/服务对象满意度指标", string.Join('/', form.Indicators[2].Path));
    }

    [Fact]
    public void Operator_value_and_unit_in_three_columns_make_one_target()
    {
        var form = Single(GridTrust.Columns,
            "一级指标|二级指标|三级指标|指标性质|指标值|度量单位|实际完成值|分值|得分",
            "产出指标|数量指标|巡航次数|≥|24|次|26|10|10");
        Assert.Equal("巡航次数 ≥24次 26次 10 10 ", Say(form, 0));
    }

    [Fact]
    public void Unused_lines_of_a_form_are_no_indicators()
    {
        var read = Read(GridTrust.Columns,
            "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分",
            "产出指标|数量指标|指标1：靠泊艘次|300艘次|310艘次|50|50",
            "||指标2：||||",
            "||……||||",
            "总分||||| 100|98");
        var form = Assert.Single(read.Forms);
        Assert.Equal(1, Assert.Single(form.Indicators).Number);
        Assert.Equal(98, form.Total?.Score?.Figure?.Value);
        Assert.Empty(read.Coverage.Unused);
    }

    [Fact]
    public void What_nobody_understands_is_listed()
    {
        var read = FormRecognizer.Recognize(new("x", "text", [new Paragraph(0, "今天天气晴朗。", "第1行")], 1, []));
        Assert.Empty(read.Forms);
        Assert.Equal("今天天气晴朗。", Assert.Single(read.Coverage.Unused).Text);
        Assert.Single(read.Loose);
    }

    private static string Say(Form form, int at)
    {
        var i = form.Indicators[at];
        return $"{i.Name} {i.Target?.Text} {i.Actual?.Text} {i.Points?.Text} {i.Score?.Text} {i.Reason?.Text}";
    }

    private static Form Single(GridTrust trust, params string[] rows) => Assert.Single(Read(trust, rows).Forms);

    private static ReadDocument Read(GridTrust trust, params string[] rows)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        for (var row = 0; row < rows.Length; row++)
        {
            var texts = rows[row].Split('|');
            for (var column = 0; column < texts.Length; column++)
                cells.Add(new(cells.Count, texts[column].Trim(), row, column, 1, 1, $"第{row + 1}行第{column + 1}格"));
        }

        var table = new Table(cells.ToImmutable(), rows.Length, rows[0].Split('|').Length, trust, "第1行");
        return FormRecognizer.Recognize(new("x", "text", [table], cells.Count, []));
    }
}
