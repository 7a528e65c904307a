using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Monitoring;

namespace Mingji.Core.Tests.Monitoring;

/// <summary>What holds of lights whatever the numbers.</summary>
public sealed class LightProperties
{
    private static readonly Arbitrary<int> Amounts = Gen.Choose(0, 2_000).ToArbitrary();
    private static readonly Arbitrary<int> Months = Gen.Choose(1, 12).ToArbitrary();

    [Fact]
    public void Executing_more_never_makes_the_money_worse() => Check.QuickThrowOnFailure(Prop.ForAll(Amounts, Amounts, Months, (a, b, month) =>
        Money(Math.Max(a, b), month) <= Money(Math.Min(a, b), month)));

    [Fact]
    public void What_is_enough_later_is_enough_earlier() => Check.QuickThrowOnFailure(Prop.ForAll(Amounts, Months, Months, (done, one, other) =>
        Money(done, Math.Min(one, other)) <= Money(done, Math.Max(one, other))));

    [Fact]
    public void Emptying_a_cell_never_makes_a_light_better_than_it_was() => Check.QuickThrowOnFailure(Prop.ForAll(
        Amounts, Amounts, Gen.Choose(0, 7).ToArbitrary(), (done, expected, kept) =>
        {
            var all = Light(done, expected, 7);
            var less = Light(done, expected, kept);
            return less is null || less is not (Core.Monitoring.Light.Green or Core.Monitoring.Light.Blue) || less == all;
        }));

    [Fact]
    public void Rounding_what_is_printed_never_turns_a_light_worse() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 99_999).ToArbitrary(), Months, (cents, month) =>
        {
            var exact = cents / 100m;
            var rounded = Math.Round(exact, 0, MidpointRounding.AwayFromZero);
            return Printed(rounded.ToString("0"), month) <= Printed(exact.ToString("0.00") + "000000", month);
        }));

    [Fact]
    public void The_plan_rises_from_nothing_to_all() => Check.QuickThrowOnFailure(Prop.ForAll(Months, Months, (a, b) =>
    {
        var rules = Watched.Guangdong.Monitoring!;
        return rules.ShareBy(Math.Min(a, b)) <= rules.ShareBy(Math.Max(a, b)) && rules.ShareBy(12) == 1 && rules.ShareBy(1) > 0;
    }));

    private static Light Money(int executed, int month) => Printed(executed + ".00", month);

    private static Light Printed(string executed, int month) => Watched.Lights(Watched.Money("1000.00000000", executed, month)).Money.Light!.Value;

    private static Light? Light(int done, int expected, int kept) => Watched.Lights(Watched.Form(6, Watched.Row(
        "≥1000次", (kept & 1) != 0 ? done + "次" : null, (kept & 2) != 0 ? expected + "次" : null, (kept & 4) != 0 ? "确定能" : null))).Rows[0].Light;
}
