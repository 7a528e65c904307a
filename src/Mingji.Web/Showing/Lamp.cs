using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Monitoring;

namespace Mingji.Web.Showing;

/// <summary>
/// A light as pages show it: a shape and a word, so that it is read in black and white too, and the colour besides.
/// </summary>
public static class Lamp
{
    /// <summary>The lights in the order in which they need somebody; null is the absence of one.</summary>
    public static readonly ImmutableArray<Light?> All = [Light.Red, Light.Yellow, null, Light.Blue, Light.Green];

    public static string Shape(Light? light) => light switch
    {
        Light.Green => "●",
        Light.Blue => "◆",
        Light.Yellow => "▲",
        Light.Red => "■",
        _ => "○",
    };

    public static string Class(Light? light) => light switch
    {
        Light.Green => "lamp-green",
        Light.Blue => "lamp-blue",
        Light.Yellow => "lamp-yellow",
        Light.Red => "lamp-red",
        _ => "lamp-none",
    };

    /// <summary>A rate as people read it: 30%, with at most two decimals; a dash when there is none.</summary>
    public static string Percent(decimal? rate) =>
        rate is { } some ? Math.Round(some * 100, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture) + "%" : "—";

    /// <summary>A rate in a column of rates: always two decimals; a dash when there is none.</summary>
    public static string Rate(decimal? rate) => rate is { } some ? Mingji.Workbench.Summaries.SummaryCells.Rate(some) : "—";

    /// <summary>Yuan in 万元 with two decimals; a dash when there are none.</summary>
    public static string TenThousands(decimal? yuan) =>
        yuan is { } some ? (some / 10_000).ToString("#,##0.00", CultureInfo.InvariantCulture) : "—";
}
