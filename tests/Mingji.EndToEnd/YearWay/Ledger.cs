using System.Globalization;
using Mingji.EndToEnd.WholeWay;

namespace Mingji.EndToEnd.YearWay;

/// <summary>
/// What one unit does in the year, in 万元 and 次: its project's budget, what of it is executed in July, October and at the end, and its
/// one indicator, planned and done. <paramref name="Claimed"/> are the points that it gives itself for the indicator.
/// </summary>
internal sealed record UnitYear(
    string Login, string Unit, string Project, decimal Budget, decimal July, decimal October, decimal Executed, int Planned, int Done,
        decimal Claimed)
{
    public const decimal IndicatorPoints = 90;
    private const decimal ExecutionPoints = 10;

    public string Rate => Round(Executed / Budget * 100) + "%";

    /// <summary>Executed ÷ budget × 10, as the form's head says.</summary>
    public decimal ExecutionScore => Math.Round(Executed / Budget * ExecutionPoints, 2, MidpointRounding.AwayFromZero);

    public decimal Score => ExecutionScore + Claimed;

    public static string Round(decimal value) =>
        Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>
/// The year of a department with five units, as an accountant would keep it on paper: the sums are worked out here, by nothing of
/// Mingji's.
/// </summary>
internal static class Ledger
{
    public const int Year = 2025;
    public const string Department = "云屏市口岸管理局";

    /// <summary>The third claims full points for eleven of twelve patrols.</summary>
    public static readonly UnitYear[] Units =
    [
        new("yi", "东港口岸服务中心", "东港查验场地巡护", 120.00m, 70.00m, 100.00m, 118.80m, 12, 12, 90m),
        new("er", "西港口岸服务中心", "西港查验场地巡护", 86.50m, 40.00m, 70.00m, 68.33m, 24, 24, 90m),
        new("san", "南港口岸服务中心", "南港查验场地巡护", 45.25m, 30.00m, 40.00m, 45.25m, 12, 11, 90m),
        new("si", "北港口岸服务中心", "北港查验场地巡护", 230.00m, 130.00m, 200.00m, 226.41m, 36, 36, 90m),
        new("wu", "空港口岸服务中心", "空港查验场地巡护", 64.07m, 20.00m, 30.00m, 40.05m, 10, 8, 72m),
    ];

    public static decimal Budget => Units.Sum(u => u.Budget);

    public static decimal Executed => Units.Sum(u => u.Executed);

    public static string Rate => UnitYear.Round(Executed / Budget * 100) + "%";

    public static string MeanScore => UnitYear.Round(Units.Average(u => u.Score));

    /// <summary>
    /// Seven forms of each unit: targets, two rounds, the project's self-evaluation, the unit's own, and the reports on both.
    /// </summary>
    public static Town Town => new(
        Year,
        $"代码\t名称\t上级代码\t级别\n35\t云屏市\t0\t行政区划\n3509\t{Department}\t35\t主管部门\n"
            + string.Join('\n', Units.Select((u, i) => $"35090{i + 1}\t{u.Unit}\t3509\t预算单位")),
        [
            .. Units.Select(u => (u.Login, "填报" + u.Login, "填报人", u.Unit)), ("shenhe", "陈审核", "单位审核人", Department),
            ("zhuguan", "郑主管", "主管部门", Department), ("yewu", "黄业务", "财政业务科室", "云屏市"), ("jixiao", "吴绩效", "绩效管理科", "云屏市"),
            ("pingjia", "孙评价", "评价人", Department),
        ],
        [.. Units.Select((u, i) => (u.Login, string.Create(CultureInfo.InvariantCulture, $"P10{i + 1}\t{u.Project}\t2024\t2027\t{u.Budget}")))],
        ["project-target-table", "monitoring-form-7", "monitoring-form-10", "project-self-evaluation", "department-self-evaluation",
            "self-evaluation-report", "evaluation-report"],
        35);
}
