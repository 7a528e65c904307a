using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Figures;

namespace Mingji.Core.Tests.Figures;

public class FigureRoundTripTests
{
    private static readonly string[] Units = ["", "元", "万元", "亿元", "%", "‰", "个百分点", "次", "万标箱", "人次", "元/户", "次/季", "小时", "个月", "亩"];

    private static readonly Gen<(decimal Value, int Decimals)> Numbers =
        from units in Gen.Choose(-2_000_000_000, 2_000_000_000)
        from decimals in Gen.Choose(0, 8)
        select (units / Power(decimals), decimals);

    private static readonly Gen<string> RandomTexts = Gen.Elements(
            "0123456789.,-—()（）%％‰万亿元约近余多以上以内≥≤年月日第号百分之一二三十两〇 \n/每各次人项：、。逐提高abcXYZ\t□".ToCharArray())
        .ArrayOf().Select(letters => new string(letters));

    [Fact]
    public void A_printed_figure_is_read_back_at_any_precision_width_and_separators()
    {
        var printed =
            from number in Numbers
            from unit in Gen.Elements(Units)
            from grouped in Gen.Elements(true, false)
            from full in Gen.Elements(true, false)
            select (number, unit, grouped, full);
        Prop.ForAll(printed.ToArbitrary(), sample =>
        {
            var ((value, decimals), unit, grouped, full) = sample;
            var text = value.ToString((grouped ? "N" : "F") + decimals, CultureInfo.InvariantCulture) + unit;
            if (full) text = string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));
            return FigureReader.TryRead(text, Unit.None, out var figure) && figure.Value == value && figure.Decimals == decimals
                && figure.Unit.Symbol == unit && figure.Hedge == Hedge.None;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_figure_in_a_sentence_is_found_where_it_stands()
    {
        var sentences = from number in Numbers from unit in Gen.Elements(Units[1..]) select (number.Value, number.Decimals, unit);
        Prop.ForAll(sentences.ToArbitrary(), sample =>
        {
            var (value, decimals, unit) = sample;
            var printed = value.ToString("F" + decimals, CultureInfo.InvariantCulture) + unit;
            var text = "全市共计" + printed + "，已公示。";
            var found = FigureReader.Find(text);
            return found.Length == 1 && text.Substring(found[0].Start, found[0].Length) == printed && found[0].Figure.Value == value;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_text_makes_the_readers_throw()
    {
        Prop.ForAll(RandomTexts.ToArbitrary(), text =>
        {
            FigureReader.TryRead(text, Unit.TenThousandYuan, out var figure);
            _ = figure.Unit is null ? default : figure.InBase;
            return FigureReader.Find(text).All(found => found.Start >= 0 && found.Length > 0 && found.Start + found.Length <= text.Length);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_number_of_three_hundred_digits_is_no_figure()
    {
        var digits = new string('9', 300);
        Assert.False(FigureReader.TryRead(digits, Unit.None, out _));
        Assert.Empty(FigureReader.Find(digits + "万元"));
        Assert.Empty(FigureReader.Find("0." + digits + "%"));
        Assert.Empty(FigureReader.Find("1234567890123456789012345亿元"));
        Assert.False(FigureReader.TryRead("0.0000000000000000001", Unit.None, out _));
    }

    [Fact]
    public void A_long_text_is_read_in_one_pass()
    {
        foreach (var part in (string[])["1.", "12,", "一", "百分之", "2021年", "约", "3万", "(1)", "1-", "0 ", "2021.1."])
        {
            var text = string.Concat(Enumerable.Repeat(part, 300_000));
            var found = FigureReader.Find(text);
            Assert.True(found.Length <= text.Length);
        }
    }

    private static decimal Power(int exponent) => Enumerable.Repeat(10m, exponent).Aggregate(1m, (product, ten) => product * ten);
}
