using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Tests.Writing;

/// <summary>The money of a made form: planned, carried out, monitored, by division or by year.</summary>
internal sealed class MadeFunds(Chance chance)
{
    public ImmutableArray<FundsRow> Of(FormType type) => type switch
    {
        FormType.ProjectTargetTable => Sources(Plan),
        FormType.ProjectSelfEvaluationBasics => Years(),
        FormType.MonitoringForm => Sources(Monitored),
        FormType.DepartmentSelfEvaluation => Divided(),
        _ => Sources(Executed),
    };

    private ImmutableArray<FundsRow> Sources(Func<FundsRow, decimal, FundsRow> fill)
    {
        var (first, second) = (chance.Amount(), chance.Amount());
        return
        [
            fill(new(FundSource.Total, "年度资金总额", Place.Nowhere), first + second),
            fill(new(FundSource.Appropriation, "财政拨款", Place.Nowhere), first),
            fill(new(FundSource.Other, "其他资金", Place.Nowhere), second),
        ];
    }

    /// <summary>One total divided twice, by source and by kind.</summary>
    private ImmutableArray<FundsRow> Divided()
    {
        var (first, second) = (chance.Amount(), chance.Amount());
        FundsRow Row(FundSource source, string label, decimal amount, string group) =>
            Executed(new FundsRow(source, label, Place.Nowhere) { Group = group }, amount);
        return
        [
            Row(FundSource.Total, "年度资金总额", first + second, ""), Row(FundSource.Appropriation, "财政拨款", first, "资金来源"),
            Row(FundSource.Other, "其他资金", second, "资金来源"), Row(FundSource.BasicExpenditure, "基本支出", second, "资金结构"),
            Row(FundSource.ProjectExpenditure, "项目支出", first, "资金结构"),
        ];
    }

    private static FundsRow Plan(FundsRow row, decimal amount) => row with { Initial = Chance.Yuan(amount) };

    private FundsRow Executed(FundsRow row, decimal amount) => Plan(row, amount) with
    {
        Adjusted = Chance.Yuan(amount),
        Executed = Chance.Yuan(amount / 2),
        Points = row.Source == FundSource.Total ? Chance.State("10", Unit.Points) : null,
        Rate = Chance.State("50.00%", Unit.None),
        Score = row.Source == FundSource.Total ? Chance.State(chance.Sometimes ? "5" : "4.5", Unit.Points) : null,
        Reason = chance.Sometimes ? Chance.Words("项目前期准备不足，资金下达较晚") : null,
    };

    private FundsRow Monitored(FundsRow row, decimal amount) => Plan(row, amount) with
    {
        Adjusted = Chance.Yuan(amount),
        Executed = Chance.Yuan(amount / 2),
        Rate = Chance.State("50.00%", Unit.None),
        Expected = chance.Sometimes ? null : Chance.Yuan(amount),
    };

    private ImmutableArray<FundsRow> Years() =>
    [
        .. from year in (int[])[2020, 2021]
           from level in (string[])["省级", "市级"]
           select new FundsRow(level == "省级" ? FundSource.Superior : FundSource.Local, level, Place.Nowhere)
           {
               Year = new(year), Adjusted = Chance.Yuan(chance.Amount()), Executed = Chance.Yuan(chance.Amount()),
           },
    ];
}
