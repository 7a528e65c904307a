using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Documents.Recognition;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Documents.Tests.Writing;

/// <summary>A form of any tabular type with the sections that it has, made from a seed.</summary>
internal sealed class MadeForm(int seed)
{
    private static readonly FormType[] Types =
    [
        FormType.ProjectTargetTable, FormType.ProjectSelfEvaluation, FormType.ProjectSelfEvaluationBasics,
        FormType.DepartmentSelfEvaluation,
        FormType.ScoreSheet, FormType.IndicatorFramework, FormType.MonitoringForm, FormType.ProjectSelfEvaluationSummary,
        FormType.DepartmentSelfEvaluationSummary, FormType.DepartmentEvaluationSummary, FormType.AllocationPlan,
    ];

    private static readonly (string One, string Two)[] Paths =
    [
        ("产出指标", "数量指标"), ("产出指标", "数量指标"), ("产出指标", "质量指标"), ("产出指标", "时效指标"), ("产出指标", "成本指标"),
        ("效益指标", "经济效益指标"), ("效益指标", "社会效益指标"), ("满意度指标", "服务对象满意度指标"),
    ];

    private static readonly string[] Names =
        ["设备维保次数", "码头巡查次数", "设施完好率", "查验场地完工及时率", "每次维保费用", "通关费用下降额", "通关便利程度", "进出口企业满意度"];

    private static readonly string[] Targets = ["≥30次", "12次", "≥98%", "100%", "≤2.5万元", "≥15.20万元", "明显提高", "≥90%"];
    private static readonly string[] Actuals = ["47次", "12次", "99.1%", "100%", "2.45万元", "16.05万元", "有所提高", "95%"];
    private readonly Random _random = new(seed);

    public Form Create()
    {
        var type = Types[_random.Next(Types.Length)];
        var layout = FormLayouts.Of(type);
        var form = new Form { Id = "F1", Type = type, Title = layout.Title, FiscalYear = new(2021 + _random.Next(5)), MoneyUnit = Unit.TenThousandYuan };
        if (type is FormType.AllocationPlan || layout.Columns.Length == 3) return form with { Tables = [Amounts(form)] };
        form = form with { Indicators = Indicators(layout) };
        if (form.Indicators[0].Points is not null) form = form with { Total = Total(form, layout) };
        return type switch
        {
            FormType.ScoreSheet or FormType.IndicatorFramework => form,
            FormType.ProjectTargetTable => Headed(form) with
            {
                Funds = Funds(Columns.Initial), Goals = Goal(achieved: false), StagePlan = Stages(),
            },
            FormType.ProjectSelfEvaluationBasics => Headed(form) with { Funds = Years(), Goals = Goal(achieved: true) },
            _ => Headed(form) with { Funds = Funds(Columns.All), Goals = Goal(achieved: true) },
        };
    }

    private enum Columns
    {
        Initial,
        All,
    }

    private bool Sometimes => _random.Next(4) == 0;

    private static Stated State(string text, Unit unit) =>
        new(text, FigureReader.TryRead(text, unit, out var figure) ? figure : null, Place.Nowhere);

    private static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private decimal Amount() => _random.Next(100, 900_000) / 100m;

    private static Form Headed(Form form) => form with
    {
        Project = "码头照明改造", Unit = "某港务所",
        Facts = [new("project", "项目名称", State("码头照明改造", Unit.None)), new("supervising-department", "主管部门", State("某口岸办", Unit.None)),
            new("implementing-unit", "实施单位", State("某港务所", Unit.None))],
    };

    private ImmutableArray<FundsRow> Funds(Columns columns)
    {
        var (first, second) = (Amount(), Amount());
        FundsRow Row(FundSource source, string label, decimal amount)
        {
            var row = new FundsRow(source, label, Place.Nowhere) { Initial = State(Money(amount), Unit.TenThousandYuan) };
            if (columns == Columns.Initial) return row;
            return row with
            {
                Adjusted = State(Money(amount), Unit.TenThousandYuan),
                Executed = State(Money(amount / 2), Unit.TenThousandYuan),
                Points = source == FundSource.Total ? State("10", Unit.Points) : null,
                Rate = State("50.00%", Unit.None),
                Score = source == FundSource.Total ? State(Sometimes ? "5" : "4.5", Unit.Points) : null,
            };
        }

        return [Row(FundSource.Total, "年度资金总额", first + second), Row(FundSource.Appropriation, "财政拨款", first),
            Row(FundSource.Other, "其他资金", second)];
    }

