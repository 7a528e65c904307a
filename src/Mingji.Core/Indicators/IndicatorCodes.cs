namespace Mingji.Core.Indicators;

/// <summary>The codes of the contract for operators, kinds and directions: what JSON prints.</summary>
public static class IndicatorCodes
{
    /// <summary>">=", ">", "=", "&lt;=", "&lt;", "~"; null when no operator is written.</summary>
    public static string? Of(Operator value) => value switch
    {
        Operator.AtLeast => ">=",
        Operator.MoreThan => ">",
        Operator.Equal => "=",
        Operator.AtMost => "<=",
        Operator.LessThan => "<",
        Operator.About => "~",
        _ => null,
    };

    /// <summary>quantity, percent, money, date, duration, trend, text.</summary>
    public static string Of(ValueKind value) => value switch
    {
        ValueKind.Quantity => "quantity",
        ValueKind.Percent => "percent",
        ValueKind.Money => "money",
        ValueKind.Date => "date",
        ValueKind.Duration => "duration",
        ValueKind.Trend => "trend",
        _ => "text",
    };

    /// <summary>positive, reverse, exact; null when nothing says it.</summary>
    public static string? Of(Direction value) => value switch
    {
        Direction.Positive => "positive",
        Direction.Reverse => "reverse",
        Direction.Exact => "exact",
        _ => null,
    };
}
