using Mingji.Core.Figures;

namespace Mingji.Core.Indicators;

/// <summary>
/// Which class an indicator's own words speak for: a rate of timely payment is timeliness, an acceptance rate is quality, a count is
/// quantity. Unknown when they do not clearly do so; warnings rest on it.
/// </summary>
public static class ClassReader
{
    /// <summary>The class that the name and the target speak for.</summary>
    public static IndicatorClass Likely(string name, IndicatorValue? target)
    {
        ArgumentNullException.ThrowIfNull(name);
        var tight = Bracketed.TakeFormula(PlainText.Tight(name), out _).TrimEnd(')');
        var open = tight.LastIndexOf('(');
        if (open > 0 && open > tight.Length - 6) tight = tight[..open];
        var named = ClassWords.Of(tight);
        if (named == IndicatorClass.Quantity && target?.Kind is ValueKind.Percent) return IndicatorClass.Unknown;
        return named == IndicatorClass.Unknown && target is { Kind: ValueKind.Date, Date: not null } ? IndicatorClass.Timeliness : named;
    }

    /// <summary>
    /// True when an indicator whose words speak for <paramref name="likely"/> clearly does not belong under a heading of the class
    /// <paramref name="heading"/>. Benefits may be measured by counts, rates and times of any sort, so there only satisfaction is out of
    /// place; and nothing but satisfaction belongs under satisfaction.
    /// </summary>
    public static bool Contradicts(IndicatorClass likely, IndicatorClass heading)
    {
        if (likely == IndicatorClass.Unknown || heading == IndicatorClass.Unknown || likely == heading) return false;
        if (likely == IndicatorClass.Satisfaction || heading == IndicatorClass.Satisfaction) return true;
        return heading is IndicatorClass.Quantity or IndicatorClass.Quality or IndicatorClass.Timeliness or IndicatorClass.Cost;
    }
}
