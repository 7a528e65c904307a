using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Workbench.Evidence;

namespace Mingji.Workbench.Cases;

/// <summary>
/// A cell as a reviewer sees it. <paramref name="Head"/> is its column's name; <paramref name="Past"/> is what stood there the year before,
/// null when there is nothing to compare with.
/// </summary>
public sealed record ReviewCell(CellNumber Number, string Head, string Label, string Text, string? Past);

/// <summary>A finding, and the override that lets it stand, if any.</summary>
public sealed record ReviewFinding(Finding Finding, Override? Override)
{
    /// <summary>It still asks for somebody to decide.</summary>
    public bool IsOpen => Override is null && Finding.Severity != Severity.Info;

    public string MessageHash => CaseRisk.HashOf(Finding.Message);
}

/// <summary>An override whose finding is no longer there; <paramref name="Changed"/>: a finding of the same rule is, with other words.</summary>
public sealed record StaleOverride(Override Override, bool Changed);

/// <summary>
/// One row of a form with everything that there is to say of it, side by side. <paramref name="Key"/> is -1 for what speaks of the form as
/// a whole. <paramref name="Score"/> is the recomputed score, null for rows without one.
/// </summary>
public sealed record ReviewRow(
    int Key, string Name, string Class, ImmutableArray<ReviewCell> Cells, RowScore? Score, ImmutableArray<ReviewFinding> Findings,
    ImmutableArray<StaleOverride> Stale, ImmutableArray<Remark> Remarks, ImmutableArray<EvidenceItem> Evidence)
{
    /// <summary>Something stands in it beside its name.</summary>
    public bool IsFilled => Cells.Any(c => c.Text.Length > 0 && c.Number.Field != CellField.Name);

    /// <summary>The reviewer should stop here: something is open, or the scores differ.</summary>
    public bool HasSay => Findings.Any(f => f.IsOpen) || Remarks.Any(r => r.IsOpen) || !Stale.IsEmpty || Score is { Differs: true };
}