    private ImmutableArray<FundsRow> Years() =>
    [
        .. from year in (int[])[2020, 2021]
           from level in (string[])["省级", "市级"]
           select new FundsRow(level == "省级" ? FundSource.Superior : FundSource.Local, level, Place.Nowhere)
           {
               Year = new(year), Adjusted = State(Money(Amount()), Unit.TenThousandYuan),
                Executed = State(Money(Amount()), Unit.TenThousandYuan),
           },
    ];

    private Goals Goal(bool achieved) => new(true, Sometimes ? null : State("保障照明，减少事故。", Unit.None),
        achieved && !Sometimes ? State("照明已改造，\n事故减少2起。", Unit.None) : null, null, Place.Nowhere);

    private ImmutableArray<StagePlanRow> Stages() => Sometimes ? []
        : [new("第二季度", State("资金支出进度完成50%", Unit.None)), new("第三季度", State("完成80%", Unit.None))];

    private ImmutableArray<Indicator> Indicators(FormLayout layout)
    {
        var chosen = Enumerable.Range(0, Paths.Length).Where(i => i == 0 || !Sometimes).ToList();
        var cycle = layout.Type == FormType.ProjectTargetTable && Sometimes;
        return [.. chosen.Select(i => Made(layout, i, cycle))];
    }

    private Indicator Made(FormLayout layout, int i, bool cycle)
    {
        bool Has(ColumnKind kind) => layout.Columns.Any(c => c.Kind == kind);
        var target = Has(ColumnKind.Target) ? IndicatorValueReader.ReadTarget(Targets[i], Place.Nowhere, Names[i]) : null;
        var (dimension, of) = (HeadingReader.Read(Paths[i].One), HeadingReader.Read(Paths[i].Two));
        return Mingji.Documents.Recognition.Indicators.Analysed(new Indicator
        {
            Path = [Paths[i].One, Paths[i].Two], Name = Names[i], Number = i % 3 == 0 ? i + 1 : null,
            Dimension = dimension.Dimension, Class = of.Class, Target = target,
            CycleTarget = cycle ? IndicatorValueReader.ReadTarget(Targets[i], Place.Nowhere, Names[i]) : null,
            Actual = Has(ColumnKind.Actual) && !Sometimes ? IndicatorValueReader.ReadActual(Actuals[i], Place.Nowhere, target) : null,
            TargetAsked = Has(ColumnKind.Target), ActualAsked = Has(ColumnKind.Actual), ReasonAsked = Has(ColumnKind.Reason),
            Points = Has(ColumnKind.Points) ? State("10", Unit.Points) : null,
            Score = Has(ColumnKind.Score) ? State(Sometimes ? "9.5" : "10", Unit.Points) : null,
            Reason = Has(ColumnKind.Reason) && Sometimes ? State("因疫情推迟，下年补做", Unit.None) : null,
            Criteria = Has(ColumnKind.Criteria) ? State("达到目标值得满分，每低1个百分点扣1分，扣完为止", Unit.None) : null,
            Formula = Has(ColumnKind.Formula) ? State("完成数/计划数×100%", Unit.None) : null,
            Explanation = Has(ColumnKind.Explanation) ? State("反映工作完成的程度", Unit.None) : null,
        });
    }

    private static TotalRow Total(Form form, FormLayout layout) => new(
        State(form.Indicators.Sum(i => i.Points!.Figure!.Value.Value).ToString(CultureInfo.InvariantCulture), Unit.Points),
        layout.Columns.Any(c => c.Kind == ColumnKind.Score)
            ? State(form.Indicators.Sum(i => i.Score!.Figure!.Value.Value).ToString(CultureInfo.InvariantCulture), Unit.Points) : null,
        Place.Nowhere);

    private AmountTable Amounts(Form form)
    {
        var parts = Enumerable.Range(0, 2 + _random.Next(3)).Select(_ => (Amount(), Amount())).ToList();
        ImmutableArray<string> columns = ["序号", "项目名称", "预算金额/省级", "预算金额/市级", "备注"];
        AmountRow Row(int number, decimal a, decimal b) => new("", "照明改造" + (char)('甲' + number), RowKind.Item,
            [State((number + 1).ToString(CultureInfo.InvariantCulture), Unit.None) with { Figure = null },
                new("照明改造" + (char)('甲' + number), null, Place.Nowhere), State(Money(a), Unit.TenThousandYuan),
                State(Money(b), Unit.TenThousandYuan), null], Place.Nowhere);
        var total = new AmountRow("", "合计", RowKind.Total, [new("合计", null, Place.Nowhere), null,
            State(Money(parts.Sum(p => p.Item1)), Unit.TenThousandYuan),
                State(Money(parts.Sum(p => p.Item2)), Unit.TenThousandYuan), null], Place.Nowhere);
        return new(form.Title, columns, [.. parts.Select((p, i) => Row(i, p.Item1, p.Item2)), total], Place.Nowhere);
    }
}
