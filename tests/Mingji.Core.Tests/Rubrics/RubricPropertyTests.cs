using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Rubrics;

namespace Mingji.Core.Tests.Rubrics;

public class RubricPropertyTests
{
    private static readonly string[] Texts = [.. WordingTable.All.Select(w => w.Text).Distinct(StringComparer.Ordinal)];

    private static readonly (Rubric Rubric, bool Up)[] Monotone =
    [
        (Compile("完成率≥95%得10分,90%≤完成率＜95%得8分,85%≤完成率＜90%得6分,完成率＜85%不得分。", 10), true),
        (Compile("满意度≥90%得满分，每降低1%扣1分，扣完为止。", 10), true),
        (Compile("结转结余率≤5%得满分；结转结余率≥15%得0分；5%-15%之间，按插值法计算得分。", 2), false),
        (Compile("在职人员控制率≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。", 5), false),
        (Compile("达到60%得2分，每增加1个百分点加0.1分，最高加2分；低于60%不得分。", 4), true),
        (Compile("实际完成率低于60%不得分，60%-100%之间按比例得分。", 10), true),
    ];

    [Fact]
    public void A_score_lies_between_zero_and_the_points()
    {
        var rubrics = WordingTable.All.Select(w => (w.Points, RubricCompiler.Compile(w.Text, w.Points).Rubric)).Where(r =>
            r.Rubric is not null).ToArray();
        Check.One(Quick, Prop.ForAll(Value(), value => rubrics.All(r =>
            r.Rubric!.Evaluate(Everything(value)).Score is not { } score || (score >= 0 && score <= r.Points))));
    }

    [Fact]
    public void More_of_a_good_thing_never_scores_less()
    {
        Check.One(Quick, Prop.ForAll(Value(), Value(), (a, b) =>
        {
            var (low, high) = a < b ? (a, b) : (b, a);
            return Monotone.All(m =>
            {
                var first = m.Rubric.Evaluate(Percent(low)).Score;
                var second = m.Rubric.Evaluate(Percent(high)).Score;
                return first is null || second is null || (m.Up ? first <= second : first >= second);
            });
        }));
    }

    [Fact]
    public void The_arithmetic_of_an_explanation_gives_the_score_by_itself()
    {
        foreach (var wording in WordingTable.All)
        {
            if (RubricCompiler.Compile(wording.Text, wording.Points).Rubric is not { } rubric) continue;
            foreach (var input in new[] { wording.Input(), Percent(83.7m), Percent(104.25m), Percent(0m) })
            {
                var explained = rubric.Explain(input);
                Assert.Equal(rubric.Evaluate(input).Score, explained.Score);
                if (explained.Score is { } score) Assert.True(ExplainedArithmetic.Agrees(explained.Lines, score), string.Join('\n',
                    [wording.Text, .. explained.Lines]));
            }
        }
    }

    [Fact]
    public void Torn_text_that_once_left_a_band_raw_does_not_throw()
    {
        const string Text = "控制率小于等于100%的得满分，大于100%的不得分。x≥10%，得4分；8%≤x<10%，得3分；5%≤x<8%，得2分；1%≤x<5%，得1分；x<1%，得0分。"
            + "达到年度指标值的，得满分；未达到年度指标值的，按实际完成值与指标值的比值计分。达到95%得满分，95%以下，每降低1个百分点扣除2%权重分，扣完为止。";
        for (var from = 0; from < Text.Length; from++)
        {
            for (var length = 1; length < 40 && from + length <= Text.Length; length++) Run(Text.Remove(from, length));
        }
    }

    [Fact]
    public void Torn_and_mixed_text_never_throws()
    {
        var cut = Gen.Choose(0, 200);
        var pieces = Gen.ArrayOf(Gen.Elements(Texts)).Select(t => string.Concat(t.Take(4)));
        Check.One(Quick, Prop.ForAll(pieces.ToArbitrary(), cut.ToArbitrary(), cut.ToArbitrary(), (text, from, length) =>
        {
            var start = Math.Min(from, text.Length);
            var torn = text.Remove(start, Math.Min(length % 7, text.Length - start));
            Run(torn);
            Run(new string([.. torn.Reverse()]));
            return true;
        }));
    }

    [Fact]
    public void Random_characters_of_the_vocabulary_never_throw()
    {
        var letters = string.Concat(Texts).Distinct().Append('\u0000').Append('☃').ToArray();
        Check.One(Quick, Prop.ForAll(Gen.ArrayOf(Gen.Elements(letters)).ToArbitrary(), characters =>
        {
            Run(new string(characters));
            return true;
        }));
    }

    [Theory]
    [InlineData("（")]
    [InlineData("每")]
    [InlineData("按")]
    [InlineData("9")]
    [InlineData("1分")]
    [InlineData("得")]
    [InlineData("完成率≥95%得10分,")]
    [InlineData("a+")]
    [InlineData("得分=a/")]
    [InlineData("按(a/")]
    [InlineData("①")]
    [InlineData("甲")]
    [InlineData("每超过1个百分点")]
    [InlineData("百分之")]
    public void A_hundred_kilobytes_take_ten_times_the_work_of_ten(string unit)
    {
        // What is allocated stands for the work: unlike the clock it does not depend on what else the machine does.
        Compile(unit, 10, 1_000);
        var small = Allocated(() => Compile(unit, 10, 10_000));
        var large = Allocated(() => Compile(unit, 10, 100_000));
        Assert.True(large <= (small * 20) + 1_000_000, $"{unit}: {small:N0} B, {large:N0} B");
    }

    private static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Compile(string unit, decimal points, int length) =>
        RubricCompiler.Compile(string.Concat(Enumerable.Repeat(unit, length / unit.Length)), points);

    private static void Run(string text)
    {
        var compiled = RubricCompiler.Compile(text, 10);
        foreach (var words in compiled.Unread) Assert.Equal(words.Text, text.Substring(words.Offset, words.Length));
        if (compiled.Rubric is not { } rubric) return;
        rubric.Explain(Percent(83.7m));
        _ = rubric.Canonical();
        _ = RubricCurve.Svg(rubric, text);
    }

    private static Config Quick => Config.QuickThrowOnFailure.WithMaxTest(200);

    private static Arbitrary<decimal> Value() => Gen.Choose(-3000, 25_000).Select(v => v / 100m).ToArbitrary();

    private static RubricInput Percent(decimal percent) => new() { Value = Quantity.Percent(percent) };

    private static RubricInput Everything(decimal percent) =>
        Percent(percent) with { Count = Math.Abs(Math.Truncate(percent)), Holds = percent > 50, Met = [1, 2] };

    private static Rubric Compile(string text, decimal points) =>
        RubricCompiler.Compile(text, points) is { Rubric: { } rubric } compiled ? rubric : throw new InvalidOperationException(text);
}
