using Mingji.Documents.Reading;

namespace Mingji.Documents.Tests.Reading;

public class MarkdownTableTests
{
    [Fact]
    public void The_line_under_a_markdown_head_is_no_row()
    {
        var text = "| 指标 | 分值 | 得分 |\n|---|:---:|---|\n| 巡检次数 | 10 | 9 |\n| 完好率 | 10 | — |\n"u8;
        using var file = new TemporaryFile("表.md", text.ToArray());
        var result = SourceReader.Read(file.Path);
        Assert.True(result.IsRead, result.Refusal?.Message);
        var table = Assert.IsType<Table>(Assert.Single(result.Document.Blocks));
        var cells = table.Cells.Select(cell => cell.Text).Where(cell => cell.Length > 0);
        Assert.Equal(["指标", "分值", "得分", "巡检次数", "10", "9", "完好率", "10", "—"], cells);
    }
}
