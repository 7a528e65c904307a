using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Scoring;
using Mingji.Core.Indicators;

namespace Mingji.Core.Tests.Indicators;

public class RandomTextTests
{
    private static readonly Gen<string> Texts = Gen.Elements(
            "≥", "≤", "不少于", "超过", "约", "近", "98", "%", "0", "1,234.5", "万元", "次/季", "各", "每", "亩", "年均", "增长", "（", "）", "修复/报修", "2021年",
            "12月", "31日", "前", "完成", "2021.", "13.", "99999999999999999999999999999", "-", "—", "至", "周岁", "余", "以上", "以内", "逐年缩短", "指标",
                "（30分）",
            "一百二十", "〇", "十", "第", "号", ".", "\n", " ", "亿亿", "🚢")
        .ArrayOf().Select(string.Concat);

    [Fact]
    public void No_name_target_or_actual_makes_the_readers_throw()
    {
        var triples = from name in Texts from target in Texts from actual in Texts select (name, target, actual);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(triples.ToArbitrary(), texts =>
        {
            var (name, target, actual) = texts;
            var answer = TargetAnswer.Of(name, target, actual, 10);
            _ = HeadingReader.Read(name);
            _ = ClassReader.Likely(name, null);
            return answer.Score is null or (>= 0 and <= 10) && (answer.Score is not null || answer.Why is not null);
        }));
    }

    [Fact]
    public void A_long_value_is_read_in_one_pass()
    {
        foreach (var part in (string[])["（", "）", "(1)", "12月", "2021年", "每", "≥1", "3-", "各1次", "，降低"])
        {
            var text = string.Concat(Enumerable.Repeat(part, 200_000));
            var answer = TargetAnswer.Of(text, text, text, 10);
            Assert.NotNull(answer.Explanation);
        }
    }
}
