using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Scores;

/// <summary>A form whose rows are scored states its total score.</summary>
public sealed class TotalMissingCheck : IFormCheck
{
    private const string Rule = "score/missing";
    private const string Basis = "自评表应当有总得分";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "各指标已打分，却没有总得分",
        Basis,
        new CheckExample("总分行只有分值100分，没有得分", [Example(null)]),
        new CheckExample("总分行写明得分98分", [Example("98")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        if (!YearEnd.IsReported(form)) return;
        if (form.Total is not { Score: null } total || !IndicatorRows.AnyScore(form)) return;
        var message = $"「{FormName.Of(form)}」各指标已经打分，但总分行没有得分";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, total.At, "总得分", message, Basis));
    }

    private static Form Example(string? total) => ExampleForm.Of(FormType.ProjectSelfEvaluation, "设施维护")
        .Indicator(ExampleIndicator.Make("维保次数", "30次", "30次", "100", "98", "两次推迟"))
        .Total("100", total)
        .Build();
}
