using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Sums;

/// <summary>
/// Parts that a sentence announces as the make-up of a sum ("具体构成为", or parts whose shares are stated to reach 100%) add up to it, and
/// their shares to 100%. Mere examples ("其中") may fall short of the sum; they may not exceed it.
/// </summary>
internal static class StatementParts
{
    public static void Run(Form form, FindingSink sink)
    {
        if (StatementGroups.Of(form) is not { } groups) return;
        foreach (var (whole, parts) in groups) Check(form, whole, parts, sink);
    }

    private static void Check(Form form, Statement whole, List<Statement> parts, FindingSink sink)
    {
        var shares = Sum(parts, part => part.Share);
        var complete = parts.Exists(part => part.Part == PartKind.Composing) || (shares is { } sum && sum.Meets(Interval.Exactly(1)));
        if (complete && shares is { } stated && parts.Count > 1
            && !stated.Meets(Interval.Exactly(1))) ReportShares(form, whole, parts, sink);
        if (!complete && IsKnown(KnownSubjects.Of(whole.Subject))) return;
        Amounts(form, whole, parts, complete, budget: false, sink);
        Amounts(form, whole, parts, complete, budget: true, sink);
    }

    private static void Amounts(Form form, Statement whole, List<Statement> parts, bool complete, bool budget, FindingSink sink)
    {
        var total = budget ? whole.Budget : whole.Amount ?? whole.Budget;
        if (parts.Count < 2 || StatedInterval.Of(total) is not { } all) return;
        if (Sum(parts, part => budget ? part.Budget : part.Amount) is not { } sum || sum.Meets(all)) return;
        if (sum.Low > all.High) Report(form, whole, parts, total!, budget, sink);
        else if (complete && sum.High < all.Low) Report(form, whole, parts, total!, budget, sink);
    }

    /// <summary>Sums whose make-up identity/balance knows.</summary>
    private static bool IsKnown(KnownSubject subject) => subject is KnownSubject.IncomeTotal or KnownSubject.ExpenditureTotal
        or KnownSubject.ThreePublics or KnownSubject.Vehicles or KnownSubject.Procurement;

    /// <summary>Null as soon as one part does not state it: a sum with a hole is no sum.</summary>
    private static Interval? Sum(List<Statement> parts, Func<Statement, Stated?> of)
    {
        var sum = Interval.Zero;
        foreach (var part in parts)
        {
            if (StatedInterval.Of(of(part)) is not { } one || one.High < 0) return null;
            sum += one;
        }

        return sum;
    }

    private static void Report(Form form, Statement whole, List<Statement> parts, Stated total, bool budget, FindingSink sink)
    {
        List<Stated> terms = [.. parts.Select(part => (budget ? part.Budget : part.Amount)!)];
        var sum = ArithmeticText.InUnitOf(total, form.MoneyUnit, terms.Sum(StatedInterval.Value));
        var names = string.Join("、", parts.Select(part => part.Subject));
        var message = $"{whole.Subject}{(budget ? "预算数" : "")}写{total.Text}，但其分项{names}合计{ArithmeticText.Sum(terms)}＝{sum}";
        sink.Add(new Finding(ComponentsCheck.Rule, Severity.Error, form.Id, total.At, whole.Subject, message, ComponentsCheck.Basis)
        {
            Stated = total.Text,
            Expected = sum,
            Also = [.. terms.Select(term => term.At).Distinct()],
        });
    }

    private static void ReportShares(Form form, Statement whole, List<Statement> parts, FindingSink sink)
    {
        List<Stated> terms = [.. parts.Select(part => part.Share!)];
        var sum = ArithmeticText.Plain(terms.Sum(term => term.Figure!.Value.Value)) + "%";
        var message = $"{whole.Subject}的各分项占比合计{ArithmeticText.Sum(terms)}＝{sum}，不是100%";
        sink.Add(new Finding(ComponentsCheck.Rule, Severity.Error, form.Id, terms[0].At, whole.Subject, message, ComponentsCheck.Basis)
        {
            Stated = sum,
            Expected = "100%",
        });
    }
}
