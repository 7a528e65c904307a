namespace Mingji.Core.Indicators;

/// <summary>What an indicator's name and values say beyond their places.</summary>
public static class IndicatorAnalysis
{
    /// <summary>The indicator with its direction and likely class read anew; for whoever has changed its name or target.</summary>
    public static Indicator Of(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var target = indicator.Target ?? indicator.CycleTarget;
        return indicator with
        {
            Direction = DirectionReader.Of(indicator.Name, target),
            LikelyClass = ClassReader.Likely(indicator.Name, target),
        };
    }
}
