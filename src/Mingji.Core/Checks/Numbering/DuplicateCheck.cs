using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Numbering;

/// <summary>Two filled rows under one heading do not bear the same number.</summary>
public sealed class DuplicateCheck : IFormCheck
{
    private const string Rule = "numbering/duplicate";
    private const string Basis = "同一类指标下编号不应重复";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Info,
        "编号重复",
        Basis,
        new CheckExample("数量指标下有两个指标2", [Example(2)]),
        new CheckExample("指标2之后是指标3", [Example(3)]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        var before = "";
        var numbers = new IndicatorNumbers(form);
        while (numbers.MoveNext())
        {
            var row = numbers.Current;
            if (numbers.Step == NumberStep.Duplicate) Report(form, row, before, sink);
            before = row.Name;
        }
    }

    private static void Report(Form form, Indicators.Indicator row, string before, FindingSink sink)
    {
        var label = $"指标{row.Number}";
        var message = $"「{FormName.Of(form)}」{string.Join("、", row.Path)}下有两个{label}：「{before}」和「{row.Name}」";
        sink.Add(new Finding(Rule, Severity.Info, form.Id, row.At, label, message, Basis) { Stated = label,
            Expected = $"指标{row.Number + 1}" });
    }

    private static Form Example(int last) => ExampleForm.Of(FormType.ProjectSelfEvaluation, "班列补助")
        .Indicator(ExampleIndicator.Make("出口班列列数", "360列", "360列", number: 1))
        .Indicator(ExampleIndicator.Make("内贸班列列数", "1800列", "1800列", number: 2))
        .Indicator(ExampleIndicator.Make("三同班列列数", "1800列", "1800列", number: last))
        .Build();
}
