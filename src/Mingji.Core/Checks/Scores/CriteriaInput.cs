using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Indicators;
using Mingji.Core.Rubrics;

namespace Mingji.Core.Checks.Scores;

/// <summary>What is known of a row for its criteria: the actual value of the row, else the facts of the dossier.</summary>
internal sealed class CriteriaInput(Indicator row, ImmutableArray<MeasuredFact> facts)
{
    private readonly Figure? _actual = row.Actual?.Figure is { Hedge: Hedge.None } figure ? figure : null;

    /// <summary>The values as printed.</summary>
    internal RubricInput Middle() => With(_actual is { } actual ? MeasuredFacts.QuantityOf(actual.Value, actual.Unit) : null, facts);

    /// <summary>The values at the ends of what their digits may stand for, one at a time.</summary>
    internal IEnumerable<RubricInput> Near()
    {
        foreach (var sign in new[] { -1m, 1m })
        {
            if (_actual is { } actual && !IsWhole(actual))
            {
                yield return With(MeasuredFacts.QuantityOf(actual.Value + sign * Interval.HalfUnit(actual.Decimals), actual.Unit), facts);
            }

            for (var i = 0; i < facts.Length; i++)
            {
                var fact = facts[i];
                if (fact.Slack == 0) continue;
                var moved = fact with { Value = fact.Value with { Amount = fact.Value.Amount + sign * fact.Slack } };
                yield return With(_actual is { } own ? MeasuredFacts.QuantityOf(own.Value, own.Unit) : null, facts.SetItem(i, moved));
            }
        }
    }

    // 100% and counted things are exact; other percentages are rounded.
    private static bool IsWhole(Figure figure) =>
        figure.Unit.Kind == UnitKind.Ratio ? figure is { Decimals: <= 0, Value: 0 or 100 }
            : figure is { Decimals: <= 0, Unit.Kind: not UnitKind.Money };

    private RubricInput With(Quantity? value, ImmutableArray<MeasuredFact> known) =>
        new() { Subject = FactNames.Of(row.Name), Value = value, Facts = [.. known.Select(f => new NamedFact(f.Name, f.Value))] };
}
