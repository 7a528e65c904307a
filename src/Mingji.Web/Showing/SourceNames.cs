using Mingji.Core.Forms;

namespace Mingji.Web.Showing;

/// <summary>Where money comes from and what it is spent on, as people call it.</summary>
public static class SourceNames
{
    public static string Of(FundSource source) => source switch
    {
        FundSource.Total => "合计",
        FundSource.Appropriation => "财政拨款",
        FundSource.CarriedOver => "上年结转",
        FundSource.SpecialAccount => "财政专户",
        FundSource.Superior => "上级补助",
        FundSource.Local => "本级资金",
        FundSource.TransferDown => "对下级转移支付",
        FundSource.BasicExpenditure => "基本支出",
        FundSource.ProjectExpenditure => "项目支出",
        FundSource.Other => "其他资金",
        _ => "没有写明来源",
    };
}
