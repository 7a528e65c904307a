using System.Collections.Immutable;

namespace Mingji.Core.Monitoring;

/// <summary>
/// The lights of a monitoring form: of the money and of each indicator. <paramref name="Month"/> is the last month that it reports.
/// </summary>
public sealed record FormLights(int Month, RowLight Money, ImmutableArray<RowLight> Rows)
{
    /// <summary>
    /// The form's light, the worst of all; as for a row, yellow and red stand whatever is missing, green and blue only when all are lit.
    /// </summary>
    public Light? Whole => Lights.Worst(Rows.Prepend(Money).Select(r => new LightStep(r.Light, "", r.Light is null)));

    /// <summary>How many indicators have this light; null counts those that have none.</summary>
    public int Count(Light? light) => Rows.Count(r => r.Light == light);

    /// <summary>The light of the row of this key; null when it has none.</summary>
    public RowLight? Find(int key) => Money.Key == key ? Money : Rows.FirstOrDefault(r => r.Key == key);
}
