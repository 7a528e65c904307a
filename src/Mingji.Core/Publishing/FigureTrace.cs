using Mingji.Core.Filling;

namespace Mingji.Core.Publishing;

/// <summary>What is behind a published figure.</summary>
public enum TraceKind
{
    /// <summary>Computed again from other figures, and the same.</summary>
    Recomputed,

    /// <summary>Computed again, and not the same.</summary>
    Differs,

    /// <summary>As the unit stated it: there is nothing to compute it from.</summary>
    Stated,
}

/// <summary>
/// A published figure and what Mingji did about it. <paramref name="How"/> is Chinese: the arithmetic, or why there is none.
/// </summary>
public sealed record FigureTrace(CellNumber Cell, string Label, string Text, TraceKind Kind, string How);
