using Mingji.Core.Forms;
using Mingji.Core.Monitoring;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Missing;

/// <summary>A monitored indicator with a yellow or red light calls for the cause of the deviation.</summary>
internal static class MonitoredReason
{
    private const string Basis = "运行监控中发现偏离绩效目标的，应当说明偏差原因和纠正措施";

    public static void Run(Form form, Standard standard, FindingSink sink)
    {
        if (standard.Monitoring is null || MonitoringLights.Of(form, standard) is not { } lights) return;
        var lit = 0;
        foreach (var row in form.Indicators)
        {
            if (!IndicatorRows.IsFilled(row)) continue;
            var light = lights.Rows[lit++];
            if (row is { ReasonAsked: true, Reason: null } && light.Light is Light.Yellow or Light.Red)
                Report(form, row.Actual?.At ?? row.Target!.At, light, sink);
        }
    }

    private static void Report(Form form, Place at, RowLight light, FindingSink sink)
    {
        var why = light.Steps.First(step => step.Light == light.Light).Text;
        var message = $"「{FormName.Of(form)}」指标「{light.Label}」是{LightNames.Of(light.Light)}（{why}），偏差原因栏空白";
        sink.Add(new Finding(MissingReasonCheck.Rule, Severity.Warning, form.Id, at, light.Label, message, Basis));
    }
}
