using Mingji.Core.Indicators;

namespace Mingji.Documents.Recognition;

/// <summary>What an indicator's name and values say beyond their places.</summary>
internal static class Indicators
{
    public static Indicator Analysed(Indicator indicator) => indicator with
    {
        Direction = DirectionReader.Of(indicator.Name, indicator.Target ?? indicator.CycleTarget),
        LikelyClass = ClassReader.Likely(indicator.Name, indicator.Target ?? indicator.CycleTarget),
    };
}
