using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Monitoring;
using Mingji.Workbench.Cases;

namespace Mingji.Workbench.Monitoring;

/// <summary>The months that a monitoring form reports are those of its round: nobody changes them in the form.</summary>
public static class FixedPeriod
{
    private const string Why = "监控期间由监控的期次决定，不能修改";

    /// <summary>Null when the cell is not the one with the months; else why it can't be changed.</summary>
    public static string? WhyNot(Case subject, Form form, CellNumber cell)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(form);
        return subject.Period > 0
            && form.Facts.Any(f => f.Name == MonitoredMonth.Fact && CellNumber.In(f.Value.At, CellField.Value) == cell) ? Why : null;
    }

    /// <summary>Refuses a change, by whatever way, after which the form reports other months.</summary>
    public static void Must(Case subject, Form after)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(after);
        if (subject.Period > 0 && MonitoredMonth.Of(after) is var month && month != subject.Period)
            throw new RefusalException($"{Why}：这份表监控的是{MonitoredMonth.Label(subject.Period)}");
    }
}
