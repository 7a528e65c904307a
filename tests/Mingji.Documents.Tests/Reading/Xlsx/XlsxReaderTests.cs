using Mingji.Documents.Reading;
using static Mingji.Documents.Tests.Reading.Xlsx.XlsxBuilder;

namespace Mingji.Documents.Tests.Reading.Xlsx;

public sealed class XlsxReaderTests
{
    [Fact]
    public void Texts_numbers_errors_and_results_of_formulas_are_read_as_shown() =>
        Reads(
            Of(
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>内</t></is></c><c r=\"C1\" s=\"1\"><v>0.125</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><v>0.30000000000000004</v></c><c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"C2\" s=\"2\"><f>SUM(A1)</f><v>1E-3</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>T(1)</f><v>结果</v></c><c r=\"B3\" t=\"b\"><v>1</v></c></row></sheetData>",
                ["<r><t>合</t></r><rPh><t>he</t></rPh><r><t>计_x000D_</t></r>"],
                "0.0%",
                "0.00"),
            "▦ r0c0:合计 r0c1:内 r0c2:12.5% r1c0:0.3 r1c1:#DIV/0! r1c2:0.00 r2c0:结果 r2c1:TRUE");

    [Theory]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", "-", true)]
    [InlineData("0.00;-0.00;\"无\"", "0", "无", true)]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0.004", "0.00", false)]
    [InlineData("0!.0,\"万\"", "123456", "12.3万", false)]
    [InlineData("[>=10000]0!.0,\"万元\";0\"元\"", "500", "500元", false)]
    [InlineData("[$-804]yyyy\"年\"m\"月\"d\"日\"", "44561", "2021年12月31日", false)]
    [InlineData("#,##0.00,", "1234567", "1,234.57", false)]
    public void A_zero_that_is_shown_as_a_dash_is_a_zero(string format, string stored, string shown, bool isZero)
    {
        var document = ReadingShape.Read(
            "a.xlsx", Of($"<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>{stored}</v></c><c r=\"B1\" t=\"str\"><v>-</v></c></row></sheetData>", null, format));

        var cells = document.Blocks.OfType<Table>().Single().Cells;
        Assert.Equal((shown, isZero), (cells[0].Text, cells[0].IsZero));
        Assert.False(cells[1].IsZero);
    }

    [Fact]
    public void Merged_cells_reach_over_rows_and_columns_and_no_further_than_the_content() =>
        Reads(
            Of(Data(["题", "", ""], ["甲", "1", "2"], ["", "3", "4"]) + Merges("A1:XFD1", "A2:A3")),
            "▦ r0c0+0x2:题 r1c0+1x0:甲 r1c1:1 r1c2:2 r2c1:3 r2c2:4");

    [Fact]
    public void Merges_that_overlap_give_way_to_the_first() =>
        Reads(Of(Data(["a", "", "b"], ["c", "d", "e"]) + Merges("A1:B1", "B1:C1", "A1:A2")), "▦ r0c0+0x1:a r0c2:b r1c0:c r1c1:d r1c2:e");

    [Fact]
    public void A_blank_row_ends_a_table_and_a_lone_cell_is_a_paragraph() =>
        Reads(
            Of(Data(["标题"], [], ["a", "b"], ["c", "d"], [], ["e", "f"])),
            "¶ 标题\n▦ r0c0:a r0c1:b r1c0:c r1c1:d\n▦ r0c0:e r0c1:f");

    [Fact]
    public void A_blank_row_under_a_merged_cell_ends_nothing() =>
        Reads(Of(Data(["a", "1"], [], ["", "2"]) + Merges("A1:A3")), "▦ r0c0+2x0:a r0c1:1 r2c1:2");

    [Fact]
    public void Tables_side_by_side_are_two() =>
        Reads(
            Of(Data(["a", "b", "", "p", "q"], ["c", "d", "", "r", "s"])),
            "▦ r0c0:a r0c1:b r1c0:c r1c1:d\n▦ r0c3:p r0c4:q r1c3:r r1c4:s");

    [Fact]
    public void A_form_with_a_column_left_empty_is_one_table() =>
        Reads(Of(Data(["a", "b", "", "p"], ["c", "d", "", "r"])), "▦ r0c0:a r0c1:b r0c3:p r1c0:c r1c1:d r1c3:r");

    [Fact]
    public void Hidden_rows_columns_and_sheets_are_read_and_named()
    {
        var sheet = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>"
            + Data(["a", "b", "c"], ["d", "e", "f"]).Replace("<row r=\"2\">", "<row r=\"2\" hidden=\"1\">", StringComparison.Ordinal);

        var document = ReadingShape.Read("a.xlsx", Zip([("明细", "", sheet), ("底稿", "state=\"hidden\"", Data(["x", "y"]))]).ToBytes());

        Assert.Equal("▦ r0c0:a r0c1:b r0c2:c r1c0:d r1c1:e r1c2:f\n▦ r0c0:x r0c1:y", ReadingShape.Of(document));
        Assert.Equal(
            [new("明细", "隐藏的行已读入：第2行"), new("明细", "隐藏的列已读入：B列、C列"), new("底稿", "隐藏的工作表，已读入。")],
            document.Remarks);
    }

    [Fact]
    public void Places_are_those_of_the_sheet()
    {
        var document = ReadingShape.Read("a.xlsx", Of(Data([], ["", "x", "y"])));

        var cell = document.Blocks.OfType<Table>().Single().Cells[1];

        Assert.Equal("Sheet1!C2", cell.At);
        Assert.Equal(new FileSpot("xl/worksheets/sheet1.xml", 0, 1, 2), cell.Spot);
    }

    [Fact]
    public void Formulas_without_a_result_and_values_not_shown_are_remarked()
    {
        var document = ReadingShape.Read(
            "a.xlsx", Of("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1</f></c><c r=\"C1\" s=\"1\"><v>0</v></c></row></sheetData>", null, "0;-0;;@"));

        Assert.Equal("¶ 1", ReadingShape.Of(document));
        Assert.Contains(document.Remarks, r => r.At == "Sheet1!B1" && r.Text.Contains("没有保存计算结果", StringComparison.Ordinal));
        Assert.Contains(document.Remarks, r => r.At == "Sheet1!C1" && r.Text.Contains("不显示", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cell_beyond_the_last_column_is_refused() =>
        Assert.Contains(
            "Sheet1第1行的列数超过了1024列",
            ReadingShape.Try("a.xlsx", Of("<sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>")).Refusal!.Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_workbook_under_another_ending_is_still_one() =>
        Assert.Equal("xlsx", ReadingShape.Read("a.txt", Of(Data(["a", "b"]))).Format);

    private static void Reads(byte[] bytes, string expected)
    {
        var document = ReadingShape.Read("a.xlsx", bytes);
        Assert.Equal(expected, ReadingShape.Of(document));
        ReadingShape.Numbered(document);
    }
}
