using System.Text;
using Mingji.Documents.Reading;
using Mingji.Documents.Reading.Conversion;
using Mingji.Documents.Tests.Reading.Packages;

namespace Mingji.Documents.Tests.Reading.Conversion;

/// <summary>Formats without a reader of their own are read through LibreOffice, or refused with what to save them as.</summary>
public sealed class ConvertedReaderTests
{
    private static readonly byte[] Rich = Encoding.ASCII.GetBytes(@"{\rtf1\ansi\ansicpg936 \u39033?\u30446?\par}");
    private static readonly ReadingLimits Limits = ReadingLimits.Default;

    [Theory]
    [InlineData("a.docx", "doc", "docx")]
    [InlineData("a.docx", "odt", "docx")]
    [InlineData("a.docx", "rtf", "docx")]
    [InlineData("a.xlsx", "ods", "xlsx")]
    public void A_file_is_read_through_its_conversion_and_says_so(string original, string ending, string target)
    {
        var sample = original == "a.docx" ? OfficeSamples.Docx : OfficeSamples.Xlsx;
        var bytes = LibreOffice.Convert(original, sample.ToBytes(), ending);

        var document = ReadingShape.Read("a." + ending, bytes);

        Assert.Equal((target, ending), (document.Format, document.ConvertedFrom));
        Assert.Contains("年度资金总额", ReadingShape.Of(document), StringComparison.Ordinal);
        var remark = Assert.Single(document.Remarks, r => r.IsNote);
        Assert.Contains("由LibreOffice转换成" + target, remark.Text, StringComparison.Ordinal);
        ReadingShape.Numbered(document);
    }

    [Fact]
    public void What_the_file_holds_decides_not_its_ending()
    {
        LibreOffice.Need();
        Assert.Equal("rtf", ReadingShape.Read("a.doc", Rich).ConvertedFrom);
    }

    [Fact]
    public void Without_LibreOffice_it_is_refused_with_what_to_save_it_as() =>
        Refuses(ConversionLimits.Default with { Program = "no-such-office" }, "RTF文档", "没有LibreOffice", "另存为docx");

    [Fact]
    public void A_file_too_large_to_convert_is_refused() => Refuses(ConversionLimits.Default with { MaxInput = 10 }, "RTF文档", "另存为docx");

    [Fact]
    public void A_conversion_that_takes_too_long_is_ended()
    {
        LibreOffice.Need();
        Refuses(ConversionLimits.Default with { Time = TimeSpan.FromMilliseconds(50) }, "RTF文档", "秒内没有转换完", "另存为docx");
    }

    [Fact]
    public void What_grows_over_the_limit_when_converted_is_refused()
    {
        LibreOffice.Need();
        Refuses(ConversionLimits.Default with { MaxOutput = 1000 }, "没能把它转换成docx", "另存为docx");
    }

    [Fact]
    public void A_file_that_LibreOffice_cannot_open_is_refused()
    {
        LibreOffice.Need();
        var bytes = new ZipBuilder().Part("xl/workbook.bin", "这不是工作簿").ToBytes();

        var result = ReadingShape.Try("a.xlsb", bytes);

        Assert.Contains("没能把它转换成xlsx", result.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_or_cut_document_is_read_or_refused()
    {
        var whole = LibreOffice.Convert("a.docx", OfficeSamples.Docx.ToBytes(), "doc");
        var random = new Random(5);
        for (var i = 0; i < 3; i++)
        {
            var changed = whole[..(i == 0 ? whole.Length / 2 : whole.Length)];
            for (var times = 0; times < 40 * i; times++) changed[random.Next(512, changed.Length)] = (byte)random.Next(256);
            var result = ReadingShape.Try("a.doc", changed);
            Assert.True(result.IsRead || result.Refusal.Message.EndsWith("。", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Conversions_run_side_by_side()
    {
        LibreOffice.Need();
        var results = new ReadResult[2];
        Parallel.For(0, results.Length, i => results[i] = ReadingShape.Try($"{i}.rtf", Rich));
        Assert.All(results, result => Assert.True(result.IsRead, result.Refusal?.Message));
    }

    [Fact]
    public void Nothing_is_left_behind()
    {
        LibreOffice.Need();
        using var file = new TemporaryFile("a.rtf", Rich);
        var folder = OfficeConversion.Convert(file.Path, ConvertedFormat.RichText, ConversionLimits.Default, s => ((FileStream)s).Name);
        Assert.False(Directory.Exists(Path.GetDirectoryName(Path.GetDirectoryName(folder))));
        Assert.Single(Directory.GetFileSystemEntries(file.Folder));
    }

    private static void Refuses(ConversionLimits conversion, params string[] says)
    {
        using var file = new TemporaryFile("a.rtf", Rich);
        var message = Refusal(() => ConvertedReader.Read(file.Path, ConvertedFormat.RichText, Limits, conversion));
        Assert.All(says, word => Assert.Contains(word, message, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', message);
    }

    private static string Refusal(Func<ReadResult> read) => Assert.Throws<LimitExceededException>(() => read().IsRead).Message;
}
