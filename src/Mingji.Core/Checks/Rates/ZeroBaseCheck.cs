using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Rates;

/// <summary>
/// No rate has a base of zero: completion of a budget of 0, growth over a last year of 0. A rate of 0% over nothing misleads nobody much
/// and is one remark for the whole form.
/// </summary>
public sealed class ZeroBaseCheck : IFormCheck
{
    private const string Rule = "rate/zero-base";
    private const string Basis = "除数为0时不存在比率";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "预算或上年数为0，却写了百分比",
        Basis,
        ExampleSentences.Example("预算为0，没有完成率可言", "设备购置年初预算数为0万元，决算数为8万元，完成年初预算的100%。"),
        ExampleSentences.Example("预算为0，不写完成率", "设备购置年初预算数为0万元，决算数为8万元。"));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        List<Statement>? idle = null;
        foreach (var said in form.Statements)
        {
            var completion = said.Completion is not null && StatedInterval.IsZero(said.Budget);
            var growth = said.Growth is not null && LastIsZero(said);
            if (!completion && !growth) continue;
            var rated = (completion && !StatedInterval.IsZero(said.Completion)) || (growth && !StatedInterval.IsZero(said.Growth));
            if (!rated) (idle ??= []).Add(said);
            else if (completion) ReportCompletion(form, said, sink);
            else ReportGrowth(form, said, sink);
        }

        if (idle is not null) ReportIdle(form, idle, sink);
    }

    private static bool LastIsZero(Statement said) =>
        said.Amount?.Figure is { } amount && said.Change?.Figure is { } change && amount.Unit.Base == change.Unit.Base
        && amount.Value * amount.Unit.Scale == change.Value * change.Unit.Scale;

    private static void ReportCompletion(Form form, Statement said, FindingSink sink)
    {
        var amount = said.Amount is null ? "" : $"，决算（执行）数{said.Amount.Text}";
        Add(form, said, said.Completion!, $"{said.Subject}预算数为{said.Budget!.Text}{amount}，除数为0，没有完成率，文中却写完成预算的{said.Completion!.Text}",
            sink);
    }

    private static void ReportGrowth(Form form, Statement said, FindingSink sink)
    {
        var change = StatedInterval.Number(said.Change!);
        Add(form, said, said.Growth!, $"{said.Subject}本年{said.Amount!.Text}，{said.Verb}{change}{said.Change!.Figure!.Value.Unit}，则上年为0，"
            + $"除数为0，没有增减幅度，文中却写{StatedInterval.Number(said.Growth!)}%", sink);
    }

    private static void Add(Form form, Statement said, Stated rate, string message, FindingSink sink) =>
        sink.Add(new Finding(Rule, Severity.Error, form.Id, rate.At, said.Subject, message, Basis) { Stated = rate.Text });

    private static void ReportIdle(Form form, List<Statement> idle, FindingSink sink)
    {
        var names = string.Join("、", idle.Select(said => said.Subject).Distinct());
        var at = (idle[0].Completion ?? idle[0].Growth)!.At;
        var message = $"以下{idle.Count}处预算数或上年数为0，仍写了0%：{names}；除数为0时不宜填写百分比";
        sink.Add(new Finding(Rule, Severity.Info, form.Id, at, idle[0].Subject, message, Basis)
        {
            Stated = "0%",
            Also = [.. idle.Skip(1).Select(said => (said.Completion ?? said.Growth)!.At)],
        });
    }
}
