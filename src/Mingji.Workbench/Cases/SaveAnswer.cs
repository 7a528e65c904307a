using System.Collections.Immutable;
using Mingji.Core.Filling;

namespace Mingji.Workbench.Cases;

/// <summary>
/// What came of saving cells. Those in conflict were left as they are; all others are saved, on the disk, when this is answered.
/// </summary>
public sealed record SaveAnswer(
    int Version, FilledForm Filled, Assessment Assessment, ImmutableArray<CellChange> Changed, ImmutableArray<CellConflict> Conflicts);
