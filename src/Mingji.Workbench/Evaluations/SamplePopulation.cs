using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Evaluations;

namespace Mingji.Workbench.Evaluations;

/// <summary>The list of all candidates of a draw, one a line by number: the number of the self-evaluation and its risk.</summary>
internal static class SamplePopulation
{
    public static string Write(IEnumerable<SampleCandidate> candidates) => string.Join('\n', candidates.OrderBy(c => c.CaseId)
        .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.CaseId} {c.Risk.Points}")));

    public static ImmutableArray<Candidate> Read(string population) =>
    [
        .. population.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(parts =>
            new Candidate(long.Parse(parts[0], CultureInfo.InvariantCulture), decimal.Parse(parts[1], CultureInfo.InvariantCulture))),
    ];
}
