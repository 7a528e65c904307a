namespace Mingji.Core.Figures;

/// <summary>
/// A unit as written. <paramref name="Scale"/> turns a value in this unit into the base of its kind (yuan, one, single things);
/// <paramref name="Base"/> names that base ("元", "", "次", "标箱"), so that 万标箱 and 标箱 compare and 项 and 列 do not.
/// </summary>
public sealed record Unit(string Symbol, UnitKind Kind, decimal Scale, string Base)
{
    public static readonly Unit None = new("", UnitKind.None, 1, "");
    public static readonly Unit Yuan = new("元", UnitKind.Money, 1, "元");
    public static readonly Unit TenThousandYuan = new("万元", UnitKind.Money, 10_000, "元");
    public static readonly Unit HundredMillionYuan = new("亿元", UnitKind.Money, 100_000_000, "元");
    public static readonly Unit Percent = new("%", UnitKind.Ratio, 0.01m, "");
    public static readonly Unit PerMille = new("‰", UnitKind.Ratio, 0.001m, "");
    public static readonly Unit PercentagePoint = new("个百分点", UnitKind.PercentagePoint, 0.01m, "");
    public static readonly Unit Points = new("分", UnitKind.Points, 1, "分");

    public override string ToString() => Symbol;
}
