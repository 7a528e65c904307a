using System.Globalization;
using Mingji.Core.Notices;

namespace Mingji.Web.Public;

/// <summary>What the portal calls things.</summary>
public static class PublicWords
{
    private const decimal FenInTenThousandYuan = 1_000_000;
    private const decimal PerPoint = 1_000_000;

    /// <summary>What is behind a figure, by the name that the open data have for it.</summary>
    public static string Of(string? check) => check switch
    {
        "recomputed" => "核算一致",
        "differs" => "核算不一致",
        "stated" => "未核算",
        _ => "",
    };

    public static string Of(NoticeStage stage) => stage switch
    {
        NoticeStage.Waiting => "未开始",
        NoticeStage.Open => "公示中",
        _ => "已结束",
    };

    /// <summary>"1,234.56": 万元 with two decimals, or with all that there are.</summary>
    public static string Money(decimal fen) => (fen / FenInTenThousandYuan).ToString("#,0.00####", CultureInfo.InvariantCulture);

    public static string Points(decimal millionths) => (millionths / PerPoint).ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>The share as it is published: two decimals.</summary>
    public static string Percent(decimal share) => decimal.Round(share * 100, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) + "%";

    /// <summary>A file by its ending.</summary>
    public static string FileOf(string ending) => ending switch
    {
        "docx" => "Word（docx）",
        "xlsx" => "Excel（xlsx）",
        "pdf" => "PDF",
        "html" => "打印版（网页）",
        "csv" => "数据（CSV）",
        "json" => "数据（JSON）",
        _ => ending,
    };

    public static string Size(long bytes) => bytes < 1024 ? $"{bytes}字节" : bytes < 1 << 20 ? $"{bytes / 1024}KB" : $"{bytes / 1048576m:0.0}MB";
}
