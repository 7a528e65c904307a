using Mingji.Core.Checks.Gallery;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Identities;

/// <summary>
/// What a year closed with, the next opens with. A sentence that says how the closing changed implies what the year before closed with;
/// the same holds for that year's income and expenditure.
/// </summary>
public sealed class CarryOverCheck : IFormCheck
{
    private const string Rule = "identity/carry-over";
    private const string Basis = "上年年末结转和结余＝本年年初结转和结余";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "上年年末结转结余与本年年初不衔接",
        Basis,
        ExampleSentences.Example(
            "年末比上年少9万元、余0，则上年末有9万元；年初却是0",
            "本单位2022年度收入总计50万元，其中年初结转和结余0万元；本年收入合计50万元。",
            "年末结转和结余0万元，较2021年减少9万元，下降100%。"),
        ExampleSentences.Example(
            "上年末9万元，年初9万元",
            "本单位2022年度收入总计59万元，其中年初结转和结余9万元；本年收入合计50万元。",
            "年末结转和结余0万元，较2021年减少9万元，下降100%。"));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        if (form.Statements.IsEmpty) return;
        var closing = Only(form, KnownSubject.Closing);
        var opening = Only(form, KnownSubject.Opening);
        if (closing?.Amount is null || closing.Change is null) return;
        if (LastYear(closing) is not { } last) return;
        CheckOpening(form, opening, closing, last, sink);
        CheckImplied(form, opening, closing, last, sink);
    }

    private static void CheckOpening(Form form, Statement? opening, Statement closing, Interval last, FindingSink sink)
    {
        if (StatedInterval.Of(opening?.Amount) is not { } opened || opened.Meets(last)) return;
        var message = $"{closing.Subject}{closing.Amount!.Text}、比上年{closing.Verb}{StatedInterval.Number(closing.Change!)}万元，说明上年年末结转和结余为"
            + $"{Last(closing)}万元；但本年{opening!.Subject}写{opening.Amount!.Text}，二者应当相等（{Last(closing)}≠{StatedInterval.Number(opening.Amount)}）";
        sink.Add(new Finding(Rule, Severity.Error, form.Id, opening.Amount.At, opening.Subject, InWords(closing, message), Basis)
        {
            Stated = opening.Amount.Text,
            Expected = Last(closing) + closing.Amount.Figure!.Value.Unit,
            Also = [closing.Amount.At],
        });
    }

    /// <summary>Last year: opening + income − expenditure = closing, all four as this year's sentences imply them.</summary>
    private static void CheckImplied(Form form, Statement? opening, Statement closing, Interval last, FindingSink sink)
    {
        var income = Only(form, KnownSubject.Income);
        var expenditure = Only(form, KnownSubject.Expenditure);
        if (opening?.Change is null || income?.Change is null || expenditure?.Change is null) return;
        if (LastYear(opening) is not { } o || LastYear(income) is not { } i || LastYear(expenditure) is not { } e) return;
        if ((o + i - e).Meets(last)) return;
        var unit = closing.Amount!.Figure!.Value.Unit;
        var rest = (LastValue(opening) + LastValue(income) - LastValue(expenditure)) / unit.Scale;
        var message = $"由各项增减额倒推上年：年初结转和结余{Last(opening)}＋本年收入{Last(income)}－本年支出{Last(expenditure)}"
            + $"＝{ArithmeticText.Plain(rest)}万元，与由年末结转和结余倒推的上年年末{Last(closing)}万元不符（除非上年有结余分配）";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, closing.Amount.At, closing.Subject, InWords(closing, message), Basis)
        {
            Stated = Last(closing) + unit,
            Expected = ArithmeticText.Plain(rest) + unit,
            Also = [opening.Amount!.At, income.Amount!.At, expenditure.Amount!.At],
        });
    }

    private static string InWords(Statement closing, string message) =>
        message.Replace("万元", closing.Amount!.Figure!.Value.Unit.Symbol, StringComparison.Ordinal);

    private static Statement? Only(Form form, KnownSubject subject)
    {
        Statement? found = null;
        foreach (var said in form.Statements)
        {
            if (said.Amount is null || KnownSubjects.Of(said.Subject) != subject) continue;
            if (found is not null) return null;
            found = said;
        }

        return found;
    }

    private static Interval? LastYear(Statement said) =>
        said.Base is { } year && year == said.Year?.Before && StatedInterval.Of(said.Amount) is { } amount
        && StatedInterval.Of(said.Change) is { } change && said.Amount!.Figure!.Value.Unit == said.Change!.Figure!.Value.Unit
            ? amount - change
            : null;

    private static decimal LastValue(Statement said) => StatedInterval.Value(said.Amount!) - StatedInterval.Value(said.Change!);

    private static string Last(Statement said) => ArithmeticText.Plain(LastValue(said) / said.Amount!.Figure!.Value.Unit.Scale);
}
