using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Documents.Recognition;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Documents.Tests.Writing;

/// <summary>The indicators of a made form, with what its layout has columns for.</summary>
internal sealed class MadeIndicators(Chance chance, FormLayout layout)
{
    private static readonly (string One, string Two)[] Paths =
    [
        ("产出指标", "数量指标"), ("产出指标", "数量指标"), ("产出指标", "质量指标"), ("产出指标", "时效指标"), ("产出指标", "成本指标"),
        ("效益指标", "经济效益指标"), ("效益指标", "社会效益指标"), ("满意度指标", "服务对象满意度指标"),
    ];

    private static readonly string[] Names =
        ["设备维保次数", "码头巡查次数", "设施完好率", "查验场地完工及时率", "每次维保费用", "通关费用下降额", "通关便利程度", "进出口企业满意度"];

    private static readonly string[] Targets = ["≥30次", "12次", "≥98%", "100%", "≤2.5万元", "≥15.20万元", "明显提高", "≥90%"];
    private static readonly string[] Actuals = ["47次", "12次", "99.1%", "100%", "2.45万元", "16.05万元", "有所提高", "95%"];

    public ImmutableArray<Indicator> All()
    {
        var chosen = Enumerable.Range(0, Paths.Length).Where(i => i < 2 || !chance.Sometimes).ToList();
        var cycle = layout.Type == FormType.ProjectTargetTable && chance.Sometimes;
        var reviewed = Has(ColumnKind.Score) && chance.Sometimes;
        var places = layout.Type == FormType.ProjectTargetTable && !cycle && chance.Sometimes;
        ImmutableArray<Indicator> made = [.. chosen.Select(i => places ? InPlaces(i) : Made(i, cycle, reviewed))];
        if (!places && chance.Sometimes) made = made.SetItem(0, WithPart(made[0]));
        return Has(ColumnKind.Points) && made[0].Parts.IsEmpty && chance.Sometimes ? Shared(made) : made;
    }

    private bool Has(ColumnKind kind) => layout.Columns.Any(c => c.Kind == kind);

    private Indicator Made(int i, bool cycle, bool reviewed)
    {
        var target = Has(ColumnKind.Target) ? IndicatorValueReader.ReadTarget(Targets[i], Place.Nowhere, Names[i]) : null;
        return IndicatorAnalysis.Of(Named(i) with
        {
            Number = i % 3 == 0 ? i + 1 : null,
            Target = target,
            CycleTarget = cycle ? IndicatorValueReader.ReadTarget(Targets[i], Place.Nowhere, Names[i]) : null,
            Actual = Has(ColumnKind.Actual) && !chance.Sometimes
                ? IndicatorValueReader.ReadActual(Actuals[i], Place.Nowhere, target) : null,
            Expected = Has(ColumnKind.Expected) ? IndicatorValueReader.ReadActual(Actuals[i], Place.Nowhere, target) : null,
            Likelihood = Has(ColumnKind.Likelihood) && !chance.Sometimes ? Chance.Words(chance.Of(["确定能", "有可能", "完全不可能"])) : null,
            Remark = Has(ColumnKind.Remark) && chance.Sometimes ? Chance.Words("汛期停航") : null,
            TargetAsked = Has(ColumnKind.Target), ActualAsked = Has(ColumnKind.Actual), ReasonAsked = Has(ColumnKind.Reason),
            Points = Has(ColumnKind.Points) ? Chance.State("10", Unit.Points) : null,
            Score = Has(ColumnKind.Score) ? Chance.State(chance.Sometimes ? "9.5" : "10", Unit.Points) : null,
            ReviewedScore = reviewed ? Chance.State("9", Unit.Points) : null,
            Reason = Has(ColumnKind.Reason) && chance.Sometimes ? Chance.Words("因疫情推迟，下年补做") : null,
            Criteria = Has(ColumnKind.Criteria) ? Chance.Words("达到目标值得满分，每低1个百分点扣1分，扣完为止") : null,
            Formula = Has(ColumnKind.Formula) ? Chance.Words("完成数/计划数×100%") : null,
            Explanation = Has(ColumnKind.Explanation) ? Chance.Words("反映工作完成的程度") : null,
        });
    }

    /// <summary>A column a place, and none for the whole.</summary>
    private static Indicator InPlaces(int i) => IndicatorAnalysis.Of(Named(i) with
    {
        Parts = [.. ((string[])["甲镇码头", "乙镇码头", "丙镇码头"]).Select(p => IndicatorAnalysis.Of(new()
        {
            Name = p, Target = IndicatorValueReader.ReadTarget(Targets[i], Place.Nowhere, p), TargetAsked = true,
        }))],
    });

    private static Indicator Named(int i) => new()
    {
        Path = [Paths[i].One, Paths[i].Two], Name = Names[i],
        Dimension = HeadingReader.Read(Paths[i].One).Dimension, Class = HeadingReader.Read(Paths[i].Two).Class,
    };

    /// <summary>省本级 in a row below.</summary>
    private static Indicator WithPart(Indicator whole) => whole with
    {
        Parts = [IndicatorAnalysis.Of(whole with
        {
            Name = "省本级", Number = null, Reason = null, LikelyClass = default, Direction = default,
        })],
    };

    /// <summary>The first two rows have one merged cell of points.</summary>
    private static ImmutableArray<Indicator> Shared(ImmutableArray<Indicator> rows) =>
        rows.SetItem(0, rows[0] with { SharedPoints = 1 }).SetItem(1, rows[1] with { SharedPoints = 1, Points = null });
}
