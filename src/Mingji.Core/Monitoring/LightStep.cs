using System.Collections.Immutable;

namespace Mingji.Core.Monitoring;

/// <summary>
/// One judgement of a row: the progress, what is expected for the year, the likelihood. <paramref name="Light"/> is null when it was not
/// made; <paramref name="Blocks"/> says that it ought to have been: something is missing or cannot be compared, and the row has no good
/// light then. <paramref name="Text"/> is the arithmetic, or why there is none (Chinese).
/// </summary>
public sealed record LightStep(Light? Light, string Text, bool Blocks = false)
{
    public static LightStep Missing(string why) => new(null, why, true);

    public static LightStep NotNeeded(string why) => new(null, why);
}

/// <summary>
/// The light of a row: the worst of its judgements. A yellow or red one stands whatever else is missing; a green or blue one only when
/// nothing is. Null: not evaluated, and the steps say why. <paramref name="Key"/> is the row's key, −1 for one that has none.
/// </summary>
public sealed record RowLight(int Key, string Label, Light? Light, ImmutableArray<LightStep> Steps)
{
    public static RowLight Of(int key, string label, ImmutableArray<LightStep> steps) => new(key, label, Lights.Worst(steps), steps);

    /// <summary>Why there is no light; empty when there is one.</summary>
    public string WhyNot => Light is null ? string.Join("；", Steps.Where(s => s.Light is null).Select(s => s.Text)) : "";
}
