using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Indicators;
using Mingji.Core.Scoring;
using Mingji.Core.Standards;

namespace Mingji.Core.Monitoring;

/// <summary>
/// The light of an indicator by the pack's rule for its direction, class and kind: what is done against what is due by then, what is
/// expected for the year against the year's target, and what the unit says of the likelihood. The worst counts.
/// </summary>
internal static class IndicatorLight
{
    public static RowLight Of(Indicator row, MonitoringRules rules, int month, int? year)
    {
        var key = CellNumber.In(row.At, CellField.Row)?.Key ?? -1;
        return RowLight.Of(key, row.Name, Steps(row, rules, month, year));
    }

    private static ImmutableArray<LightStep> Steps(Indicator row, MonitoringRules rules, int month, int? year)
    {
        if (row.Target is not { Text.Length: > 0 }) return [LightStep.Missing("没有年度指标值")];
        var rule = rules.RuleFor(row);
        var steps = ImmutableArray.CreateBuilder<LightStep>(3);
        if (rule.Progress.Length > 0) steps.Add(ProgressLight.Of(row, rule, rules, month, year));
        if (rule.Expected.Length > 0) steps.Add(ExpectedLight.Of(row, rule, rules));
        if (!rules.Likelihood.IsEmpty) steps.Add(Likelihood(row, rules));
        return steps.ToImmutable();
    }

    private static LightStep Likelihood(Indicator row, MonitoringRules rules)
    {
        if (row.Likelihood is not { Text.Length: > 0 } said) return LightStep.Missing("没有填写完成目标可能性");
        var tight = PlainText.Tight(said.Text);
        return rules.Likelihood.FirstOrDefault(l => l.Answer == tight) is { } answer
            ? new(answer.Light, $"完成目标可能性“{said.Text}”：{LightNames.Of(answer.Light)}")
            : LightStep.Missing($"完成目标可能性“{ArithmeticExcerpt(said.Text)}”不是{string.Join("、", rules.Likelihood.Select(l => l.Answer))}之一");
    }

    /// <summary>Targets in words are judged by their likelihood alone; whatever else can't be compared is a gap.</summary>
    public static LightStep NotComparable(in Attainment attainment, string what) => attainment.Obstacle == Obstacle.Qualitative
        ? LightStep.NotNeeded($"{what}：{attainment.Why}") : LightStep.Missing($"{what}：{attainment.Why}");

    private static string ArithmeticExcerpt(string text) => Checks.ArithmeticText.Excerpt(text);
}
