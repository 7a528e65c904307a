using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Missing;

/// <summary>A form has at least one indicator of every dimension that the pack asks of its type.</summary>
public sealed class MissingDimensionCheck : IFormCheck
{
    private const string Rule = "missing/dimension";
    private const string Basis = "标准包要求的指标类别；绩效指标应当包括产出、效益和满意度";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "缺少一类指标",
        Basis,
        new CheckExample("目标表有产出和效益指标，没有满意度指标", [Example(IndicatorClass.Social)]),
        new CheckExample("产出、效益、满意度指标都有", [Example(IndicatorClass.Satisfaction)]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(sink);
        if (form.Indicators.IsEmpty || !IndicatorRows.AnyFilled(form)) return;
        foreach (var required in standard.Required)
        {
            if (required.Form == form.Type && !Has(form, required)) Report(form, required, sink);
        }
    }

    private static bool Has(Form form, RequiredDimension required)
    {
        foreach (var row in form.Indicators)
        {
            if (!IndicatorRows.IsFilled(row)) continue;
            var satisfied = required.Dimension == Dimension.Satisfaction && row.Class == IndicatorClass.Satisfaction;
            if (row.Dimension != required.Dimension && !satisfied) continue;
            if (required.Class == IndicatorClass.Unknown || row.Class == required.Class) return true;
        }

        return false;
    }

    private static void Report(Form form, RequiredDimension required, FindingSink sink)
    {
        var label = DimensionNames.Of(required);
        if (PartlyRead.Keeps(form, PartlyRead.AmongIndicators(form), Rule, label + "指标", $"没有{label}指标", sink)) return;
        var filled = 0;
        foreach (var row in form.Indicators)
        {
            if (IndicatorRows.IsFilled(row)) filled++;
        }

        var message = $"「{FormName.Of(form)}」列了{filled}个指标，没有一个{label}指标";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, form.At, label + "指标", message, Basis));
    }

    private static Form Example(IndicatorClass third) => ExampleForm.Of(FormType.ProjectTargetTable, "招商工作经费")
        .Indicator(ExampleIndicator.Make("宣讲会次数", "≥10次"))
        .Indicator(ExampleIndicator.Make("签约项目个数", "≥1个", under: IndicatorClass.Economic))
        .Indicator(ExampleIndicator.Make("参会企业评价", "≥90%", under: third))
        .Build();
}
