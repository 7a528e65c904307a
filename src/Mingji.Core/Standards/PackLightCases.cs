using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Monitoring;

namespace Mingji.Core.Standards;

/// <summary>Reads the worked cases of lights. The pack's own rules decide them: one that doesn't hold refuses the pack.</summary>
internal static class PackLightCases
{
    /// <summary>Days in targets are of this year.</summary>
    private const int Year = 2024;

    public static LightCase Read(PackFields fields, MonitoringRules? rules)
    {
        var read = new LightCase(
            fields.Text("says"), fields.Whole("month", 1, 12) ?? 12, fields.Text("name"),
            fields.Word("class", IndicatorClass.Unknown) ?? IndicatorClass.Unknown, fields.Text("target"), fields.Text("actual"),
            fields.Text("expected"), fields.Text("likelihood"), fields.Text("budget"), fields.Text("executed"), fields.Word<Light>("light"));
        if (rules is null) fields.Refuse("says", "包里没有监控规则，算例没有可以比照的", "写 monitoring，或去掉 lightCases");
        else if (fields.Has("budget") == fields.Has("name")) fields.Refuse("says", "算例要么写 budget（资金），要么写 name（指标）", "只写一种");
        else if (PackMonitoring.IsWhole(rules)) Hold(fields, read, rules);
        return read;
    }

    private static void Hold(PackFields fields, LightCase read, MonitoringRules rules)
    {
        var given = read.Budget.Length > 0 ? MoneyLight.Of(Money(read), rules, read.Month) : IndicatorLight.Of(Row(read), rules, read.Month, Year);
        if (given.Light == read.Light) return;
        var why = string.Join("；", given.Steps.Select(s => s.Text));
        fields.Refuse("light", $"“{read.Says}”按规则是{LightNames.Of(given.Light)}（{why}），算例写{LightNames.Of(read.Light)}",
            given.Light is { } light ? Spelling.Kebab(light) : "不写 light");
    }

    private static Form Money(LightCase read) => new()
    {
        Id = "F1",
        Type = FormType.MonitoringForm,
        MoneyUnit = Unit.TenThousandYuan,
        Funds = [new(FundSource.Total, "年度资金总额", Place.Nowhere) { Adjusted = Amount(read.Budget), Executed = Amount(read.Executed) }],
    };

    private static Stated? Amount(string text) => text.Length == 0 ? null
        : new(text, FigureReader.TryRead(text, Unit.TenThousandYuan, out var figure) ? figure : null, Place.Nowhere);

    private static Indicator Row(LightCase read)
    {
        var target = IndicatorValueReader.ReadTarget(read.Target, Place.Nowhere, read.Name);
        IndicatorValue? Value(string text) => text.Length == 0 ? null : IndicatorValueReader.ReadActual(text, Place.Nowhere, target);
        return IndicatorAnalysis.Of(new Indicator
        {
            Name = read.Name,
            Class = read.Class,
            Target = read.Target.Length > 0 ? target : null,
            Actual = Value(read.Actual),
            Expected = Value(read.Expected),
            Likelihood = read.Likelihood.Length > 0 ? new(read.Likelihood, null, Place.Nowhere) : null,
        });
    }
}
