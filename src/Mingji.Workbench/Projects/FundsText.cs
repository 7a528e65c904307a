using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Workbench.Projects;

/// <summary>Amounts of projects as people write and read them: 万元, kept to the fen.</summary>
public static class FundsText
{
    private const decimal FenInTenThousandYuan = 1_000_000m;
    private const decimal FenInYuan = 100m;

    /// <summary>A hundred trillion yuan: more than any budget.</summary>
    private const decimal MostFen = 10_000_000_000_000_000m;

    /// <summary>The sources that projects have money from, in the order of the forms.</summary>
    public static readonly ImmutableArray<FundSource> Sources =
    [
        FundSource.Appropriation, FundSource.SpecialAccount, FundSource.Superior, FundSource.Local, FundSource.CarriedOver, FundSource.Other,
    ];

    public static string NameOf(FundSource source) => source switch
    {
        FundSource.Appropriation => "财政拨款",
        FundSource.SpecialAccount => "财政专户",
        FundSource.Superior => "上级补助",
        FundSource.Local => "本级配套",
        FundSource.CarriedOver => "上年结转",
        _ => "其他资金",
    };

    /// <summary>"39.4408": 万元 with all the digits that it has.</summary>
    public static string Show(long fen) => (fen / FenInTenThousandYuan).ToString("#,0.######", CultureInfo.InvariantCulture);

    /// <summary>
    /// The fen of an amount in 万元 (or in yuan); null when the cell is empty. Throws <see cref="RefusalException"/> when it is no amount.
    /// </summary>
    public static long? Read(string? text, bool yuan = false)
    {
        var tight = PlainText.Tight(text ?? "").Replace(",", "", StringComparison.Ordinal);
        if (tight.Length == 0 || tight == "-") return null;
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint;
        if (tight.Length > 24 || !decimal.TryParse(tight, Plain, CultureInfo.InvariantCulture, out var value))
            throw new RefusalException($"“{Shorten(tight)}”不是金额，请写数字，如 120 或 39.4408");
        if (value > MostFen / FenInTenThousandYuan * (yuan ? 10_000 : 1)) throw new RefusalException($"“{tight}”太大了，请检查单位是万元还是元");
        var fen = value * (yuan ? FenInYuan : FenInTenThousandYuan);
        return fen == decimal.Truncate(fen) ? (long)fen
            : throw new RefusalException($"“{tight}{(yuan ? "元" : "万元")}”不是整分，金额最多精确到分");
    }

    private static string Shorten(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
