using System.Text;
using Mingji.Documents.Reading;
using Mingji.Documents.Tests.Reading.Docx;
using Mingji.Documents.Tests.Reading.Xlsx;

namespace Mingji.Documents.Tests.Reading.Packages;

public sealed class HostileFileTests
{
    private static readonly byte[] Document = DocxBuilder.Of(DocxBuilder.P("正文"));

    [Fact]
    public void A_part_that_unpacks_to_a_thousand_times_its_size_is_refused()
    {
        var blanks = new string(' ', 40 << 20);
        Refuses(DocxBuilder.Of($"<w:p>{blanks}</w:p>"), "压缩炸弹");
    }

    [Fact]
    public void A_document_that_unpacks_to_too_much_is_refused() =>
        Refuses(DocxBuilder.Of(DocxBuilder.P(Noise(2 << 20))), "解压后超过了1MB", ReadingLimits.Default with { MaxUnpackedBytes = 1 << 20 });

    [Fact]
    public void Too_many_parts_are_refused()
    {
        var zip = DocxBuilder.Bare(DocxBuilder.P("正文"));
        for (var i = 0; i < 50; i++) zip.Part($"word/x{i}.xml", "<x/>");
        Refuses(zip.ToBytes(), "超过了20个", ReadingLimits.Default with { MaxParts = 20 });
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("word\\..\\..\\a.xml")]
    [InlineData("C:\\a.xml")]
    public void Names_that_lead_out_of_the_package_are_refused(string name) =>
        Refuses(DocxBuilder.Bare(DocxBuilder.P("正文")).Part(name, "<x/>").ToBytes(), "不安全的文件名");

    [Fact]
    public void Two_parts_of_one_name_are_refused() =>
        Refuses(DocxBuilder.Bare(DocxBuilder.P("正文")).Part("WORD/document.xml", "<x/>").ToBytes(), "同名");

    [Fact]
    public void Elements_within_elements_without_end_are_refused() =>
        Refuses(
            DocxBuilder.Of(string.Concat(Enumerable.Repeat("<w:sdt>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 5000))),
                "嵌套超过了256层");

    [Fact]
    public void Tables_within_tables_without_end_are_refused()
    {
        var (open, close) = ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>");
        Refuses(DocxBuilder.Of(string.Concat(Enumerable.Repeat(open, 2000)) + string.Concat(Enumerable.Repeat(close, 2000))), "嵌套超过了256层");
    }

    [Fact]
    public void A_document_type_is_refused_and_nothing_is_fetched() =>
        Refuses(
            new ZipBuilder().Part("word/document.xml", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>").ToBytes(),
                "文档类型声明");

    [Fact]
    public void A_cell_over_a_billion_columns_is_refused() =>
        Refuses(
            DocxBuilder.Of(DocxBuilder.Table(DocxBuilder.Row(DocxBuilder.C("a", DocxBuilder.Span(int.MaxValue)), DocxBuilder.C("b")))),
                "列数超过了1024列");

    [Fact]
    public void A_text_shown_in_very_many_cells_is_refused()
    {
        var cells = string.Concat(Enumerable.Range(1, 1000).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\" t=\"s\"><v>0</v></c></row>"));
        Refuses(XlsxBuilder.Of($"<sheetData>{cells}</sheetData>", [$"<t>{Noise(5000)}</t>"]), "文字超过了",
            ReadingLimits.Default with { MaxCharacters = 1 << 20 });
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused() =>
        Refuses(DocxBuilder.Of(DocxBuilder.P(Noise(100_000))), "超过了50000个字", ReadingLimits.Default with { MaxTextLength = 50_000 });

    [Fact]
    public void A_document_that_takes_too_long_is_refused() =>
        Refuses(
            DocxBuilder.Of(string.Concat(Enumerable.Repeat(DocxBuilder.P("a"), 5000))), "秒的上限",
                ReadingLimits.Default with { MaxTime = TimeSpan.Zero });

    [Fact]
    public void A_file_cut_off_anywhere_is_refused_or_read()
    {
        for (var length = 1; length < Document.Length; length += 7)
        {
            var result = ReadingShape.Try("a.docx", Document[..length]);
            Assert.True(result.IsRead || result.Refusal.Message.Length > 0);
        }
    }

    [Fact]
    public void A_broken_part_is_refused() => Refuses(DocxBuilder.Of("<w:p><w:r><w:t>没有结束"), "不合格式");

    [Fact]
    public void A_file_with_a_password_is_refused() => Refuses(Compound("EncryptionInfo", "EncryptedPackage"), "密码");

    [Fact]
    public void An_old_document_is_refused_with_what_to_save_as() => Refuses(Compound("WordDocument"), "另存为docx");

    [Fact]
    public void An_unknown_compound_file_is_refused() => Refuses(Compound("Contents"), "认不出");

    [Fact]
    public void A_workbook_that_only_says_so_is_refused() => Refuses(Compound("Workbook"), "旧版Excel工作簿");

    [Theory]
    [InlineData("OFD.xml", "OFD")]
    [InlineData("ppt/presentation.xml", "演示文稿")]
    [InlineData("xl/workbook.bin", "xlsb")]
    [InlineData("照片.jpg", "压缩包")]
    public void Other_packages_are_refused_by_name(string part, string says) => Refuses(new ZipBuilder().Part(part, "<x/>").ToBytes(),
        says);

    [Fact]
    public void A_document_without_text_is_refused() => Refuses(DocxBuilder.Of("<w:p/>"), "没有任何文字");

    [Fact]
    public void What_follows_the_last_entry_of_a_zip_does_not_hide_it()
    {
        using var bytes = new MemoryStream();
        bytes.Write(Document);
        bytes.Write("附加的字节"u8);
        Assert.NotNull(ReadingShape.Try("a.docx", bytes.ToArray()));
    }

    private static string Noise(int length)
    {
        var random = new Random(1);
        return string.Create(length, random, (span, r) =>
        {
            foreach (ref var c in span) c = (char)('a' + r.Next(26));
        });
    }

    /// <summary>The smallest compound file with a directory that has these names.</summary>
    private static byte[] Compound(params string[] names)
    {
        var file = new byte[512 * 3];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        (file[30], file[48], file[76]) = (9, 1, 0);
        file.AsSpan(512, 512).Fill(0xFF);
        for (var i = 0; i < names.Length; i++)
        {
            var name = Encoding.Unicode.GetBytes(names[i]);
            name.CopyTo(file, 1024 + (i * 128));
            file[1024 + (i * 128) + 64] = (byte)(name.Length + 2);
        }

        return file;
    }

    private static void Refuses(byte[] bytes, string says, ReadingLimits? limits = null)
    {
        var result = ReadingShape.Try("a.docx", bytes, limits);
        Assert.False(result.IsRead);
        Assert.Contains(says, result.Refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', result.Refusal.Message);
        Assert.EndsWith("。", result.Refusal.Message, StringComparison.Ordinal);
    }
}
