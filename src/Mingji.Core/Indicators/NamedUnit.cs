using Mingji.Core.Figures;

namespace Mingji.Core.Indicators;

/// <summary>The unit that an indicator's name gives to a number without one: in brackets (场), or by what the name speaks of.</summary>
internal static class NamedUnit
{
    private static readonly string[] Money =
    [
        "收入", "金额", "成本", "产值", "投资", "经费", "资金", "税收", "税额", "营收", "支出", "费用", "利润", "销售额", "交易额", "贸易额", "总额",
        "补助标准", "补贴标准", "预算", "价格", "单价", "造价",
    ];

    private static readonly string[] Ratios = ["率", "满意度", "比例", "占比", "比重", "百分比", "满意程度"];

    /// <summary>The unit for a figure that has none, or only 万 or 亿.</summary>
    public static Unit Complete(Figure figure, string name)
    {
        if (figure.Unit.IsStated || name.Length == 0) return figure.Unit;
        var tight = PlainText.Tight(name);
        var inBrackets = InBrackets(tight);
        if (inBrackets.IsStated) return UnitReader.Join(figure.Unit, inBrackets);
        if (figure.Unit.Scale > 1) return Array.Exists(Money, word => tight.Contains(word, StringComparison.Ordinal))
            ? UnitReader.Join(figure.Unit, Unit.Yuan)
            : figure.Unit;
        // A rate of 98 is per cent; a rate of 1 or 0.98 may be a fraction, so it stays bare.
        return figure.Value is > 1 and <= 1000 && Array.Exists(Ratios, word => tight.EndsWith(word, StringComparison.Ordinal))
            ? Unit.Percent
            : figure.Unit;
    }

    /// <summary>The unit in the last brackets of a name; <see cref="Unit.None"/> when they hold something else.</summary>
    private static Unit InBrackets(string name)
    {
        if (name.Length < 3 || name[^1] != ')') return Unit.None;
        var open = name.LastIndexOf('(');
        if (open < 0) return Unit.None;
        var inside = name[(open + 1)..^1];
        if (inside.StartsWith("单位:", StringComparison.Ordinal)) inside = inside[3..];
        return Unit.TryRead(inside, out var unit) ? unit : Unit.None;
    }
}
