using System.Globalization;

namespace Mingji.Core.Figures;

/// <summary>A computed ratio, unrounded; 0.79082 is 79.082%. It is rounded only where it is printed.</summary>
public readonly record struct Percent(decimal Ratio)
{
    /// <summary>"79.08%": two decimals, half away from zero, as forms print rates.</summary>
    public override string ToString() =>
        Math.Round(Ratio * 100, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) + "%";
}
