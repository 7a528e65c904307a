using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Sums;

/// <summary>
/// The parts of each division of a project's funds make up its total, in every money column. Parts nobody filled in are missing, not zero:
/// with one of them the sum is only a lower bound, and is not judged unless it already exceeds the total.
/// </summary>
internal static class FundsComponents
{
    public static void Run(Form form, FindingSink sink)
    {
        var funds = form.Funds;
        for (var i = 0; i < funds.Length; i++)
        {
            if (funds[i].Source != FundSource.Total) continue;
            for (var first = 0; first < funds.Length; first++)
            {
                if (!OpensGroup(form, funds[i], first)) continue;
                Check(form, funds[i], first, FundsColumn.Initial, sink);
                Check(form, funds[i], first, FundsColumn.Adjusted, sink);
                Check(form, funds[i], first, FundsColumn.Executed, sink);
            }
        }
    }

    // Where appropriation is divided once more by level of government, the levels are parts of a part.
    private static bool IsPart(Form form, FundsRow total, FundsRow row)
    {
        if (row.Source == FundSource.Total || row.Year != total.Year) return false;
        if (row.Source is not (FundSource.Superior or FundSource.Local or FundSource.TransferDown)) return true;
        foreach (var other in form.Funds)
        {
            if (other.Source == FundSource.Appropriation && other.Year == total.Year && other.Group == row.Group) return false;
        }

        return true;
    }

    // Basic and project expenditure divide the funds by use, everything else by source, even where the form prints no heading for it.
    private static bool SameDivision(FundsRow left, FundsRow right) => left.Group == right.Group && IsUse(left) == IsUse(right);

    private static bool IsUse(FundsRow row) => row.Source is FundSource.BasicExpenditure or FundSource.ProjectExpenditure;

    private static bool OpensGroup(Form form, FundsRow total, int index)
    {
        var row = form.Funds[index];
        if (!IsPart(form, total, row)) return false;
        for (var i = 0; i < index; i++)
        {
            if (IsPart(form, total, form.Funds[i]) && SameDivision(form.Funds[i], row)) return false;
        }

        return true;
    }

    private static void Check(Form form, FundsRow total, int first, FundsColumn column, FindingSink sink)
    {
        var stated = FundsColumns.Of(total, column);
        if (!Rounded.TryMoney(stated, form.MoneyUnit, out var whole)) return;
        var sum = default(Rounded);
        var read = 0;
        var empty = 0;
        for (var i = first; i < form.Funds.Length; i++)
        {
            var row = form.Funds[i];
            if (!IsPart(form, total, row) || !SameDivision(row, form.Funds[first])) continue;
            if (!Rounded.TryMoney(FundsColumns.Of(row, column), form.MoneyUnit, out var part))
            {
                empty++;
                continue;
            }

            sum += part;
            read++;
        }

        if (read == 0 || whole.Meets(sum)) return;
        var lost = PartlyRead.Rows(form, total.At.Cell, form.Goals?.At.Cell ?? (form.Indicators.IsEmpty ? int.MaxValue
            : form.Indicators[0].At.Cell));
        if (lost > 0 && sum.Value < whole.Value
            && PartlyRead.Keeps(form, lost, ComponentsCheck.Rule, total.Label, FundsColumns.Name(column) + "各分项之和", sink)) return;
        if (empty == 0 || sum.Value > whole.Value) Report(form, total, first, column, stated!, sum.Value, whole.Value, sink);
        else Skip(form, total, column, sink);
    }

    private static void Skip(Form form, FundsRow total, FundsColumn column, FindingSink sink) =>
        sink.Skip(new NotEvaluated(
            ComponentsCheck.Rule, form.Id, FormName.Of(form) + "，" + total.Label, FundsColumns.Name(column) + "的分项没有填全，无法核对合计"));

    private static void Report(
        Form form, FundsRow total, int first, FundsColumn column, Stated stated, decimal sum, decimal whole, FindingSink sink)
    {
        var parts = new List<Stated>();
        var labels = new List<string>();
        foreach (var row in form.Funds)
        {
            if (!IsPart(form, total, row) || !SameDivision(row, form.Funds[first])) continue;
            if (FundsColumns.Of(row, column) is not { Figure: not null } part) continue;
            parts.Add(part);
            labels.Add(row.Label);
        }

        var unit = form.MoneyUnit;
        var message = $"「{FormName.Of(form)}」{total.Label}的{FundsColumns.Name(column)}为{ArithmeticText.Printed(stated, unit)}，"
            + $"但其中各项（{string.Join("、", labels)}）合计{ArithmeticText.InUnitOf(stated, unit, sum)}（{ArithmeticText.Sum(parts)}），"
            + $"相差{ArithmeticText.InUnitOf(stated, unit, Math.Abs(whole - sum))}";
        sink.Add(new Finding(ComponentsCheck.Rule, Severity.Error, form.Id, stated.At, total.Label, message, ComponentsCheck.Basis)
        {
            Stated = ArithmeticText.Printed(stated, unit),
            Expected = ArithmeticText.InUnitOf(stated, unit, sum),
            Also = [.. parts.Select(part => part.At)],
        });
    }
}
