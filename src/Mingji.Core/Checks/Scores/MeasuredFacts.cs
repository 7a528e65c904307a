using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Rubrics;

namespace Mingji.Core.Checks.Scores;

/// <summary>A fact of a dossier with the half unit by which the unrounded one may lie from it.</summary>
internal readonly record struct MeasuredFact(string Name, Quantity Value, decimal Slack);

/// <summary>
/// The figures of a dossier under the names that criteria use: header fields, and columns of tables with a single row. A name with two
/// values is left out.
/// </summary>
internal static class MeasuredFacts
{
    internal static ImmutableArray<MeasuredFact> Of(Dossier dossier)
    {
        var facts = new Dictionary<string, MeasuredFact?>(StringComparer.Ordinal);
        foreach (var form in dossier.Forms)
        {
            if (form.Type is not (FormType.DepartmentSelfEvaluation or FormType.EvaluationReport or FormType.ScoreSheet)) continue;
            foreach (var fact in form.Facts) Add(facts, CriteriaFormulas.FactOf(fact.Name), fact.Value, form);
            foreach (var table in form.Tables) Add(facts, table, form);
        }

        return [.. facts.Values.OfType<MeasuredFact>()];
    }

    private static void Add(Dictionary<string, MeasuredFact?> facts, AmountTable table, Form form)
    {
        if (table.Rows.Length != 1) return;
        var cells = table.Rows[0].Cells;
        for (var i = 0; i < Math.Min(cells.Length, table.Columns.Length); i++)
        {
            var column = table.Columns[i];
            var name = column[(column.LastIndexOf('/') + 1)..];
            if (cells[i] is { } cell) Add(facts, CriteriaFormulas.FactOf(name), cell, form);
        }
    }

    private static void Add(Dictionary<string, MeasuredFact?> facts, string printed, Stated stated, Form form)
    {
        if (stated.Figure is not { Hedge: Hedge.None } figure) return;
        var name = FactNames.Of(printed);
        if (name.Length == 0) return;
        var unit = figure.Unit.Kind == UnitKind.None ? form.MoneyUnit.Kind == UnitKind.Money
            && figure.Decimals > 0 ? form.MoneyUnit : figure.Unit : figure.Unit;
        var fact = new MeasuredFact(name, QuantityOf(figure.Value, unit), figure.Decimals <= 0 ? 0m
            : Interval.HalfUnit(figure.Decimals) * unit.Scale);
        if (facts.TryGetValue(name, out var known) && known is { } other && other.Value.Amount != fact.Value.Amount) facts[name] = null;
        else if (known is null && facts.ContainsKey(name)) return;
        else facts[name] = fact;
    }

    /// <summary>A figure as criteria measure it.</summary>
    internal static Quantity QuantityOf(decimal value, Unit unit) => new(value * unit.Scale, unit.Symbol);
}
