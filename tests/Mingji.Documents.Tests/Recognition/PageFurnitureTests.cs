using Mingji.Core.Forms;

namespace Mingji.Documents.Tests.Recognition;

/// <summary>What a web page puts around a form is set aside, and is not taken for a field of it.</summary>
public sealed class PageFurnitureTests
{
    private const string Head = "一级指标\t二级指标\t三级指标\t年度指标值\t全年完成值";
    private const string Row = "产出指标\t数量指标\t巡查次数\t≥12次\t14次";

    [Theory]
    [InlineData("索 引 号：000/2023-1")]
    [InlineData("扫一扫在手机打开当前页")]
    [InlineData("[下载] [打印] [关闭]")]
    [InlineData("您现在的位置：首页 > 政务公开")]
    [InlineData("2023-04-18 10:00 来源：某局 浏览次数：233")]
    [InlineData("发布时间：2023-01-05")]
    [InlineData("- 全部留言")]
    public void Its_words_are_set_aside(string line)
    {
        var read = MadeUp.Text(line, "", "2023年度项目支出绩效自评表", "", Head, Row);
        Assert.Single(read.Forms, f => f.Type == FormType.ProjectSelfEvaluation);
        Assert.Empty(read.Coverage.Unused);
    }

    [Theory]
    [InlineData("来源于上级补助的资金另行说明")]
    [InlineData("打印机更换后仍有故障")]
    public void Other_lines_are_not(string line) =>
        Assert.Contains(MadeUp.Text("2023年度项目支出绩效自评表", "", Head, Row, "", line).Coverage.Unused, u => u.Text == line);
}
