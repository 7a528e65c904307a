using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Rates;

/// <summary>The completion that a sentence states is its amount ÷ its budget. Budgets of zero belong to rate/zero-base.</summary>
public sealed class CompletionCheck : IFormCheck
{
    private const string Rule = "rate/stated";
    private const string Basis = "完成率＝决算数（执行数）÷预算数";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "完成预算的百分比与决算数、预算数不符",
        Basis,
        ExampleSentences.Example("8÷10＝80%，却写完成90%", "接待支出年初预算数为10万元，决算数为8万元，完成年初预算的90%。"),
        ExampleSentences.Example("8÷10＝80%", "接待支出年初预算数为10万元，决算数为8万元，完成年初预算的80%。"));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var said in form.Statements)
        {
            if (said.Completion is null || said.Amount is null || said.Budget is null) continue;
            if (StatedInterval.Of(said.Amount) is not { } amount || StatedInterval.Of(said.Budget) is not { } budget) continue;
            if (StatedInterval.Of(said.Completion) is not { } rate) continue;
            if (amount / budget is { } possible && !possible.Meets(rate)) Report(form, said, sink);
        }
    }

    private static void Report(Form form, Statement said, FindingSink sink)
    {
        var expected = ArithmeticText.Percent(StatedInterval.Value(said.Amount!) / StatedInterval.Value(said.Budget!));
        var message = $"{said.Subject}预算数{said.Budget!.Text}、决算（执行）数{said.Amount!.Text}，完成率应为"
            + $"{StatedInterval.Number(said.Amount)}÷{StatedInterval.Number(said.Budget)}＝{expected}，文中写{said.Completion!.Text}";
        sink.Add(new Finding(Rule, Severity.Error, form.Id, said.Completion.At, said.Subject, message, Basis)
        {
            Stated = said.Completion.Text,
            Expected = expected,
        });
    }
}
