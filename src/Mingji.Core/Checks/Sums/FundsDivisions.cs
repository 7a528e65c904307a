using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Sums;

/// <summary>
/// Two divisions of the same funds (by source, by use) come to the same sum where the form states no total to compare them with. Each must
/// be filled in throughout.
/// </summary>
internal static class FundsDivisions
{
    public static void Run(Form form, FindingSink sink)
    {
        var funds = form.Funds;
        if (funds.Length < 2) return;
        foreach (var row in funds)
        {
            if (row.Source == FundSource.Total || row.Year != funds[0].Year) return;
        }

        var first = funds[0].Group;
        for (var i = 1; i < funds.Length; i++)
        {
            if (funds[i].Group == first || funds[i].Group == funds[i - 1].Group) continue;
            Check(form, first, funds[i].Group, FundsColumn.Initial, sink);
            Check(form, first, funds[i].Group, FundsColumn.Adjusted, sink);
            Check(form, first, funds[i].Group, FundsColumn.Executed, sink);
        }
    }

    private static bool TrySum(Form form, string group, FundsColumn column, out Rounded sum)
    {
        sum = default;
        var read = 0;
        foreach (var row in form.Funds)
        {
            if (row.Group != group) continue;
            if (!Rounded.TryMoney(FundsColumns.Of(row, column), form.MoneyUnit, out var part)) return false;
            sum += part;
            read++;
        }

        return read > 1;
    }

    private static void Check(Form form, string first, string second, FundsColumn column, FindingSink sink)
    {
        if (!TrySum(form, first, column, out var one) || !TrySum(form, second, column, out var other) || one.Meets(other)) return;
        var (terms, otherTerms) = (Terms(form, first, column), Terms(form, second, column));
        var unit = form.MoneyUnit;
        var stated = ArithmeticText.InUnitOf(terms[0], unit, one.Value);
        var expected = ArithmeticText.InUnitOf(terms[0], unit, other.Value);
        var message = $"「{FormName.Of(form)}」的{FundsColumns.Name(column)}：「{first}」各项合计{stated}（{ArithmeticText.Sum(terms)}），"
            + $"「{second}」各项合计{expected}（{ArithmeticText.Sum(otherTerms)}），同一笔资金的两种划分相差"
            + ArithmeticText.InUnitOf(terms[0], unit, Math.Abs(one.Value - other.Value));
        sink.Add(new Finding(ComponentsCheck.Rule, Severity.Error, form.Id, otherTerms[0].At, second, message, ComponentsCheck.Basis)
        {
            Stated = stated,
            Expected = expected,
            Also = [.. terms.Select(term => term.At)],
        });
    }

    private static List<Stated> Terms(Form form, string group, FundsColumn column) =>
        [.. form.Funds.Where(row => row.Group == group).Select(row => FundsColumns.Of(row, column)).OfType<Stated>()];
}
