using Mingji.Core.Indicators;

namespace Mingji.Core.Tests.Indicators;

/// <summary>A value in one line: "&gt;= 98 % percent", with scope, range, day and formula where there are any.</summary>
internal static class Described
{
    public static string Value(IndicatorValue value)
    {
        var parts = new List<string>();
        if (IndicatorCodes.Of(value.Operator) is { } sign) parts.Add(sign);
        if (value.Scope.Length > 0) parts.Add(value.Scope);
        var upper = value.Upper is { } high ? "~" + high.Value : "";
        if (value.Figure is { } figure) parts.Add($"{figure.Value}{upper}{figure.Unit.Symbol}");
        if (value.From is { } from) parts.Add(from.ToString("yyyy-MM-dd"));
        if (value.Date is { } date) parts.Add(date.ToString("yyyy-MM-dd"));
        parts.Add(IndicatorCodes.Of(value.Kind));
        if (value.Formula is not null) parts.Add("(" + value.Formula + ")");
        return string.Join(' ', parts);
    }
}
