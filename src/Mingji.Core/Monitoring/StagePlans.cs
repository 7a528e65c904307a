using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Monitoring;

/// <summary>How much of the money should be spent by a month.</summary>
internal static class StagePlans
{
    /// <summary>
    /// The share due by the month, and by which plan in words. The project's own plan counts when its stages and percentages can be read
    /// and rise; else the pack's.
    /// </summary>
    public static (decimal Due, string Plan) DueBy(ImmutableArray<StagePlanRow> own, MonitoringRules rules, int month)
    {
        if (Read(own) is { } stages) return (PlanStage.ShareBy(stages, month), "按本项目的阶段性计划");
        return (rules.ShareBy(month), rules.Stages.IsEmpty ? "按时间进度" : "按评价标准的阶段计划");
    }

    private static ImmutableArray<PlanStage>? Read(ImmutableArray<StagePlanRow> rows)
    {
        if (rows.IsEmpty) return null;
        var stages = ImmutableArray.CreateBuilder<PlanStage>(rows.Length);
        foreach (var row in rows)
        {
            if (MonitoredMonth.Of(row.Stage) is not { } month || ShareIn(row.Plan.Text) is not { } share) return null;
            if (stages.Count > 0 && (month <= stages[^1].Through || share < stages[^1].Share)) return null;
            stages.Add(new(month, share, "", true));
        }

        return stages.ToImmutable();
    }

    /// <summary>The percentage in "资金支出进度完成50%"; null unless there is exactly one, from 0 to 100.</summary>
    private static decimal? ShareIn(string text)
    {
        var tight = PlainText.Tight(text);
        var sign = tight.IndexOf('%', StringComparison.Ordinal);
        if (sign < 1 || tight.IndexOf('%', sign + 1) >= 0) return null;
        var start = sign;
        while (start > 0 && (char.IsAsciiDigit(tight[start - 1]) || tight[start - 1] == '.')) start--;
        return sign - start is > 0 and < 8 && decimal.TryParse(tight.AsSpan(start, sign - start), out var percent) && percent is >= 0 and <= 100
            ? percent / 100 : null;
    }
}
