using System.Collections.Immutable;
using Mingji.Core.Checks;

namespace Mingji.Documents.Writing.Annotating;

/// <summary>What came of a copy: how many cells and paragraphs have a comment, and which findings stand in the summary alone.</summary>
public sealed record AnnotationOutcome(int Comments, ImmutableArray<UnplacedFinding> Unplaced);

/// <summary>A finding without a comment; <paramref name="Why"/> says in Chinese why there is none.</summary>
public sealed record UnplacedFinding(Finding Finding, string Why);
