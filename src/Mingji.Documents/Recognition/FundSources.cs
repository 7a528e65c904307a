using Mingji.Core.Forms;

namespace Mingji.Documents.Recognition;

/// <summary>Where money comes from, by the label of its row or column.</summary>
internal static class FundSources
{
    private const int LongestLabel = 40;

    /// <summary>The first that a label contains decides: the special before the general.</summary>
    private static readonly (string Word, FundSource Source)[] Words =
    [
        ("总额", FundSource.Total), ("年度金额", FundSource.Total), ("政府预算资金", FundSource.Appropriation),
        ("资金合计", FundSource.Total), ("合计", FundSource.Total), ("总计", FundSource.Total), ("总金额", FundSource.Total),
        ("结转", FundSource.CarriedOver), ("结余", FundSource.CarriedOver), ("基本支出", FundSource.BasicExpenditure),
        ("项目支出", FundSource.ProjectExpenditure), ("专户", FundSource.SpecialAccount), ("转移支付", FundSource.TransferDown),
        ("对下级", FundSource.TransferDown), ("中央", FundSource.Superior), ("省级", FundSource.Superior), ("上级", FundSource.Superior),
        ("本级", FundSource.Local), ("市级", FundSource.Local), ("市县", FundSource.Local), ("县级", FundSource.Local), ("区级", FundSource.Local), ("地方", FundSource.Local),
        ("财政拨款", FundSource.Appropriation), ("财政资金", FundSource.Appropriation), ("一般公共预算", FundSource.Appropriation),
        ("政府性基金", FundSource.Appropriation), ("其他", FundSource.Other), ("其它", FundSource.Other), ("自筹", FundSource.Other),
        ("单位资金", FundSource.Other),
    ];

    /// <summary>Null when the label is not one of funds.</summary>
    public static FundSource? Of(string tight)
    {
        if (tight.Length > LongestLabel) return null;
        foreach (var (word, source) in Words)
        {
            if (tight.Contains(word, StringComparison.Ordinal)) return source;
        }

        return null;
    }

    /// <summary>The division that a label opens: "资金来源" of "资金来源：（1）财政拨款", "按支出性质分"; empty when it opens none.</summary>
    public static string GroupIn(string tight)
    {
        tight = tight.TrimStart('1', '2', '3', '、', '.');
        if (tight.StartsWith("资金来源", StringComparison.Ordinal)) return "资金来源";
        if (tight.StartsWith("资金结构", StringComparison.Ordinal)) return "资金结构";
        return tight.StartsWith('按') && tight.TrimEnd(':').EndsWith('分') ? tight.TrimEnd(':') : "";
    }
}
