using System.Globalization;
using Mingji.Core.Checks;

namespace Mingji.Web.Showing;

/// <summary>Words and classes for severities and numbers.</summary>
public static class Marks
{
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "提醒",
        _ => "说明",
    };

    public static string Class(Severity severity) => severity switch
    {
        Severity.Error => "is-error",
        Severity.Warning => "is-warning",
        _ => "is-info",
    };

    /// <summary>A number as people write it; a dash when there is none.</summary>
    public static string Number(decimal? value) => value is { } some ? some.ToString("0.##########", CultureInfo.InvariantCulture) : "—";
}
