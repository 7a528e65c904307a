using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Core.Monitoring;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Showing;

/// <summary>Whether two assessments say the same to a reader, so that the page need not hear it again.</summary>
internal static class SameWords
{
    public static bool Differ(Assessment one, Assessment other) =>
        !Same(one.Findings, other.Findings)
        || (one.Score.Points, one.Score.Stated, one.Score.Due, one.Score.Open)
            != (other.Score.Points, other.Score.Stated, other.Score.Due, other.Score.Open)
        || !one.Score.Rows.Select(Numbers).SequenceEqual(other.Score.Rows.Select(Numbers)) || !Same(one.Lights, other.Lights);

    public static bool Same(IEnumerable<Finding> one, IEnumerable<Finding> other)
    {
        using var others = other.GetEnumerator();
        foreach (var finding in one)
        {
            if (!others.MoveNext() || !finding.SaysWhat(others.Current)) return false;
        }

        return !others.MoveNext();
    }

    public static bool Same(RowScore? one, RowScore? other) => one is null || other is null ? one is null && other is null
        : Numbers(one) == Numbers(other) && one.Steps.SequenceEqual(other.Steps);

    public static bool Same(RowLight? one, RowLight? other) => one is null || other is null ? one is null && other is null
        : (one.Key, one.Label, one.Light) == (other.Key, other.Label, other.Light) && one.Steps.SequenceEqual(other.Steps);

    private static bool Same(FormLights? one, FormLights? other) => one is null || other is null ? one is null && other is null
        : Same(one.Money, other.Money) && one.Rows.Length == other.Rows.Length && one.Rows.Zip(other.Rows).All(pair => Same(pair.First, pair.Second));

    private static (int, decimal?, decimal?, decimal?) Numbers(RowScore row) => (row.Key, row.Points, row.Stated, row.Due);
}
