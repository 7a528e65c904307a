using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Summaries;

namespace Mingji.Workbench.Summaries;

/// <summary>Figures as an official summary prints them. Nothing is rounded but rates: what is printed adds up.</summary>
public static class SummaryCells
{
    /// <summary>What stands where a rate cannot be worked out.</summary>
    public const string NoRate = "—";

    private const int FenPerTenThousand = 1_000_000;
    private const int RateDecimals = 2;

    /// <summary>Fen in 万元, with two decimals or as many as it takes: "21,009.71".</summary>
    public static string Amount(decimal fen) => (fen / FenPerTenThousand).ToString("#,##0.00####", CultureInfo.InvariantCulture);

    /// <summary>A stored score in points: "96.80".</summary>
    public static string Score(decimal millionths) => (millionths / CaseResult.PerPoint).ToString("0.00####", CultureInfo.InvariantCulture);

    /// <summary>"76.35%", half away from zero.</summary>
    public static string Rate(decimal rate) =>
        Math.Round(rate * 100, RateDecimals, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) + "%";

    internal static Stated? OfAmount(decimal? fen) => fen is { } some ? Figure(Amount(some), some / FenPerTenThousand, Unit.TenThousandYuan) : null;

    internal static Stated? OfScore(long? score) => score is { } some ? Figure(Score(some), (decimal)some / CaseResult.PerPoint, Unit.Points) : null;

    internal static Stated OfRate(decimal? rate) => rate is { } some
        ? Figure(Rate(some), Math.Round(some * 100, RateDecimals, MidpointRounding.AwayFromZero), Unit.Percent)! : OfText(NoRate);

    internal static Stated OfText(string text) => new(text, null, Place.Nowhere);

    private static Stated Figure(string text, decimal value, Unit unit)
    {
        var digits = text.TrimEnd('%');
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return new(text, new Figure(value, point < 0 ? 0 : digits.Length - point - 1, unit), Place.Nowhere);
    }
}
