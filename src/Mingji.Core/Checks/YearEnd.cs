using Mingji.Core.Forms;

namespace Mingji.Core.Checks;

/// <summary>Tells forms that report a whole year from those that report it under way.</summary>
internal static class YearEnd
{
    /// <summary>False for monitoring forms: what is not done by July may be done by December, and is no shortfall.</summary>
    public static bool IsReported(Form form) => form.Type != FormType.MonitoringForm;
}
