using Mingji.Workbench.Evidence;

namespace Mingji.Workbench.Tests.Evidence;

public sealed class EvidenceNameTests
{
    [Theory]
    [InlineData("验收报告.pdf", "验收报告.pdf")]
    [InlineData(@"C:\资料\台账 2023.xlsx", "台账 2023.xlsx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\nSet-Cookie: x.pdf", "a Set-Cookie x.pdf")]
    [InlineData("发票\u202Efdp.exe", "发票fdp.exe")]
    [InlineData("\"<b>\".txt", "b.txt")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("..", "未命名")]
    [InlineData("", "未命名")]
    [InlineData(null, "未命名")]
    public void A_name_keeps_what_a_person_means_and_nothing_that_misleads(string? said, string name) => Assert.Equal(name, EvidenceName.Of(said));

    [Fact]
    public void A_long_name_is_cut_before_its_ending()
    {
        var name = EvidenceName.Of(new string('长', 300) + ".pdf");
        Assert.Equal(EvidenceName.Longest, name.Length);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_never_left() =>
        Assert.DoesNotContain(EvidenceName.Of("x" + string.Concat(Enumerable.Repeat("𠮷", 200)) + "\uD800.pdf"), c => c == '\uFFFD');
}
