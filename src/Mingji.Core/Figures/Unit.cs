namespace Mingji.Core.Figures;

/// <summary>
/// A unit as written. <paramref name="Scale"/> turns a value in this unit into the base of its kind (yuan, one, single things);
/// <paramref name="Base"/> names that base ("元", "", "次", "标箱"), so that 万标箱 and 标箱 compare and 项 and 列 do not.
/// </summary>
public sealed record Unit(string Symbol, UnitKind Kind, decimal Scale, string Base)
{
    public static readonly Unit None = new("", UnitKind.None, 1, "");

    /// <summary>万 alone: 48万 of something that is not said.</summary>
    public static readonly Unit TenThousand = new("万", UnitKind.None, 10_000, "");

    /// <summary>亿 alone.</summary>
    public static readonly Unit HundredMillion = new("亿", UnitKind.None, 100_000_000, "");
    public static readonly Unit Yuan = new("元", UnitKind.Money, 1, "元");
    public static readonly Unit ThousandYuan = new("千元", UnitKind.Money, 1_000, "元");
    public static readonly Unit TenThousandYuan = new("万元", UnitKind.Money, 10_000, "元");
    public static readonly Unit HundredMillionYuan = new("亿元", UnitKind.Money, 100_000_000, "元");
    public static readonly Unit Percent = new("%", UnitKind.Ratio, 0.01m, "");
    public static readonly Unit PerMille = new("‰", UnitKind.Ratio, 0.001m, "");
    public static readonly Unit PercentagePoint = new("个百分点", UnitKind.PercentagePoint, 0.01m, "");
    public static readonly Unit Points = new("分", UnitKind.Points, 1, "分");

    /// <summary>
    /// True when figures in the two units may be compared: of one kind and one base, things that the language counts with either
    /// classifier (5个 and 5项, 3场 and 3次), or one of them unstated.
    /// </summary>
    public bool Compares(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(this, other) || Kind == UnitKind.None || other.Kind == UnitKind.None) return true;
        return Kind == other.Kind && (Base == other.Base || (Kind == UnitKind.Count && Classifiers.Interchange(Base, other.Base)));
    }

    /// <summary>False for a bare number, with or without 万 or 亿.</summary>
    public bool IsStated => Kind != UnitKind.None;

    /// <summary>The unit that a column head or a table's "单位：万元" names; false when the text is no unit.</summary>
    public static bool TryRead(string text, out Unit unit)
    {
        ArgumentNullException.ThrowIfNull(text);
        return UnitReader.TryReadWhole(PlainText.Tight(text), out unit);
    }

    public override string ToString() => Symbol;
}
