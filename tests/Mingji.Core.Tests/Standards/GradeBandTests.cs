using FsCheck;
using FsCheck.Fluent;

namespace Mingji.Core.Tests.Standards;

/// <summary>Bands made of any cuts between 0 and 100 hold; move one end by the least, and they don't.</summary>
public class GradeBandTests
{
    private static readonly Gen<decimal[]> Cuts = Gen.NonEmptyListOf(Gen.Choose(1, 9999))
        .Select(cuts => cuts.Distinct().Order().Take(8).Select(cut => cut / 100m).ToArray());

    private static readonly Gen<decimal> Moves = Gen.Elements(-0.001m, 0.001m);

    [Fact]
    public void Bands_that_meet_end_to_end_grade_every_score_once() => Prop.ForAll(Cuts.ToArbitrary(), cuts =>
    {
        decimal[] ends = [0, .. cuts, 100];
        var standard = PackText.Loaded(Yaml(ends, ends));
        return Enumerable.Range(0, ends.Length - 1).All(i =>
            standard.GradeOf(ends[i]) == "第" + i && standard.GradeOf(ends[i + 1] - 0.001m) == "第" + i);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bands_with_one_end_moved_are_refused() => Prop.ForAll(Cuts.ToArbitrary(), Moves.ToArbitrary(), (cuts, move) =>
    {
        decimal[] ends = [0, .. cuts, 100];
        decimal[] moved = [0, .. cuts[..^1], cuts[^1] + move, 100];
        return PackText.Load(Yaml(ends, moved)).Errors.Any(error =>
            error.Reason.Contains(move > 0 ? "重叠" : "没有等级", StringComparison.Ordinal));
    }).QuickCheckThrowOnFailure();

    /// <summary>Lower ends from one list, upper ends from the other, in a mixed order.</summary>
    private static string Yaml(decimal[] lows, decimal[] highs)
    {
        var bands = Enumerable.Range(0, lows.Length - 1).Select(i => $"  - {{ name: 第{i}, from: {lows[i]}, to: {highs[i + 1]} }}");
        return PackText.Head + "grades:\n" + string.Join('\n', bands.OrderBy(band => band.Length).Reverse());
    }
}
