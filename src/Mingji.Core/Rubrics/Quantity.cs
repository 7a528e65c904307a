using Mingji.Core.Figures;

namespace Mingji.Core.Rubrics;

/// <summary>
/// A number of a rubric with its unit. <paramref name="Amount"/> is in the base of the unit (a fraction for % and 个百分点, yuan for money,
/// single things else); <paramref name="Unit"/> is the symbol as written, "" when there is none.
/// </summary>
public readonly record struct Quantity(decimal Amount, string Unit)
{
    /// <summary>No unit.</summary>
    public static Quantity Plain(decimal value) => new(value, "");

    public static Quantity Percent(decimal percent) => new(percent / 100m, "%");

    /// <summary>A written number in a unit: 90 and "%" is 0.9.</summary>
    public static Quantity Of(decimal written, string unit) => new(written * ScaleOf(unit), unit);

    public UnitKind Kind => KindOf(Unit);

    /// <summary>
    /// Whether the two may be compared or added. A bare zero fits everything; other bare numbers fit no percentage and no money.
    /// </summary>
    public bool Fits(Quantity other)
    {
        if (ReferenceEquals(Unit, other.Unit)) return true;
        var (mine, theirs) = (Kind, other.Kind);
        if (mine == theirs) return mine != UnitKind.Count || SameThing(Unit, other.Unit);
        if (mine == UnitKind.None) return Amount == 0 || Loose(theirs);
        return theirs == UnitKind.None && (other.Amount == 0 || Loose(mine));
    }

    /// <summary>As written: "90%", "12次", "3". What no one writes, the endless decimals of a quotient, is rounded to six.</summary>
    public override string ToString()
    {
        var written = Amount / ScaleOf(Unit);
        return Plainly(Math.Round(written, 12) == written ? written : Math.Round(written, 6, MidpointRounding.AwayFromZero)) + Unit;
    }

    /// <summary>A decimal without trailing zeros and without exponent.</summary>
    public static string Plainly(decimal value) => value.ToString("0.############################");

    /// <summary>How much of the base one of the unit is.</summary>
    public static decimal ScaleOf(string unit) => unit switch
    {
        "%" or "个百分点" => 0.01m,
        "‰" => 0.001m,
        "万元" or "万人" => 10_000m,
        "亿元" => 100_000_000m,
        _ => 1m,
    };

    private static UnitKind KindOf(string unit) => unit switch
    {
        "" or null => UnitKind.None,
        "%" or "‰" or "个百分点" => UnitKind.Ratio,
        "元" or "万元" or "亿元" => UnitKind.Money,
        "分" => UnitKind.Points,
        _ => UnitKind.Count,
    };

    private static bool Loose(UnitKind kind) => kind is UnitKind.Count or UnitKind.Points;

    private static bool SameThing(string left, string right) =>
        Thing(left) == Thing(right);

    private static string Thing(string unit) => unit switch
    {
        "天" or "日" => "天",
        "月" or "个月" => "月",
        "人" or "名" or "位" or "万人" => "人",
        "例" or "起" or "件" or "次" or "个" or "项" or "处" => unit,
        _ => unit,
    };
}
