using Mingji.Documents.Reading;
using static Mingji.Documents.Tests.Reading.Docx.DocxBuilder;

namespace Mingji.Documents.Tests.Reading.Docx;

public sealed class DocxTableTests
{
    private const string Begins = "<w:vMerge w:val=\"restart\"/>";
    private const string GoesOn = "<w:vMerge/>";
    private const string GoesOnByName = "<w:vMerge w:val=\"continue\"/>";

    [Fact]
    public void A_cell_over_columns_moves_the_next_one() =>
        Reads(Table(Row(C("a", Span(2)), C("b")), Row(C("1"), C("2"), C("3"))), "▦ r0c0+0x1:a r0c2:b r1c0:1 r1c1:2 r1c2:3");

    [Fact]
    public void Cells_merged_down_are_one_cell_whether_the_merge_goes_on_by_name_or_not() =>
        Reads(
            Table(Row(C("a", Begins), C("1")), Row(C("", GoesOn), C("2")), Row(C("", GoesOnByName), C("3")), Row(C("b", Begins), C("4"))),
            "▦ r0c0+2x0:a r0c1:1 r1c1:2 r2c1:3 r3c0:b r3c1:4");

    [Fact]
    public void A_merge_goes_on_below_the_same_columns_only() =>
        Reads(
            Table(Row(C("a", Begins + Span(2)), C("1")), Row(C("", GoesOn + Span(2)), C("2")), Row(C("x", GoesOn), C("y"), C("3"))),
            "▦ r0c0+1x1:a r0c2:1 r1c2:2 r2c0:x r2c1:y r2c2:3");

    [Fact]
    public void A_row_that_begins_later_keeps_its_columns() =>
        Reads(
            Table(Row(C("a"), C("b"), C("c")), "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>" + C("m")
                + "</w:tr>"),
            "▦ r0c0:a r0c1:b r0c2:c r1c1:m");

    [Fact]
    public void Old_merges_across_are_one_cell() =>
        Reads(Table(Row(C("a", "<w:hMerge w:val=\"restart\"/>"), C("", "<w:hMerge/>"), C("b"))), "▦ r0c0+0x1:a r0c2:b");

    [Fact]
    public void Blank_cells_hold_their_column() => Reads(Table(Row(C("a"), C(" "), C("c"))), "▦ r0c0:a r0c2:c");

    [Fact]
    public void Paragraphs_and_breaks_in_a_cell_are_lines() =>
        Reads(
            Table(Row("<w:tc><w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r></w:p><w:p/>" + P("三") + "</w:tc>", C("b"))),
                "▦ r0c0:一⏎二⏎三 r0c1:b");

    [Fact]
    public void A_table_in_a_cell_follows_the_table_it_is_in() =>
        Reads(
            Table(Row("<w:tc>" + P("外") + Table(Row(C("内1"), C("内2"))) + P("外2") + "</w:tc>", C("b"))),
            "▦ r0c0:外⏎外2 r0c1:b\n▦ r0c0:内1 r0c1:内2");

    [Fact]
    public void A_table_that_only_frames_another_gives_way_to_it() =>
        Reads(
            Table(Row("<w:tc>" + P("标题") + Table(Row(C("内1"), C("内2"))) + P("注") + "</w:tc>"), Row(C("末行"))),
            "¶ 标题\n▦ r0c0:内1 r0c1:内2\n¶ 注\n¶ 末行");

    [Fact]
    public void Deleted_rows_and_cells_are_gone_and_inserted_ones_stay() =>
        Reads(
            Table(
                Row(C("a"), C("x", "<w:cellDel/>"), C("b")),
                "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + C("gone") + "</w:tr>",
                "<w:tr><w:trPr><w:ins w:id=\"2\"/></w:trPr>" + C("c") + C("d") + "</w:tr>"),
            "▦ r0c0:a r0c1:b r1c0:c r1c1:d");

    [Fact]
    public void Places_are_for_people_and_spots_for_programs()
    {
        var document = ReadingShape.Read("a.docx", Of(P("前") + Table(Row(C("x"))) + Table(Row(C("a", Span(2)), C("b")), Row(C("c"),
            C("d"), C("e")))));

        var cell = document.Blocks.OfType<Table>().Last().Cells[^1];

        Assert.Equal("表2第2行第3格", cell.At);
        Assert.Equal(new FileSpot("word/document.xml", 1, 1, 2), cell.Spot);
        Assert.Equal(new FileSpot("word/document.xml", -1, -1, 0), ((Paragraph)document.Blocks[0]).Spot);
        Assert.All(document.Blocks.OfType<Table>(), t => Assert.Equal(GridTrust.Columns, t.Trust));
    }

    [Fact]
    public void Text_hidden_under_a_merge_is_remarked() =>
        Assert.Contains(
            ReadingShape.Read("a.docx", Of(Table(Row(C("a", Begins), C("1")), Row(C("藏", GoesOn), C("2"))))).Remarks,
            r => r.At == "表1第2行第1格" && r.Text.Contains('藏', StringComparison.Ordinal));

    [Fact]
    public void Cells_inside_content_controls_are_read() =>
        Reads(
            Table("<w:sdt><w:sdtContent>" + Row(C("a"), "<w:sdt><w:sdtPr/><w:sdtContent>" + C("b") + "</w:sdtContent></w:sdt>")
                + "</w:sdtContent></w:sdt>"),
            "▦ r0c0:a r0c1:b");

    private static void Reads(string body, string expected)
    {
        var document = ReadingShape.Read("a.docx", Of(body));
        Assert.Equal(expected, ReadingShape.Of(document));
        ReadingShape.Numbered(document);
    }
}
