using System.Globalization;

namespace Mingji.Core.Figures;

/// <summary>A number of points or a score.</summary>
public readonly record struct Points(decimal Value)
{
    public static Points operator +(Points left, Points right) => new(left.Value + right.Value);

    /// <summary>Rounded to <paramref name="decimals"/> places, half away from zero, and held between 0 and <paramref name="most"/>.</summary>
    public Points Awarded(decimal most, int decimals)
    {
        if (Value <= 0) return default;
        return Value >= most ? new(most) : new(Math.Min(most, Math.Round(Value, decimals, MidpointRounding.AwayFromZero)));
    }

    /// <summary>"7.92", "10": at most two decimals, no idle zeros.</summary>
    public override string ToString() =>
        Math.Round(Value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
