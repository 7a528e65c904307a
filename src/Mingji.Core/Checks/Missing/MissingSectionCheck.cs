using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Missing;

/// <summary>A project's self-evaluation states its funds and its indicators.</summary>
public sealed class MissingSectionCheck : IFormCheck
{
    private const string Rule = "missing/section";
    private const string Basis = "项目支出绩效自评表包括项目资金、总体目标和绩效指标三部分";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Info,
        "自评表缺少一个部分",
        Basis,
        new CheckExample("自评表有指标，没有项目资金", [Example(withFunds: false)]),
        new CheckExample("资金和指标都有", [Example(withFunds: true)]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        if (form.Type != FormType.ProjectSelfEvaluation) return;
        if (form.Funds.IsEmpty && IndicatorRows.AnyActual(form)) Report(form, "项目资金", sink);
        if (form.Indicators.IsEmpty && !form.Funds.IsEmpty) Report(form, "绩效指标", sink);
    }

    private static void Report(Form form, string section, FindingSink sink)
    {
        if (PartlyRead.Keeps(form, form.Unread.Length, Rule, section, $"没有{section}部分", sink)) return;
        sink.Add(new Finding(Rule, Severity.Info, form.Id, form.At, section, $"「{FormName.Of(form)}」没有{section}部分，或者该部分没有读到", Basis));
    }

    private static Form Example(bool withFunds)
    {
        var form = ExampleForm.Of(FormType.ProjectSelfEvaluation, "设施维护")
            .Indicator(ExampleIndicator.Make("维保次数", "30次", "30次", "10", "10"));
        return (withFunds ? form.Funds(FundSource.Total, "年度资金总额", "40.00", "40.00", "100.00%") : form).Build();
    }
}
