using Mingji.Core.Checks.Gallery;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Rates;

/// <summary>The growth that a sentence states is its change ÷ last year, where last year = this year − change.</summary>
public sealed class GrowthCheck : IFormCheck
{
    private const string Rule = "rate/growth";
    private const string Basis = "增长率＝（本年数－上年数）÷上年数";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "增减幅度与增减额不符",
        Basis,
        ExampleSentences.Example("本年88.50万元，减少11.50万元，上年就是100万元，下降11.5%，却写下降13%", "支出总计88.50万元，较2021年减少11.50万元，下降13%。"),
        ExampleSentences.Example("11.50÷100＝11.5%", "支出总计88.50万元，较2021年减少11.50万元，下降11.5%。"));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var said in form.Statements)
        {
            if (said.Growth is null || said.Change is null) continue;
            if (StatedInterval.Of(said.Amount) is not { } amount || StatedInterval.Of(said.Change) is not { } change
                || StatedInterval.Of(said.Growth) is not { } growth) continue;
            if (Possible(amount, change) is { } possible && !possible.Meets(growth)) Report(form, said, sink);
        }
    }

    /// <summary>
    /// All growths that some amount and change of the intervals give. Growth c ÷ (a − c) is monotone in both, so its ends are at corners.
    /// Null when last year may have been nothing.
    /// </summary>
    private static Interval? Possible(Interval amount, Interval change)
    {
        if (amount is not { Low: { } a0, High: { } a1 } || change is not { Low: { } c0, High: { } c1 }) return null;
        if (a0 - c1 <= 0 && a1 - c0 >= 0) return null;
        Span<decimal> corners = [c0 / (a0 - c0), c0 / (a1 - c0), c1 / (a0 - c1), c1 / (a1 - c1)];
        var (low, high) = (corners[0], corners[0]);
        foreach (var corner in corners) (low, high) = (Math.Min(low, corner), Math.Max(high, corner));
        return new(low, high);
    }

    private static void Report(Form form, Statement said, FindingSink sink)
    {
        var (amount, change) = (StatedInterval.Value(said.Amount!), StatedInterval.Value(said.Change!));
        var unit = said.Amount!.Figure!.Value.Unit;
        var (now, moved, last) = (amount / unit.Scale, change / unit.Scale, (amount - change) / unit.Scale);
        var expected = change / (amount - change);
        var message = $"{said.Subject}本年{said.Amount.Text}，{said.Verb}{StatedInterval.Number(said.Change!)}{said.Change!.Figure!.Value.Unit}，"
            + $"则上年为{ArithmeticText.Plain(now)}{(moved < 0 ? "＋" : "－")}{ArithmeticText.Plain(Math.Abs(moved))}"
            + $"＝{ArithmeticText.Plain(last)}{unit}，"
            + $"变动幅度应为{ArithmeticText.Plain(moved)}÷{ArithmeticText.Plain(last)}＝{ArithmeticText.Percent(expected)}，"
            + $"文中写{(said.Growth!.Figure!.Value.Value < 0 ? "下降" : "增长")}{StatedInterval.Number(said.Growth)}%";
        sink.Add(new Finding(Rule, Severity.Error, form.Id, said.Growth.At, said.Subject, message, Basis)
        {
            Stated = said.Growth.Figure.Value.ToString(),
            Expected = ArithmeticText.Percent(expected),
        });
    }
}
