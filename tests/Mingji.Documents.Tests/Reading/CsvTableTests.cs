using Mingji.Documents.Reading;

namespace Mingji.Documents.Tests.Reading;

public sealed class CsvTableTests
{
    [Fact]
    public void Quotes_separators_and_line_breaks_within_cells_are_kept()
    {
        using var file = new TemporaryFile("a.csv", "序号,项目,金额\n1,\"口岸\n运行，\"\"一期\"\"\",\"1,664.69\"\n合计,,1664.69\n"u8.ToArray());

        var table = Assert.IsType<Table>(Assert.Single(SourceReader.Read(file.Path).Document!.Blocks));

        Assert.Equal((3, 3, GridTrust.Columns), (table.Rows, table.Columns, table.Trust));
        Assert.Equal("口岸\n运行，\"一期\"", table.Cells[4].Text);
        Assert.Equal("1,664.69", table.Cells[5].Text);
        Assert.Equal((2, 2, "第4行第3格"), (table.Cells[7].Row, table.Cells[7].Column, table.Cells[7].At));
    }

    [Fact]
    public void A_broken_quote_is_said_and_nothing_is_lost()
    {
        using var file = new TemporaryFile("a.csv", "序号,项目\n1,\"口岸\n2,车检场\n"u8.ToArray());

        var document = SourceReader.Read(file.Path).Document!;

        Assert.Contains("引号不成对", Assert.Single(document.Remarks).Text, StringComparison.Ordinal);
        Assert.Contains("车检场", ((Table)document.Blocks[0]).Cells[^1].Text, StringComparison.Ordinal);
    }
}
