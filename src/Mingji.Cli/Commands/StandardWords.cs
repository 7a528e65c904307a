using Mingji.Core.Checks.Missing;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Cli.Commands;

/// <summary>Chinese names for what packs lay down.</summary>
internal static class StandardWords
{
    public static string Of(PackScope scope) => scope switch
    {
        PackScope.National => "全国",
        PackScope.Province => "省级",
        PackScope.City => "市级",
        _ => "县区",
    };

    /// <summary>A class, or any of them where the pack names none.</summary>
    public static string Of(IndicatorClass kind) => kind == IndicatorClass.Unknown ? "任一类" : DimensionNames.Of(kind);
}
