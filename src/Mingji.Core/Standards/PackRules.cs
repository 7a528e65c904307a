using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Standards;

/// <summary>Reads the numbers that scoring and checks go by, and refuses those that can't work together.</summary>
internal static class PackRules
{
    public static ImmutableArray<WeightRule> Weights(PackFields pack)
    {
        var weights = new List<(WeightRule Rule, PackFields Fields)>();
        foreach (var fields in pack.Groups("weights", PackSchema.Weight))
        {
            var rule = new WeightRule(
                fields.Word<FormType>("form") ?? default,
                fields.Word("dimension", Dimension.Unknown) ?? default,
                fields.Number("points", 0, 100) ?? 0);
            if (weights.Any(other => other.Rule.Form == rule.Form && other.Rule.Dimension == rule.Dimension))
            {
                fields.Refuse("dimension", $"{Spelling.Kebab(rule.Form)}的{Spelling.Kebab(rule.Dimension)}写了两次", "每个维度一次");
            }

            weights.Add((rule, fields));
        }

        foreach (var form in weights.GroupBy(weight => weight.Rule.Form))
        {
            var total = form.Sum(weight => weight.Rule.Points);
            if (total == 100) continue;
            var sum = string.Join("＋", form.Select(weight => weight.Rule.Points));
            form.Last().Fields.Refuse("points", $"{Spelling.Kebab(form.Key)}的权重 {sum}＝{total}", "合计100");
        }

        return [.. weights.Select(weight => weight.Rule)];
    }

    public static ScoreRules Scores(PackFields pack)
    {
        if (pack.Group("scores", PackSchema.Score) is not { } scores) return new();
        var plain = new ScoreRules();
        var tiers = scores.Has("tiers") ? scores.Numbers("tiers", 0, 1) : plain.Tiers;
        if (scores.Has("tiers") && (tiers.IsEmpty || tiers[^1] != 0 || tiers.Zip(tiers.Skip(1)).Any(pair => pair.First <= pair.Second)))
        {
            scores.Refuse("tiers", "各档下限没有从高到低排到0", "如 [0.8, 0.6, 0]");
        }

        return new()
        {
            Reverse = scores.Word<ReverseRule>("reverse") ?? plain.Reverse,
            Decimals = scores.Whole("decimals", 0, 4) ?? plain.Decimals,
            Tiers = tiers,
            Source = scores.Text("source"),
            Verified = scores.YesNo("verified") ?? true,
        };
    }

    /// <summary>Bands in any order; together they cover 0 to 100 once.</summary>
    public static ImmutableArray<GradeBand> Grades(PackFields pack)
    {
        var bands = pack.Groups("grades", PackSchema.Grade)
            .Select(fields => (Fields: fields, Band: new GradeBand(
                fields.Text("name"), fields.Number("from", 0, 100) ?? 0, fields.Number("to", 0, 100) ?? 0)))
            .OrderBy(grade => grade.Band.From)
            .ToList();
        if (bands.Count == 0) pack.Refuse("grades", "一个等级也没有", "至少一个，合起来覆盖0到100");
        var reached = 0m;
        foreach (var (fields, band) in bands)
        {
            if (band.To <= band.From) fields.Refuse("to", $"“{band.Name}”的上限{band.To}不大于下限{band.From}", "上限大于下限");
            if (band.From > reached) fields.Refuse("from", $"{reached}到{band.From}之间没有等级", $"“{band.Name}”从{reached}起");
            if (band.From < reached) fields.Refuse("from", $"“{band.Name}”从{band.From}起，与到{reached}为止的等级重叠", $"从{reached}起");
            if (bands.Exists(other => other.Band.Name == band.Name && Before(other.Fields.At, fields.At)))
            {
                fields.Refuse("name", $"等级“{band.Name}”写了两次", "每个等级一次");
            }

            reached = Math.Max(reached, band.To);
        }

        if (bands.Count > 0 && reached < 100) bands[^1].Fields.Refuse("to", $"{reached}到100之间没有等级", "最高一级到100");
        return [.. bands.Select(grade => grade.Band).Reverse()];
    }

    private static bool Before(PackPlace one, PackPlace other) => (one.Line, one.Column).CompareTo((other.Line, other.Column)) < 0;

    public static Thresholds Thresholds(PackFields pack, Thresholds start) =>
        pack.Group("thresholds", PackSchema.Thresholds) is not { } fields ? start : start with
        {
            ExecutionReason = Threshold(fields, "executionReason", 0, 1) ?? start.ExecutionReason,
            Overshoot = Threshold(fields, "overshoot", 1, 1000) ?? start.Overshoot,
            OvershootOverZero = Threshold(fields, "overshootOverZero", 0, 1_000_000) ?? start.OvershootOverZero,
            WeakSatisfaction = Threshold(fields, "weakSatisfaction", 0, 1) ?? start.WeakSatisfaction,
            GrowthReason = Threshold(fields, "growthReason", 0, 1000) ?? start.GrowthReason,
        };

    public static ImmutableArray<RequiredDimension> Required(PackFields pack) =>
        [.. pack.Groups("required", PackSchema.Required).Select(fields => new RequiredDimension(
            fields.Word<FormType>("form") ?? default,
            fields.Word("dimension", Dimension.Unknown) ?? default,
            fields.Word("class", IndicatorClass.Unknown) ?? IndicatorClass.Unknown))];

    private static Threshold? Threshold(PackFields fields, string name, decimal low, decimal high)
    {
        if (fields.Group(name, PackSchema.Threshold) is not { } threshold) return null;
        var value = threshold.Number("value", low, high);
        return new(value ?? 0, threshold.Text("source")) { Verified = threshold.YesNo("verified") ?? true };
    }
}
