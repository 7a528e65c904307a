using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks;

/// <summary>How grave a finding is, gravest first.</summary>
public enum Severity
{
    /// <summary>Cannot be right.</summary>
    Error,

    /// <summary>Probably wrong, or against the rules.</summary>
    Warning,

    /// <summary>Worth a look.</summary>
    Info,
}

/// <summary>
/// One thing that does not hold. <paramref name="Message"/> is Chinese and complete in itself: what is stated, what follows, from which
/// cells. <see cref="Stated"/> and <see cref="Expected"/> are plain numbers with a unit if any, or null.
/// </summary>
public sealed record Finding(string Rule, Severity Severity, string FormId, Place At, string Label, string Message, string Basis)
{
    public string? Stated { get; init; }

    public string? Expected { get; init; }

    /// <summary>The other cells that take part.</summary>
    public ImmutableArray<Place> Also { get; init; } = [];

    /// <summary>The same to a reader: equal in all but the other cells that take part.</summary>
    public bool SaysWhat(Finding other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(this, other)
            || (At == other.At && Severity == other.Severity && Rule == other.Rule && FormId == other.FormId && Label == other.Label
                && Message == other.Message && Basis == other.Basis && Stated == other.Stated && Expected == other.Expected);
    }
}

/// <summary>A check that applies but could not run, and why: not the same as passed.</summary>
public sealed record NotEvaluated(string Rule, string FormId, string Label, string Why);
