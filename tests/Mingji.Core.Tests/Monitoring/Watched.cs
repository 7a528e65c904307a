using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Monitoring;
using Mingji.Core.Standards;
using Mingji.Core.Tests.Standards;

namespace Mingji.Core.Tests.Monitoring;

/// <summary>Monitoring forms of one row and the packs of the checkout, for tests.</summary>
internal static class Watched
{
    private static readonly Lazy<Standard> Packs = new(() => StandardLoader.Load(Folder("national-2020-self-evaluation")).Standard!);

    public static Standard National => Packs.Value;

    public static Standard Guangdong { get; } = StandardLoader.Load(Folder("guangdong-2021-targets"), Packs.Value).Standard!;

    public static FormLights Lights(Form form, Standard? standard = null) => MonitoringLights.Of(form, standard ?? National)!;

    public static Form Form(int month = 6, params Indicator[] rows) => new()
    {
        Id = "F1",
        Type = FormType.MonitoringForm,
        Project = "口岸设施维护",
        FiscalYear = new FiscalYear(2024),
        MoneyUnit = Unit.TenThousandYuan,
        Facts = [new(MonitoredMonth.Fact, "监控期间", new(MonitoredMonth.Label(month), null, Place.Nowhere))],
        Indicators = [.. rows],
    };

    public static Form Money(string? budget, string? executed, int month = 6, params (string Stage, string Plan)[] stages) => Form(month) with
    {
        Funds = [new(FundSource.Total, "年度资金总额", Place.Nowhere) { Adjusted = Amount(budget), Executed = Amount(executed) }],
        StagePlan = [.. stages.Select(s => new StagePlanRow(s.Stage, new(s.Plan, null, Place.Nowhere)))],
    };

    public static Indicator Row(
        string target, string? actual, string? expected, string? likelihood = "确定能", IndicatorClass under = IndicatorClass.Quantity,
        string name = "设施巡查次数")
    {
        var read = IndicatorValueReader.ReadTarget(target, Place.Nowhere, name);
        IndicatorValue? Value(string? text) => text is null ? null : IndicatorValueReader.ReadActual(text, Place.Nowhere, read);
        return IndicatorAnalysis.Of(new Indicator
        {
            Name = name, Class = under, Target = read, Actual = Value(actual), Expected = Value(expected),
            Likelihood = likelihood is null ? null : new(likelihood, null, Place.Nowhere), TargetAsked = true, ActualAsked = true, ReasonAsked = true,
        });
    }

    private static Stated? Amount(string? text) =>
        text is null ? null : new(text, FigureReader.TryRead(text, Unit.TenThousandYuan, out var figure) ? figure : null, Place.Nowhere);

    private static PackFolder Folder(string id)
    {
        var folder = Path.Combine(PackPageTests.Root(), "standards", id);
        return new(id, [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => new PackFile(Path.GetFileName(file), File.ReadAllText(file)))]);
    }
}
