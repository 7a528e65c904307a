using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Targets;

/// <summary>
/// A target says how it will be measured. Words like 效果显著 do not; for an output that is against the rules, for a benefit, which may be
/// qualitative, it is worth a look when the words are all there is.
/// </summary>
public sealed class UnmeasurableCheck : IFormCheck
{
    private const string Rule = "target/unmeasurable";
    private const string Basis = "绩效指标应当细化量化、可衡量；不能量化的应当写明可评判的标准（财预〔2015〕88号）";
    private const int ShortPhrase = 12;

    // Longer texts are criteria: they say what is asked, in words a person judges by.
    private const int Longest = 40;

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "指标值不可衡量",
        Basis,
        new CheckExample("指标值只写“效果显著”", [Example("效果显著")]),
        new CheckExample("指标值写明≥95%", [Example("≥95%")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        if (form.Type is FormType.IndicatorFramework or FormType.ScoreSheet) return;
        foreach (var row in form.Indicators)
        {
            var target = row.Target ?? row.CycleTarget;
            if (target is not { Figure: null, Date: null, Kind: ValueKind.Text or ValueKind.Trend }) continue;
            if (!IsResult(row.Dimension) || target.Text.Length > Longest || VagueWords.In(target.Text) is not { } word) continue;
            Report(form, row, target, word, sink);
        }
    }

    // Requirements of management (制度健全, 公开完整) are judged by criteria, not measured.
    private static bool IsResult(Dimension dimension) =>
        dimension is Dimension.Output or Dimension.Benefit or Dimension.Satisfaction or Dimension.Cost or Dimension.Unknown;

    private static void Report(Form form, Indicator row, IndicatorValue target, string word, FindingSink sink)
    {
        var output = row.Dimension is Dimension.Output or Dimension.Cost or Dimension.Satisfaction;
        var severity = output || target.Text.Length <= ShortPhrase ? Severity.Warning : Severity.Info;
        var message = $"「{FormName.Of(form)}」指标「{row.Name}」的指标值为「{ArithmeticText.Excerpt(target.Text)}」，"
            + $"没有数量、时限或可评判的标准（「{word}」到什么程度无从衡量）";
        sink.Add(new Finding(Rule, severity, form.Id, target.At, row.Name, message,
            Basis) { Stated = ArithmeticText.Excerpt(target.Text) });
    }

    private static Form Example(string target) => ExampleForm.Of(FormType.ProjectTargetTable, "机构辅助经费")
        .Indicator(ExampleIndicator.Make("支持单位正常运作", target, under: IndicatorClass.Social))
        .Build();
}
