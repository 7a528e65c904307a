using System.Text;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Tests.Reading;

public sealed class TextDecoderTests
{
    private const string Text = "项目名称\t口岸运行\n数量指标\t≥30次（含），47次\n";

    public static readonly TheoryData<string> Encodings = ["utf-8", "utf-16", "utf-16BE", "GB18030"];

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_without_a_byte_order_mark(string encoding) =>
        Assert.Equal(Text, TextDecoder.Decode(Encoding.GetEncoding(encoding).GetBytes(Text))?.Text);

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_with_a_byte_order_mark(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal(Text, TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)])?.Text);
    }

    [Fact]
    public void A_character_cut_at_the_end_of_the_file_is_said_to_be_cut()
    {
        var decoded = TextDecoder.Decode("口岸办运"u8[..^1])!;

        Assert.Equal("口岸办", decoded.Text);
        Assert.Contains("不完整", Assert.Single(decoded.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_lost_before_the_file_was_made_are_counted() =>
        Assert.Contains("2个字", Assert.Single(TextDecoder.Decode("口岸运行管理办公室年度绩效自评\uFFFD\uFFFD表及说明"u8)!.Remarks), StringComparison.Ordinal);

    [Fact]
    public void Random_bytes_are_no_text()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);

        Assert.Null(TextDecoder.Decode(bytes));
    }
}
