using Mingji.Core.Figures;

namespace Mingji.Documents.Recognition;

/// <summary>The money unit that a form states in its heading.</summary>
internal static class MoneyUnits
{
    /// <summary>万元, 元, 亿元 as a whole text, also 人民币万元; null for anything else.</summary>
    public static Unit? Of(string tight) => tight.Replace("人民币", "", StringComparison.Ordinal) switch
    {
        "万元" => Unit.TenThousandYuan,
        "元" => Unit.Yuan,
        "亿元" => Unit.HundredMillionYuan,
        _ => null,
    };

    /// <summary>The unit in a label's brackets: "项目资金（万元）"; null when none.</summary>
    public static Unit? In(string tight)
    {
        tight = tight.Replace("人民币", "", StringComparison.Ordinal);
        if (tight.Contains("(万元)", StringComparison.Ordinal)
            || tight.Contains("单位:万元", StringComparison.Ordinal)) return Unit.TenThousandYuan;
        if (tight.Contains("(亿元)", StringComparison.Ordinal) || tight.Contains("单位:亿元", StringComparison.Ordinal)) return Unit.HundredMillionYuan;
        return tight.Contains("(元)", StringComparison.Ordinal) || tight.Contains("单位:元", StringComparison.Ordinal) ? Unit.Yuan : null;
    }
}
