using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Identities;

/// <summary>A figure with the name that its document gives it.</summary>
internal readonly record struct NamedFigure(string Name, Stated Stated);

/// <summary>An identity between figures of one form: the left one is the sum of the added ones less the subtracted ones.</summary>
internal readonly record struct Balance(NamedFigure Left, List<NamedFigure> Plus, List<NamedFigure> Minus)
{
    /// <summary>Reports to <paramref name="sink"/> when no unrounded values hold it.</summary>
    public void Check(Form form, string rule, Severity severity, string basis, FindingSink sink)
    {
        if (StatedInterval.Of(Left.Stated, form.MoneyUnit) is not { } left) return;
        var right = Figures.Interval.Zero;
        foreach (var term in Plus)
        {
            if (StatedInterval.Beside(term.Stated, Left.Stated, form.MoneyUnit) is not { } one) return;
            right += one;
        }

        foreach (var term in Minus)
        {
            if (StatedInterval.Beside(term.Stated, Left.Stated, form.MoneyUnit) is not { } one) return;
            right -= one;
        }

        if (!left.Meets(right)) Report(form, rule, severity, basis, sink);
    }

    private void Report(Form form, string rule, Severity severity, string basis, FindingSink sink)
    {
        var names = string.Join("＋", Plus.Select(t => t.Name)) + string.Concat(Minus.Select(t => "－" + t.Name));
        var values = string.Join("＋", Plus.Select(t => Printed(t.Stated))) + string.Concat(Minus.Select(t => "－" + Printed(t.Stated)));
        var sum = Plus.Sum(t => Value(form, t.Stated)) - Minus.Sum(t => Value(form, t.Stated));
        var expected = ArithmeticText.InUnitOf(Left.Stated, form.MoneyUnit, sum);
        var stated = ArithmeticText.Printed(Left.Stated, form.MoneyUnit);
        var message = Plus.Count == 1 && Minus.Count == 0
            ? $"{Left.Name}写{stated}，而{names}为{ArithmeticText.Printed(Plus[0].Stated, form.MoneyUnit)}，二者应相等"
            : $"{Left.Name}写{stated}，应等于{names}＝{values}＝{expected}";
        sink.Add(new Finding(rule, severity, form.Id, Left.Stated.At, Left.Name, message, basis)
        {
            Stated = stated,
            Expected = expected,
            Also = [.. Plus.Concat(Minus).Select(t => t.Stated.At).Distinct()],
        });
    }

    private static string Printed(Stated stated) => ArithmeticText.Plain(stated.Figure!.Value.Value);

    private static decimal Value(Form form, Stated stated)
    {
        var unit = stated.Figure!.Value.Unit;
        return stated.Figure.Value.Value * (unit.Kind == Figures.UnitKind.None ? form.MoneyUnit : unit).Scale;
    }
}
