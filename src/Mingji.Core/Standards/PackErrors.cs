using System.Collections.Immutable;

namespace Mingji.Core.Standards;

/// <summary>Gathers what speaks against a pack: all of it at once, so that its author mends it in one go.</summary>
internal sealed class PackErrors
{
    /// <summary>More than this helps nobody; the rest is counted only.</summary>
    private const int Most = 100;

    private readonly List<PackError> _errors = [];

    public bool Any => _errors.Count > 0;

    public void Add(PackPlace at, string reason, string accepts = "")
    {
        if (_errors.Count < Most) _errors.Add(new(at, reason, accepts));
    }

    public ImmutableArray<PackError> ToImmutable() =>
        [.. _errors.Distinct().OrderBy(e => e.At.File, StringComparer.Ordinal).ThenBy(e => e.At.Line).ThenBy(e => e.At.Column)];
}
