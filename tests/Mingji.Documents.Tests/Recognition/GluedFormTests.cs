using Mingji.Core.Forms;

namespace Mingji.Documents.Tests.Recognition;

/// <summary>Forms whose cells ran together line by line.</summary>
public sealed class GluedFormTests
{
    [Fact]
    public void Known_labels_come_off_the_lines_before_the_table()
    {
        var read = MadeUp.Text(
            "绩效目标表", "（2021年度）", "项目名称校舍加固补助资金", "项目主管部门某区教育局项目执行单位某区第二小学", "资金情况", "(万元)", "年度资金总额:24",
            "其中 :上级资金24", "绩效指标一级指标二级指标指标内容指标值", "产出指标数量指标加固校舍面积800平方米");
        var form = Assert.Single(read.Forms);
        Assert.Equal(("校舍加固补助资金", "某区第二小学", 2021), (form.Project, form.Unit, form.FiscalYear?.Year));
        Assert.Equal("某区教育局", form.Facts.Single(f => f.Name == "supervising-department").Value.Text);
        Assert.Equal([(FundSource.Total, 24m, "万元"), (FundSource.Superior, 24m, "万元")],
            form.Funds.Select(f => (f.Source, f.Initial!.Figure!.Value.Value, f.Initial.Figure.Value.Unit.Symbol)));
        Assert.Empty(read.Coverage.Unused);
    }
}
