using Mingji.Documents.Reading;

namespace Mingji.Documents.Tests.Reading;

/// <summary>What a person sees in the real documents: how many tables, of which shape, and some of their cells.</summary>
public sealed class FlatTextOfRealDocumentsTests
{
    [Theory]
    [InlineData("seeds/guangdong-allocation-notice-2021.txt", "8x4 Columns; 26x7 Rows")]
    [InlineData("seeds/huadu-project-targets.txt", "12x7 Columns")]
    [InlineData("seeds/shaoguan-project-self-evaluation-2021.txt", "30x10 Rows; 27x11 Rows; 28x10 Rows")]
    [InlineData("seeds/yueyang-department-self-evaluation-2021.txt", "49x8 Rows; 28x7 Rows")]
    [InlineData(
        "seeds/nankang-final-accounts-2022.txt",
        "16x10 Columns; 45x14 Columns; 45x14 Columns; 9x6 Columns; 37x10 Columns; 64x6 Columns; 10x11 Columns; 62x5 Columns")]
    [InlineData("cases/docs/001_guichi_jitang_town.txt", "")]
    [InlineData("cases/docs/003_zhongjiang_water_gauge.txt", "")]
    [InlineData("cases/docs/006_yueyang_science_bureau.txt", "12x7 Rows")]
    [InlineData("cases/docs/010_xiangtan_fog_cannon.txt", "18x7 Rows")]
    [InlineData("cases/docs/016_qingshan_weak_schools.txt", "")]
    [InlineData("cases/docs/022_yueyangxian_farmland.txt", "1x62 Order")]
    [InlineData("cases/docs/029_lingling_forestry_whole.txt", "1x137 Order")]
    [InlineData("cases/docs/040_guangshui_rural_roads.txt", "")]
    [InlineData("cases/docs/046_lvliang_nursing_training.txt", "14x5 Columns; 8x9 Rows")]
    [InlineData("cases/docs/055_yunnan_disaster_fund_2022.txt", "")]
    [InlineData("cases/docs/059_huangshi_party_school.txt", "23x7 Rows")]
    [InlineData("cases/docs/064_provincial_fund_bands.txt", "1x80 Order")]
    [InlineData("cases/docs/069_jishan_public_health.txt", "")]
    [InlineData("cases/docs/080_yongde_mingliang_school.txt", "1x167 Order")]
    [InlineData("cases/docs/084_luan_eco_compensation.txt", "13x7 Rows; 10x17 Rows")]
    [InlineData("cases/docs/109_anxi_small_water.txt", "9x5 Rows; 6x13 Rows")]
    public void The_tables_of_a_document_have_the_rows_and_columns_that_a_person_sees(string file, string tables)
    {
        var document = SharedFiles.Read(file);

        Assert.Equal(tables, string.Join("; ", document.Blocks.OfType<Table>().Select(t => $"{t.Rows}x{t.Columns} {t.Trust}")));
    }

    [Theory]
    [InlineData("seeds/guangdong-allocation-notice-2021.txt", 0, 7, 3, "3690", "第31行第4格")]
    [InlineData("seeds/guangdong-allocation-notice-2021.txt", 1, 13, 5, "不少于60项", "第48行第6格")]
    [InlineData("seeds/huadu-project-targets.txt", 0, 7, 1, "1,361.00", "第17行第2格")]
    [InlineData("seeds/shaoguan-project-self-evaluation-2021.txt", 2, 16, 7, "47次", "第99行第8格")]
    [InlineData("seeds/yueyang-department-self-evaluation-2021.txt", 0, 10, 2, "432.05", "第84行第3格")]
    [InlineData("seeds/yueyang-department-self-evaluation-2021.txt", 0, 40, 1, "94分", "第308行第2格")]
    [InlineData("seeds/yueyang-department-self-evaluation-2021.txt", 1, 27, 5, "92", "第696行第6格")]
    [InlineData("seeds/nankang-final-accounts-2022.txt", 0, 6, 6, "16,041.79", "第143行第7格")]
    [InlineData("seeds/nankang-final-accounts-2022.txt", 1, 12, 7, "285", "第207行第8格")]
    [InlineData("seeds/nankang-final-accounts-2022.txt", 4, 26, 8, "1.8", "第483行第9格")]
    [InlineData("cases/docs/010_xiangtan_fog_cannon.txt", 0, 8, 1, "≥80M", "第48行第2格")]
    [InlineData("cases/docs/046_lvliang_nursing_training.txt", 0, 0, 0, "一级指标", "第1行第1格")]
    [InlineData("cases/docs/084_luan_eco_compensation.txt", 0, 8, 2, "-100", "第9行第3格")]
    [InlineData("cases/docs/084_luan_eco_compensation.txt", 1, 3, 11, "备注", "第23行第12格")]
    [InlineData("cases/docs/109_anxi_small_water.txt", 0, 8, 1, "100", "第52行第2格")]
    [InlineData("cases/docs/080_yongde_mingliang_school.txt", 0, 0, 24, "387664.62", "第8行第25格")]
    public void A_cell_stands_where_a_person_finds_it(string file, int table, int row, int column, string text, string at)
    {
        var cells = SharedFiles.Read(file).Blocks.OfType<Table>().ElementAt(table).Cells;

        var cell = Assert.Single(cells, c => c.Row == row && c.Column == column);
        Assert.Equal((text, at), (cell.Text, cell.At));
    }

    [Theory]
    [InlineData("cases/docs/001_guichi_jitang_town.txt")]
    [InlineData("cases/docs/003_zhongjiang_water_gauge.txt")]
    [InlineData("cases/docs/016_qingshan_weak_schools.txt")]
    [InlineData("cases/docs/040_guangshui_rural_roads.txt")]
    [InlineData("cases/docs/069_jishan_public_health.txt")]
    public void Lost_cell_boundaries_are_said_and_the_text_is_kept(string file)
    {
        var document = SharedFiles.Read(file);

        Assert.Contains("界线已丢失", Assert.Single(document.Remarks).Text, StringComparison.Ordinal);
        Assert.All(document.Blocks, block => Assert.IsType<Paragraph>(block));
    }

    [Fact]
    public void Markdown_headings_keep_their_level()
    {
        var headings = SharedFiles.Read("seeds/guangdong-allocation-notice-2021.txt").Blocks.OfType<Paragraph>().Where(p => p.Level > 0);

        Assert.Equal([1, 2, 2], headings.Select(heading => heading.Level));
    }
}
