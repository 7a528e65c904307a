using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Bench;

/// <summary>Project self-evaluations with 12 indicators each, true in every number, made from a seed: the work both lanes do.</summary>
internal static class SelfEvaluations
{
    private static readonly (Dimension Dimension, IndicatorClass Class, string Level1, string Level2, int Points)[] Layout =
    [
        (Dimension.Output, IndicatorClass.Quantity, "产出指标", "数量指标", 10),
        (Dimension.Output, IndicatorClass.Quantity, "产出指标", "数量指标", 10),
        (Dimension.Output, IndicatorClass.Quantity, "产出指标", "数量指标", 5),
        (Dimension.Output, IndicatorClass.Quality, "产出指标", "质量指标", 10),
        (Dimension.Output, IndicatorClass.Quality, "产出指标", "质量指标", 5),
        (Dimension.Output, IndicatorClass.Timeliness, "产出指标", "时效指标", 5),
        (Dimension.Output, IndicatorClass.Cost, "产出指标", "成本指标", 5),
        (Dimension.Benefit, IndicatorClass.Economic, "效益指标", "经济效益指标", 10),
        (Dimension.Benefit, IndicatorClass.Social, "效益指标", "社会效益指标", 10),
        (Dimension.Benefit, IndicatorClass.Sustained, "效益指标", "可持续影响指标", 10),
        (Dimension.Satisfaction, IndicatorClass.Satisfaction, "满意度指标", "服务对象满意度指标", 5),
        (Dimension.Satisfaction, IndicatorClass.Satisfaction, "满意度指标", "服务对象满意度指标", 5),
    ];

    internal static Form[] Make(int count)
    {
        var random = new Random(20260101);
        var forms = new Form[count];
        for (var i = 0; i < count; i++) forms[i] = One(random);
        return forms;
    }

    private static Form One(Random random)
    {
        var indicators = ImmutableArray.CreateBuilder<Indicator>(Layout.Length);
        var total = 0m;
        var budget = random.Next(100_00, 900_000_00) / 100m;
        var executed = Math.Round(budget * random.Next(92, 101) / 100m, 2);
        var rate = Math.Round(executed / budget * 100, 2, MidpointRounding.AwayFromZero);
        var executionScore = Math.Round(executed / budget * 10, 2, MidpointRounding.AwayFromZero);
        foreach (var (dimension, @class, level1, level2, points) in Layout)
        {
            var target = random.Next(20, 400);
            var actual = random.Next(0, 3) == 0 ? target - random.Next(1, 5) : target;
            var score = Math.Round(Math.Min(1m, (decimal)actual / target) * points, 2, MidpointRounding.AwayFromZero);
            total += score;
            indicators.Add(new Indicator
            {
                Name = "完成事项", Path = [level1, level2], Dimension = dimension, Class = @class, Direction = Direction.Positive,
                TargetAsked = true, ActualAsked = true, ReasonAsked = true,
                Target = Value("≥" + target + "次", target) with { Operator = Operator.AtLeast },
                Actual = Value(actual + "次", actual),
                Points = Points(points, 0), Score = Points(score, 2),
                Reason = actual < target ? new Stated("工期顺延", null, Place.Nowhere) : null,
            });
        }

        return new Form
        {
            Id = "F1", Type = FormType.ProjectSelfEvaluation, Title = "项目支出绩效自评表", Unit = "某单位", Project = "某项目",
            FiscalYear = new FiscalYear(2025), MoneyUnit = Unit.TenThousandYuan,
            Goals = new Goals(true, Text("完成全年任务"), Text("已完成"), null, Place.Nowhere),
            Funds =
            [
                new FundsRow(FundSource.Total, "年度资金总额", Place.Nowhere)
                {
                    Initial = Money(budget), Adjusted = Money(budget), Executed = Money(executed), Points = Points(10, 0),
                    Rate = new Stated(rate + "%", new Figure(rate, 2, Unit.Percent), Place.Nowhere), Score = Points(executionScore, 2),
                },
                new FundsRow(FundSource.Appropriation, "其中：财政拨款", Place.Nowhere)
                {
                    Initial = Money(budget), Adjusted = Money(budget), Executed = Money(executed),
                },
            ],
            Indicators = indicators.MoveToImmutable(),
            Total = new TotalRow(Points(100, 0), Points(total + executionScore, 2), Place.Nowhere),
        };
    }

    private static Stated Text(string text) => new(text, null, Place.Nowhere);

    private static Stated Money(decimal value) => new(value.ToString("F2"), new Figure(value, 2, Unit.TenThousandYuan), Place.Nowhere);

    private static Stated Points(decimal value, int decimals) =>
        new(value.ToString("F" + decimals), new Figure(value, decimals, Unit.Points), Place.Nowhere);

    private static IndicatorValue Value(string text, decimal value) =>
        new(text, Place.Nowhere) { Kind = ValueKind.Quantity, Figure = new Figure(value, 0, Times) };

    private static readonly Unit Times = new("次", UnitKind.Count, 1, "次");
}
