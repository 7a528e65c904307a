using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Publishing;

namespace Mingji.Core.Tests.Publishing;

public sealed class PrivacyGuardTests
{
    [Theory]
    [InlineData("联系人电话13900000000。", "联系人电话139******00。", PrivateKind.Phone)]
    [InlineData("电话：139-0000-0000", "电话：139-****-**00", PrivateKind.Phone)]
    [InlineData("身份证号：11010519491231002X", "身份证号：110105***********X", PrivateKind.Identity)]
    [InlineData("账号：44001234567890123", "账号：*************0123", PrivateKind.Account)]
    [InlineData("邮箱zhangsan1980@qq.com请回复", "邮箱z***********@qq.com请回复", PrivateKind.Email)]
    [InlineData("a@qq.com", "********", PrivateKind.Email)]
    [InlineData("电话１３９００００００００", "电话１３９******００", PrivateKind.Phone)]
    public void A_private_number_is_found_and_masked(string text, string masked, PrivateKind kind)
    {
        Assert.Equal(kind, Assert.Single(PrivacyGuard.In(text)).Kind);
        Assert.Equal(masked, PrivacyGuard.Masked(text));
    }

    [Theory]
    [InlineData("办公电话0751-0000000，服务热线12345")]
    [InlineData("全年预算13900000000元")]
    [InlineData("单位邮箱office@example.com")]
    [InlineData("身份证号：110105********002X")]
    [InlineData("")]
    public void What_is_meant_to_be_public_stays(string text)
    {
        Assert.Empty(PrivacyGuard.In(text));
        Assert.Same(text, PrivacyGuard.Masked(text));
    }

    [Theory]
    [InlineData("a@qq.com.@163.com", "*****************")]
    [InlineData("账号11010519491231002X86元86139@163.com6222021234567890卡号：62220212345678909139000000000000", null)]
    [InlineData("a@qq.com.@163.com电话账号11010519491231002X86元86139@163.com6222021234567890卡号：62220212345678909139000000000000，电话", null)]
    public void What_only_shows_beside_a_masked_number_is_masked_too(string text, string? masked)
    {
        var once = PrivacyGuard.Masked(text);
        Assert.Empty(PrivacyGuard.In(once));
        if (masked is not null) Assert.Equal(masked, once);
    }

    [Fact]
    public void Nothing_private_is_left_after_masking()
    {
        var pieces = Gen.Elements(
            "13900000000", "139 0000 0000", "11010519491231002X", "账号", "卡号：62220212345678909", "6222021234567890", "a@qq.com", "电话", "，", " ",
            "@163.com", "86", "1", "12", "元", ".", "44001234567890123", "x", "86139", "0000");
        Prop.ForAll(Gen.ListOf(pieces).Select(p => string.Concat(p)).ToArbitrary(), text =>
        {
            var masked = PrivacyGuard.Masked(text);
            return masked.Length == text.Length && PrivacyGuard.In(masked).IsEmpty && PrivacyGuard.Masked(masked) == masked;
        }).QuickCheckThrowOnFailure();
    }
}
