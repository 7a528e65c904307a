using Mingji.Core.Checks.Gallery;
using Mingji.Core.Checks.Missing;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Classes;

/// <summary>An indicator stands under the heading that its own words speak for; only clear contradictions are reported.</summary>
public sealed class ClassCheck : IFormCheck
{
    private const string Rule = "class/indicator";
    private const string Basis = "绩效指标分类：数量、质量、时效、成本，经济、社会、生态、可持续影响，服务对象满意度";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "指标归错了类",
        Basis,
        new CheckExample("验收合格率列在时效指标下", [Example(IndicatorClass.Timeliness)]),
        new CheckExample("验收合格率列在质量指标下", [Example(IndicatorClass.Quality)]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var row in form.Indicators)
        {
            if (row.LikelyClass == IndicatorClass.Unknown || row.LikelyClass == row.Class) continue;
            if (ClassReader.Contradicts(row.LikelyClass, row.Class)) Report(form, row, sink);
        }
    }

    private static void Report(Form form, Indicator row, FindingSink sink)
    {
        var stated = DimensionNames.Of(row.Class);
        var likely = DimensionNames.Of(row.LikelyClass);
        var message = $"「{FormName.Of(form)}」指标「{row.Name}」列在{stated}指标下，从名称看是{likely}指标";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, row.At, row.Name, message, Basis) { Stated = stated, Expected = likely });
    }

    private static Form Example(IndicatorClass under) => ExampleForm.Of(FormType.ProjectTargetTable, "配套设施建设")
        .Indicator(ExampleIndicator.Make("设施验收合格率", "100%", under: under) with { LikelyClass = IndicatorClass.Quality })
        .Build();
}
