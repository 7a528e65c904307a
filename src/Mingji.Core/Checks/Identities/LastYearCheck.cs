using Mingji.Core.Checks.Gallery;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Core.Reports.Accounts;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Identities;

/// <summary>
/// What this year's accounts say of the year before agrees with that year's accounts: the change that a sentence states, "持平", and what was
/// carried over. Only where both years' accounts of the unit are at hand.
/// </summary>
public sealed class LastYearCheck : IDossierCheck
{
    private const string Rule = "identity/last-year";
    private const string Basis = "本年决算与上年决算的对比：增减额＝本年决算数－上年决算数；上年年末结转和结余＝本年年初结转和结余";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "与上年决算的对比不符",
        Basis,
        new CheckExample("上年支出100.00万元，本年90.00万元，却写减少9.00万元", [.. Example("9.00")]),
        new CheckExample("写减少10.00万元", [.. Example("10.00")]));

    public void Run(Dossier dossier, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var now in dossier.Forms)
        {
            if (now.Type != FormType.FinalAccounts || now.FiscalYear is not { } year) continue;
            var before = dossier.Forms.FirstOrDefault(form => form.Type == now.Type && form.FiscalYear == year.Before && IsSame(form, now));
            if (before is not null) Compare(now, before, sink);
        }
    }

    /// <summary>This year's accounts against last year's.</summary>
    public static void Compare(Form now, Form before, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(sink);
        var (amounts, last) = (new AccountsAmounts(now), new AccountsAmounts(Whole(before)));
        foreach (var said in now.Statements)
        {
            if (said.Year is { } year && year != now.FiscalYear) continue;
            if (said.Base is { } other && other != now.FiscalYear!.Value.Before) continue;
            if (SupplementTaking.NameOf(said) is { } name && last.LastOf(name) is { } figure) Said(now, before, said, figure, sink);
        }

        if (amounts.Of(AccountsFactNames.Opening) is { } opening && last.Of(AccountsFactNames.Closing) is { } closing
            && !opening.InBase.Meets(closing.InBase)) Carried(now, before, opening, closing, sink);
    }

    /// <summary>With what no table of last year's accounts holds and their narrative states: running costs, procurement.</summary>
    private static Form Whole(Form before) => AccountsSupplement.Of(before) is null && !before.Statements.IsEmpty
        ? before with { Tables = before.Tables.Add(SupplementTaking.Of(before)) } : before;

    private static void Said(Form now, Form before, Statement said, Figure last, FindingSink sink)
    {
        if (StatedInterval.Of(said.Amount) is not { } amount || said.Amount!.Figure!.Value.Unit is not { Kind: UnitKind.Money } unit) return;
        var change = amount - last.InBase;
        if (said.Change is not null)
        {
            if (StatedInterval.Of(said.Change) is { } moved && !moved.Meets(change)) Report(now, before, said, last, unit, said.Change.At, sink);
        }
        else if (said.Before is not null)
        {
            if (StatedInterval.Of(said.Before) is { } stated && !stated.Meets(last.InBase))
                Report(now, before, said, last, unit, said.Before.At, sink);
        }
        else if (said.Verb.Length > 0 && said.Verb is not ("持平" or "一致"))
        {
            // Printed figures decide: texts compare what they print.
            var apart = StatedInterval.Value(said.Amount) - (last.Value * last.Unit.Scale);
            var moves = apart == 0 || !change.Meets(Interval.Zero);
            if (moves && (FigureAssigner.IsFall(said.Verb) ? apart >= 0 : apart <= 0)) Report(now, before, said, last, unit, said.Source.At, sink);
        }
        else if (said.Verb.Length > 0 && !said.Source.Text.Contains("基本持平", StringComparison.Ordinal) && !change.Meets(Interval.Zero))
            Report(now, before, said, last, unit, said.Source.At, sink);
    }

    private static void Report(Form now, Form before, Statement said, Figure last, Unit unit, Place at, FindingSink sink)
    {
        var change = (StatedInterval.Value(said.Amount!) - (last.Value * last.Unit.Scale)) / unit.Scale;
        var expected = change == 0 ? "持平" : (change < 0 ? "减少" : "增加") + ArithmeticText.Plain(Math.Abs(change)) + unit;
        var words = said.Change is { } stated ? said.Verb + StatedInterval.Number(stated) + stated.Figure!.Value.Unit
            : said.Before is { } told ? "上年" + told.Text : said.Verb;
        var message = $"{said.Subject}本年{said.Amount!.Text}，{before.FiscalYear!.Value.Year}年度决算为{last}，应为{expected}，文中写{words}";
        sink.Add(new Finding(Rule, Severity.Error, now.Id, at, said.Subject, message, Basis)
        {
            Stated = words,
            Expected = expected,
            Also = [said.Amount.At],
        });
    }

    private static void Carried(Form now, Form before, Figure opening, Figure closing, FindingSink sink)
    {
        var message = $"{before.FiscalYear!.Value.Year}年度决算年末结转和结余为{closing}，{now.FiscalYear!.Value.Year}年度决算年初结转和结余为{opening}，"
            + "二者应当相等；年初作过调整的请说明";
        sink.Add(new Finding(Rule, Severity.Warning, now.Id, now.At, AccountsFactNames.Opening, message, Basis)
        {
            Stated = opening.ToString(),
            Expected = closing.ToString(),
        });
    }

    private static bool IsSame(Form one, Form other) =>
        one.Unit is null || other.Unit is null || PlainText.Tight(one.Unit) == PlainText.Tight(other.Unit);

    private static IEnumerable<Form> Example(string change)
    {
        var words = ExampleSentences.Of(2024, $"本年支出合计90.00万元，较上年减少{change}万元。");
        yield return Tables("90.00", 2024) with { Statements = words.Statements };
        yield return Tables("100.00", 2023) with { Id = "F2" };
    }

    private static Form Tables(string expenditure, int year) => ExampleForm.Of(FormType.FinalAccounts)
        .Table("收入支出决算总表", ["决算数"], (RowKind.Subtotal, "本年支出合计", [expenditure]))
        .With(form => form with { FiscalYear = new(year), MoneyUnit = Unit.TenThousandYuan }).Build();
}
