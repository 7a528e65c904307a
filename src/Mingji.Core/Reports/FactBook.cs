using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Reports;

/// <summary>Collects facts as sentences print them. What is not stated, or is no number where one belongs, is left out.</summary>
internal sealed class FactBook(string prefix = "")
{
    private const int MostDecimals = 2;
    private readonly ImmutableDictionary<string, ReportFact>.Builder _facts = ImmutableDictionary.CreateBuilder<string, ReportFact>();

    public ImmutableDictionary<string, ReportFact> Facts => _facts.ToImmutable();

    public void Words(string name, string? text)
    {
        var said = text?.ReplaceLineEndings("\n").Trim().TrimEnd('。', '；', ';');
        if (!string.IsNullOrEmpty(said)) _facts[name] = new(prefix + name, name, said, null);
    }

    public void Figure(string name, Figure? figure)
    {
        if (figure is not { Hedge: Hedge.None } stated) return;
        var shown = stated.Decimals <= MostDecimals ? stated
            : stated with { Value = Math.Round(stated.Value, MostDecimals, MidpointRounding.AwayFromZero), Decimals = MostDecimals };
        _facts[name] = new(prefix + name, name, shown.ToString(), shown);
    }

    /// <summary>An amount of money; one whose unit nobody stated is none.</summary>
    public void Money(string name, Stated? stated)
    {
        if (stated?.Figure is { Unit.Kind: UnitKind.Money } figure) Figure(name, figure);
    }

    public void Money(string name, Figure? figure)
    {
        if (figure is { Unit.Kind: UnitKind.Money }) Figure(name, figure);
    }

    public void Points(string name, Stated? stated)
    {
        if (stated?.Figure is { Unit.Kind: UnitKind.None or UnitKind.Points } figure) Figure(name, figure with { Unit = Unit.Points });
    }

    public void Count(string name, int count, string classifier) =>
        _facts[name] = new(prefix + name, name, string.Create(CultureInfo.InvariantCulture, $"{count}{classifier}"),
            new Figure(count, 0, new(classifier, UnitKind.Count, 1, classifier)));

    /// <summary>Executed over budget in percent; none over a budget of zero or less.</summary>
    public void Rate(string name, Figure? executed, Figure? budget)
    {
        if (executed is not { Hedge: Hedge.None } done || budget is not { Hedge: Hedge.None } whole || done.In(whole.Unit) is not { } part) return;
        if (whole.Value <= 0 || !Bound.TryDivide(part.Value, whole.Value, out var ratio)) return;
        if (Bound.TryMultiply(ratio, 100, out var percent))
            Figure(name, new(Math.Round(percent, MostDecimals, MidpointRounding.AwayFromZero), MostDecimals, Unit.Percent));
    }
}
