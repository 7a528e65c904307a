using System.Collections.Immutable;

namespace Mingji.Core.Standards;

/// <summary>Reads the rounds of monitoring and the stage plan.</summary>
internal static class MonitoringCalendar
{
    /// <summary>Any year will do to compare days; this one has a 29 February.</summary>
    private const int AnyYear = 2024;

    /// <summary>The whole year is the self-evaluation's.</summary>
    private const int LastMonth = 11;

    public static ImmutableArray<MonitoringPeriod> Periods(PackFields monitoring)
    {
        var read = new List<MonitoringPeriod>();
        foreach (var fields in monitoring.Groups("periods", MonitoringSchema.Period))
        {
            var period = new MonitoringPeriod(
                fields.Whole("through", 1, LastMonth) ?? LastMonth, Day(fields, "opens"), Day(fields, "due"), fields.Text("source"), fields.YesNo("verified") ?? true);
            if (read.Count > 0 && period.Through <= read[^1].Through)
                fields.Refuse("through", $"{period.Through}月的期次写在{read[^1].Through}月之后", "月份从小到大，各不相同");
            var end = new DateOnly(AnyYear, period.Through, DateTime.DaysInMonth(AnyYear, period.Through));
            if (period.DueIn(AnyYear) < end) fields.Refuse("dueMonth", $"{period.Through}月还没有结束就要提交", "监控月份之后的日子");
            if (period.DueIn(AnyYear) < period.OpensIn(AnyYear)) fields.Refuse("dueMonth", "提交期限早于开始填报的日子", "期限不早于开始");
            read.Add(period);
        }

        return [.. read];
    }

    public static ImmutableArray<PlanStage> Stages(PackFields monitoring)
    {
        var read = new List<(PackFields Fields, PlanStage Stage)>();
        foreach (var fields in monitoring.Groups("stages", MonitoringSchema.Stage))
        {
            var stage = new PlanStage(
                fields.Whole("through", 1, 12) ?? 12, fields.Number("share", 0, 1) ?? 1, fields.Text("source"), fields.YesNo("verified") ?? true);
            if (read.Count > 0 && stage.Through <= read[^1].Stage.Through)
                fields.Refuse("through", $"{stage.Through}月写在{read[^1].Stage.Through}月之后", "月份从小到大，各不相同");
            if (read.Count > 0 && stage.Share < read[^1].Stage.Share)
                fields.Refuse("share", $"{stage.Through}月应完成{stage.Share}，比前一阶段的{read[^1].Stage.Share}还少", "只增不减");
            read.Add((fields, stage));
        }

        if (read.Count > 0 && read[^1].Stage is not { Through: 12, Share: 1 })
            read[^1].Fields.Refuse("share", "阶段计划没有到12月完成全年的全部", "最后一个阶段 through: 12，share: 1");
        return [.. read.Select(r => r.Stage)];
    }

    private static (int Month, int Day) Day(PackFields fields, string name)
    {
        var (month, day) = (fields.Whole(name + "Month", 1, 12) ?? 12, fields.Whole(name + "Day", 1, 31) ?? 31);
        if (day > DateTime.DaysInMonth(AnyYear, month)) fields.Refuse(name + "Day", $"{month}月没有{day}日", "当月有的日子");
        return (month, day);
    }
}
