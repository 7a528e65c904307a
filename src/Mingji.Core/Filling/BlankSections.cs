using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Monitoring;

namespace Mingji.Core.Filling;

/// <summary>The header fields, funds and tables of a blank form, as the official form of each type prints them.</summary>
internal static class BlankSections
{
    private const decimal ExecutionPoints = 10;
    private const int Directions = 2;

    public static ImmutableArray<Fact> Facts(FormType type, FormSubject subject) => type switch
    {
        FormType.ProjectSelfEvaluationBasics =>
        [
            Of("project", "项目名称", subject.Project ?? ""), Of("implementing-unit", "实施单位", subject.Unit),
            Of("evaluated-amount", "评价金额", ""), Of("period-start", "项目开始时间", ""), Of("period-end", "项目完成时间", ""),
            Of("contact", "联系人", ""), Of("phone", "联系电话", ""), Of("legal-basis", "实施文件依据", ""),
            Of("remarks", "单位需要说明的其他情况", ""),
        ],
        FormType.DepartmentSelfEvaluation =>
        [
            Of("unit", "填报单位", subject.Unit), Of("establishment", "人员编制", ""), Of("staff", "实有人数", ""), Of("duties", "职能职责概述", ""),
        ],
        FormType.MonitoringForm =>
        [
            Of("project", "项目名称", subject.Project ?? ""), Of("supervising-department", "主管部门", subject.Department),
            Of("implementing-unit", "实施单位", subject.Unit),
            Of(MonitoredMonth.Fact, "监控期间", subject.Month > 0 ? MonitoredMonth.Label(subject.Month) : ""),
        ],
        _ when subject.Project is { } project =>
        [
            Of("project", "项目名称", project), Of("supervising-department", "主管部门", subject.Department),
            Of("implementing-unit", "实施单位", subject.Unit),
        ],
        _ => [Of("unit", "填报单位", subject.Unit)],
    };

    public static ImmutableArray<FundsRow> Funds(FormType type, FiscalYear year)
    {
        if (type is FormType.ScoreSheet or FormType.IndicatorFramework) return [];
        if (type == FormType.ProjectSelfEvaluationBasics) return Yearly(year);
        var total = Row(FundSource.Total, "年度资金总额");
        if (type is FormType.ProjectSelfEvaluation or FormType.DepartmentSelfEvaluation) total = total with { Points = Points(ExecutionPoints) };
        return type == FormType.DepartmentSelfEvaluation
            ? [total, Row(FundSource.BasicExpenditure, "基本支出"), Row(FundSource.ProjectExpenditure, "项目支出")]
            : [total, Row(FundSource.Appropriation, "当年财政拨款"), Row(FundSource.CarriedOver, "上年结转资金"), Row(FundSource.Other, "其他资金")];
    }

    /// <summary>What the year's money was used for, where the form asks it.</summary>
    public static ImmutableArray<AmountTable> Tables(FormType type, FiscalYear year)
    {
        if (type != FormType.ProjectSelfEvaluationBasics) return [];
        var row = new AmountRow("", "", RowKind.Item, [null], Place.Nowhere)
        {
            Group = string.Create(CultureInfo.InvariantCulture, $"{year.Year}年"),
        };
        return [new("资金使用方向", ["支出额度"], [.. Enumerable.Repeat(row, Directions)], Place.Nowhere)];
    }

    private static ImmutableArray<FundsRow> Yearly(FiscalYear year) =>
    [
        .. new[]
        {
            Row(FundSource.Superior, "中央及省级资金"), Row(FundSource.Local, "市本级资金"),
            Row(FundSource.TransferDown, "转移支付至县（市、区）"), Row(FundSource.Total, "资金合计"),
        }.Select(r => r with { Year = year }),
    ];

    private static Fact Of(string name, string label, string text) => new(name, label, new(text, null, Place.Nowhere));

    private static FundsRow Row(FundSource source, string label) => new(source, label, Place.Nowhere);

    private static Stated Points(decimal points) => new(points.ToString("0"), new Figure(points, 0, Unit.Points), Place.Nowhere);
}
