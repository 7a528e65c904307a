using System.Text;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Tests.Reading;

public sealed class RefusalTests
{
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 2, 0, 0, 1];

    [Fact]
    public void An_empty_file_is_refused() => Refuses("empty.txt", [], "文件是空的");

    [Fact]
    public void A_file_of_blanks_is_refused_as_empty() => Refuses("blank.txt", "  \r\n\t\n　"u8.ToArray(), "文件是空的");

    [Fact]
    public void A_photo_renamed_to_txt_is_called_a_photo() => Refuses("report.txt", Photo, "JPEG图片");

    [Fact]
    public void A_pdf_that_ends_behind_its_mark_is_refused() => Refuses("a.pdf", "%PDF-1.7\n"u8.ToArray(), "PDF");

    [Fact]
    public void A_zip_that_is_cut_off_is_refused() => Refuses("a.xlsx", [0x50, 0x4B, 3, 4, 20, 0, 6, 0], "不完整或已损坏");

    [Fact]
    public void A_web_page_without_text_is_refused() => Refuses("a.txt", "\r\n<!DOCTYPE html><html>"u8.ToArray(), "没有任何文字");

    [Fact]
    public void Bytes_that_are_no_text_are_refused() => Refuses("a.txt", [1, 0, 2, 0, 0, 3, 255, 254, 0, 1, 7], "不是文字");

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.Contains("不存在", SourceReader.Read("/nowhere/at/all.txt").Refusal!.Message, StringComparison.Ordinal);

    [Fact]
    public void A_folder_is_refused() =>
        Assert.Contains("文件夹", SourceReader.Read(Path.GetTempPath()).Refusal!.Message, StringComparison.Ordinal);

    [Fact]
    public void A_path_that_cannot_be_one_is_refused() => Assert.False(SourceReader.Read("a\0b.txt").IsRead);

    [Fact]
    public void A_big_file_is_refused_before_it_is_loaded()
    {
        using var file = new TemporaryFile("big.txt", "文字"u8.ToArray());
        using (var stream = File.OpenWrite(file.Path)) stream.SetLength(300L << 20);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = SourceReader.Read(file.Path).Refusal;

        Assert.Equal("文件有300MB，超过了64MB的上限；请拆分后再试。", refusal!.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void A_file_one_may_not_read_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix permissions");
        Assert.SkipWhen(Environment.UserName == "root", "root may read everything");
        using var file = new TemporaryFile("secret.txt", "文字"u8.ToArray());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file.Path, UnixFileMode.None);

        Assert.Contains("权限", SourceReader.Read(file.Path).Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 4096, "段落和单元格超过了1个")]
    [InlineData(100, 4, "超过了4个字")]
    public void A_document_beyond_a_limit_is_refused(int cells, int length, string says)
    {
        using var file = new TemporaryFile("a.txt", "第一段文字\n第二段文字"u8.ToArray());

        var result = SourceReader.Read(file.Path, ReadingLimits.Default with { MaxCells = cells, MaxLineLength = length });

        Assert.Contains(says, result.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_too_many_cells_is_refused()
    {
        var text = string.Join('\t', Enumerable.Range(1, 2000)) + "\n1\t2\n";

        Refuses("a.txt", Encoding.UTF8.GetBytes(text), "第1行的单元格超过了1024个");
    }

    private static void Refuses(string name, byte[] bytes, string says)
    {
        using var file = new TemporaryFile(name, bytes);
        var result = SourceReader.Read(file.Path);
        Assert.False(result.IsRead);
        Assert.Contains(says, result.Refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', result.Refusal.Message);
    }
}
