using System.Globalization;
using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Core.Monitoring;

namespace Mingji.Workbench.Years;

/// <summary>
/// A form of a year. <paramref name="Period"/> is the last month that a monitoring form reports, 0 for forms filled in once a year.
/// </summary>
public readonly record struct DueForm(FormType Form, int Period = 0)
{
    /// <summary>As pages send it: "monitoring-form-7".</summary>
    public string Code => Period == 0 ? Codes.Of(Form) : string.Create(CultureInfo.InvariantCulture, $"{Codes.Of(Form)}-{Period}");

    /// <summary>"绩效运行监控表（1-7月）".</summary>
    public string Name => NameOf(FormName.OfKind(Form), Period);

    public static string NameOf(string kind, int period) => period == 0 ? kind : $"{kind}（{MonitoredMonth.Label(period)}）";

    /// <summary>The form of a code; null when it is none.</summary>
    public static DueForm? TryRead(string? code)
    {
        if (Codes.TryRead<FormType>(code) is { } plain) return new(plain);
        var dash = code?.LastIndexOf('-') ?? -1;
        return dash > 0 && Codes.TryRead<FormType>(code![..dash]) is { } form
            && int.TryParse(code.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var period) && period is >= 1 and <= 12
            ? new(form, period) : null;
    }
}
