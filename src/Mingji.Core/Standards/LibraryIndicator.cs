using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Indicators;

namespace Mingji.Core.Standards;

/// <summary>
/// An indicator that units pick for their target tables. <paramref name="Path"/> is level 1 and level 2, <paramref name="Field"/> what it
/// is about ("设施维护"), <paramref name="Unit"/> the unit of its targets, empty for dates and qualities, <paramref name="Targets"/> those
/// that are usually set, the commonest first. What it says of itself is what the readers of forms read in it: the loader sees to that.
/// </summary>
public sealed record LibraryIndicator(
    ImmutableArray<string> Path, string Name, string Field, string Formula, string Unit, ImmutableArray<string> Targets)
{
    public Dimension Dimension { get; init; }

    public IndicatorClass Class { get; init; }

    /// <summary>Unknown for a quality, which a person judges.</summary>
    public Direction Direction { get; init; }

    /// <summary>Stands in a target for the fiscal year that it is picked for: "{年度}年12月31日前".</summary>
    public const string YearMark = "{年度}";

    /// <summary>The usual targets for this fiscal year.</summary>
    public ImmutableArray<string> TargetsFor(int fiscalYear)
    {
        var year = fiscalYear.ToString(CultureInfo.InvariantCulture);
        return [.. Targets.Select(target => target.Replace(YearMark, year, StringComparison.Ordinal))];
    }

    /// <summary>Names it within its pack.</summary>
    public string Key => string.Join('/', [.. Path, Name]);
}
