namespace Mingji.Core.Rubrics;

/// <summary>Writes a formula: with names (canonical), or with the figures that stood for them (explanations).</summary>
internal sealed class FormulaWriter(IReadOnlyDictionary<string, Quantity>? figures, decimal? points)
{
    internal string Write(Expression expression) => expression switch
    {
        Literal l => l.Value.Amount < 0 ? "（" + Signed(l.Value) + "）" : l.Value.ToString(),
        PointsReference => points is { } p ? Quantity.Plainly(p) : "分值",
        FactReference f => figures is not null && figures.TryGetValue(f.Name, out var value) ? Figure(value) : f.Name,
        Negation n => "（－" + Operand(n.Of, 3, right: false) + "）",
        Magnitude m => "|" + Write(m.Of) + "|",
        _ => Operation((Operation)expression),
    };

    private string Operation(Operation operation)
    {
        var rank = Rank(operation);
        var sign = operation.Kind switch
        {
            Arithmetic.Add => "＋",
            Arithmetic.Subtract => "－",
            Arithmetic.Multiply => "×",
            _ => "÷",
        };
        return Operand(operation.Left, rank, right: false) + sign + Operand(operation.Right, rank, right: true);
    }

    private string Operand(Expression expression, int rank, bool right)
    {
        var own = expression is Operation o ? Rank(o) : 9;
        return own < rank || (right && own == rank) ? "（" + Write(expression) + "）" : Write(expression);
    }

    private static int Rank(Operation operation) => operation.Kind is Arithmetic.Add or Arithmetic.Subtract ? 1 : 2;

    private static string Figure(Quantity value) => value.Amount < 0 ? "（" + Signed(value) + "）" : value.ToString();

    private static string Signed(Quantity value) => value.ToString();
}
