using System.Globalization;

namespace Mingji.Core.Figures;

/// <summary>
/// An amount in yuan, exact to the fen: what is stored and added. A printed amount is a <see cref="Figure"/>, which stands for many;
/// <see cref="TryFrom"/> gives the one that it names.
/// </summary>
public readonly record struct Money : IComparable<Money>
{
    /// <summary>The most that is taken for an amount, in yuan: a thousand times the country's yearly budget.</summary>
    private const decimal Largest = 30_000_000_000_000_000m;

    private Money(decimal yuan) => Yuan = yuan;

    public static Money Zero => default;

    /// <summary>Yuan, with at most two decimals.</summary>
    public decimal Yuan { get; }

    /// <summary>The amount of so many yuan, rounded to the fen, half away from zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Beyond any budget.</exception>
    public static Money OfYuan(decimal yuan)
    {
        if (Math.Abs(yuan) > Largest) throw new ArgumentOutOfRangeException(nameof(yuan), yuan, "beyond any budget");
        return new(Math.Round(yuan, 2, MidpointRounding.AwayFromZero));
    }

    /// <summary>
    /// The amount that a printed figure names; a figure without unit counts in <paramref name="unitOfForm"/>. False when neither is money, or
    /// it is beyond any budget.
    /// </summary>
    public static bool TryFrom(Figure figure, Unit unitOfForm, out Money money)
    {
        ArgumentNullException.ThrowIfNull(unitOfForm);
        money = default;
        var unit = figure.Unit.Kind == UnitKind.None ? unitOfForm : figure.Unit;
        if (unit.Kind != UnitKind.Money || Math.Abs(figure.Value) > Largest / unit.Scale) return false;
        money = OfYuan(figure.Value * unit.Scale);
        return true;
    }

    public static Money operator +(Money left, Money right) => OfYuan(left.Yuan + right.Yuan);

    public static Money operator -(Money left, Money right) => OfYuan(left.Yuan - right.Yuan);

    public static bool operator <(Money left, Money right) => left.Yuan < right.Yuan;

    public static bool operator >(Money left, Money right) => left.Yuan > right.Yuan;

    public static bool operator <=(Money left, Money right) => left.Yuan <= right.Yuan;

    public static bool operator >=(Money left, Money right) => left.Yuan >= right.Yuan;

    /// <summary>The share of <paramref name="whole"/>; null when the whole is zero: then there is none.</summary>
    public Percent? ShareOf(Money whole) => whole.Yuan == 0 ? null : new Percent(Yuan / whole.Yuan);

    public int CompareTo(Money other) => Yuan.CompareTo(other.Yuan);

    /// <summary>"397700.00元".</summary>
    public override string ToString() => Yuan.ToString("0.00", CultureInfo.InvariantCulture) + "元";
}
