using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Indicators;

namespace Mingji.Core.Checks.Gallery;

/// <summary>The plain spellings of values that examples use: an operator, a number, a unit. Real documents are read elsewhere.</summary>
internal static class ExampleValue
{
    private const string Operators = "≥≤＞＜>＜<=";

    /// <summary>The figure of "≥30次" or "79.08%"; null for any other text.</summary>
    public static Figure? Figure(string text)
    {
        var number = text.TrimStart([.. Operators]);
        var end = 0;
        while (end < number.Length && (char.IsAsciiDigit(number[end]) || number[end] is '.' or '-' or ',')) end++;
        var digits = number[..end].Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) return null;
        if (number.Length - end > 4) return null;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return new Figure(value, point < 0 ? 0 : digits.Length - point - 1, UnitOf(number[end..]));
    }

    public static Operator OperatorOf(string text) => text[0] switch
    {
        '≥' => Operator.AtLeast,
        '≤' => Operator.AtMost,
        '>' or '＞' => Operator.MoreThan,
        '<' or '＜' => Operator.LessThan,
        '=' => Operator.Equal,
        _ => Operator.None,
    };

    public static ValueKind KindOf(Figure? figure) => figure?.Unit.Kind switch
    {
        null => ValueKind.Text,
        UnitKind.Ratio => ValueKind.Percent,
        UnitKind.Money => ValueKind.Money,
        UnitKind.Duration => ValueKind.Duration,
        _ => ValueKind.Quantity,
    };

    private static Unit UnitOf(string symbol) => symbol switch
    {
        "" => Unit.None,
        "%" => Unit.Percent,
        "元" => Unit.Yuan,
        "万元" => Unit.TenThousandYuan,
        "分" => Unit.Points,
        "天" => new Unit("天", UnitKind.Duration, 24, "小时"),
        "小时" => new Unit("小时", UnitKind.Duration, 1, "小时"),
        _ => new Unit(symbol, UnitKind.Count, 1, symbol),
    };
}
