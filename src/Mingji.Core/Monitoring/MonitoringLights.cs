using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Monitoring;

/// <summary>Gives a monitoring form its lights by the pack's rules. Pure; a number too large ends one row, not the form.</summary>
public static class MonitoringLights
{
    /// <summary>
    /// The lights; null for a form that is no monitoring form. A pack without rules and a form that does not say its months get no light
    /// anywhere, with the reason.
    /// </summary>
    public static FormLights? Of(Form form, Standard standard)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(standard);
        if (form.Type != FormType.MonitoringForm) return null;
        var rows = form.Indicators.Where(IndicatorRows.IsFilled);
        if (standard.Monitoring is not { } rules) return Dark(0, "评价标准没有规定监控的灯");
        if (MonitoredMonth.Of(form) is not { } month) return Dark(0, "表上没有写监控到哪个月");
        return new(month, Guarded(-1, "资金执行进度", () => MoneyLight.Of(form, rules, month)),
            [.. rows.Select(row => Guarded(KeyOf(row), row.Name, () => IndicatorLight.Of(row, rules, month, form.FiscalYear?.Year)))]);

        FormLights Dark(int month, string why) => new(month, RowLight.Of(-1, "资金执行进度", [LightStep.Missing(why)]),
            [.. rows.Select(row => RowLight.Of(KeyOf(row), row.Name, [LightStep.Missing(why)]))]);
    }

    private static RowLight Guarded(int key, string label, Func<RowLight> light)
    {
        try
        {
            return light();
        }
        catch (OverflowException)
        {
            return RowLight.Of(key, label, [LightStep.Missing("数值超出可计算的范围，没有评灯")]);
        }
    }

    private static int KeyOf(Indicator row) => Filling.CellNumber.In(row.At, Filling.CellField.Row)?.Key ?? -1;
}
