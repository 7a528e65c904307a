using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Missing;

/// <summary>Where a form asks for the year's goal it is filled in; in a self-evaluation, what was achieved too.</summary>
public sealed class MissingGoalCheck : IFormCheck
{
    private const string Rule = "missing/goal";
    private const string Basis = "绩效目标是自评的依据，应当填写预期目标和实际完成情况";
    private const string Label = "年度总体目标";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "没有填写总体目标或其完成情况",
        Basis,
        new CheckExample("自评表的预期目标和实际完成情况都空着", [Example(null, null)]),
        new CheckExample("两栏都已填写", [Example("保障设施全年正常运行", "全年正常运行")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        if (form.Goals is not { Asked: true } goals) return;
        if (!IndicatorRows.AnyFilled(form) && form.Funds.IsEmpty && goals.Expected is null) return;
        var expected = goals.Expected is null && goals.Cycle is null;
        var achieved = goals.Achieved is null && IsEvaluation(form.Type);
        if (!expected && !achieved) return;
        if (PartlyRead.AmongGoals(form) is var unread and > 0 && PartlyRead.Keeps(form, unread, Rule, Label, "没有填写", sink)) return;
        var what = expected ? achieved ? "预期目标和实际完成情况都没有填写" : "预期目标没有填写" : "实际完成情况没有填写";
        sink.Add(new Finding(
            Rule, Severity.Warning, form.Id, goals.At, Label, $"「{FormName.Of(form)}」的{Label}：{what}", Basis));
    }

    private static bool IsEvaluation(FormType type) => type is FormType.ProjectSelfEvaluation
        or FormType.ProjectSelfEvaluationBasics or FormType.DepartmentSelfEvaluation;

    private static Form Example(string? expected, string? achieved) => ExampleForm.Of(FormType.ProjectSelfEvaluation, "设施维护")
        .Goals(expected, achieved)
        .Indicator(ExampleIndicator.Make("维保次数", "30次", "30次", "10", "10"))
        .Build();
}
