using Mingji.Core.Figures;

namespace Mingji.Core.Rubrics.Parsing;

/// <summary>A percentage is not added to an amount: what can be told from the formula alone.</summary>
internal static class FormulaUnits
{
    /// <summary>What clashes, in words, or null.</summary>
    internal static string? Clash(Expression expression) => expression switch
    {
        Operation { Kind: Arithmetic.Add or Arithmetic.Subtract } o =>
            Clash(o.Left) ?? Clash(o.Right) ?? (Differ(KindOf(o.Left), KindOf(o.Right)) ? "百分比与金额不能相加减" : null),
        Operation o => Clash(o.Left) ?? Clash(o.Right),
        Negation n => Clash(n.Of),
        Magnitude m => Clash(m.Of),
        _ => null,
    };

    private static bool Differ(UnitKind left, UnitKind right) =>
        (left == UnitKind.Ratio && right is UnitKind.Money) || (right == UnitKind.Ratio && left is UnitKind.Money);

    private static UnitKind KindOf(Expression expression) => expression switch
    {
        Literal l => l.Value.Kind,
        FactReference f when f.Name.EndsWith('率') => UnitKind.Ratio,
        FactReference f when f.Name.EndsWith("金额", StringComparison.Ordinal) || f.Name.EndsWith("资金", StringComparison.Ordinal)
            || f.Name.EndsWith("支出", StringComparison.Ordinal) || f.Name.EndsWith("成本", StringComparison.Ordinal) => UnitKind.Money,
        Operation { Kind: Arithmetic.Add or Arithmetic.Subtract } o => KindOf(o.Left),
        _ => UnitKind.None,
    };
}
