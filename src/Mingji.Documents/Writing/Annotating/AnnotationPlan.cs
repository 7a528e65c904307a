using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Writing.Annotating;

/// <summary>A finding with its number in the summary and its place in the file; no place when it speaks of none.</summary>
internal sealed record NumberedFinding(int Number, Finding Finding, FileSpot? Spot);

/// <summary>All findings of one cell or paragraph: one comment.</summary>
internal sealed record CellNote(FileSpot Spot, ImmutableArray<NumberedFinding> Findings);

/// <summary>What is to be written where, whatever the format, and what could not be.</summary>
internal sealed class AnnotationPlan(AuditedDocument document, ImmutableArray<NumberedFinding> findings)
{
    private readonly SortedDictionary<int, string> _unplaced = [];
    private readonly List<string> _remarks = [];

    public string Format => document.Format;

    /// <summary>Every finding, most severe first.</summary>
    public ImmutableArray<NumberedFinding> Findings { get; } = findings;

    /// <summary>The comments, in the order of their first finding.</summary>
    public ImmutableArray<CellNote> Notes { get; } =
        [.. findings.Where(f => f.Spot is not null).GroupBy(f => f.Spot!.Value).Select(g => new CellNote(g.Key, [.. g]))];

    public ImmutableArray<NotEvaluated> NotEvaluated => document.NotEvaluated;

    public string? Standard => document.Choice?.Why;

    /// <summary>Sentences about the copy itself, for the summary.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    public static AnnotationPlan Of(AuditedDocument document, IEnumerable<Finding> dossier)
    {
        var spots = Spots(document);
        var findings = document.Findings.Concat(dossier).OrderBy(f => f.Severity).Select((f, i) => new NumberedFinding(
            i + 1, f, f.At.Cell != Place.Nowhere.Cell && spots.TryGetValue(f.At.Cell, out var spot) ? spot : null));
        var plan = new AnnotationPlan(document, [.. findings]);
        foreach (var finding in plan.Findings.Where(f => f.Spot is null)) plan.Leave(finding, AnnotationWords.NoPlace);
        return plan;
    }

    public void Say(string remark) => _remarks.Add(remark);

    public void Leave(CellNote note, string why)
    {
        foreach (var finding in note.Findings) Leave(finding, why);
    }

    /// <summary>Why a finding has no comment; null when it has one.</summary>
    public string? WhyUnplaced(NumberedFinding finding) => _unplaced.GetValueOrDefault(finding.Number);

    public AnnotationOutcome Outcome(int comments) =>
        new(comments, [.. _unplaced.Select(u => new UnplacedFinding(Findings[u.Key - 1].Finding, u.Value))]);

    private void Leave(NumberedFinding finding, string why) => _unplaced[finding.Number] = why;

    private static Dictionary<int, FileSpot> Spots(AuditedDocument document)
    {
        var spots = new Dictionary<int, FileSpot>();
        foreach (var block in document.Read?.Source.Blocks ?? [])
        {
            if (block is Paragraph { Spot: { } own } paragraph) spots[paragraph.Cell] = own;
            if (block is not Table table) continue;
            foreach (var cell in table.Cells)
            {
                if (cell.Spot is { } spot) spots[cell.Cell] = spot;
            }
        }

        return spots;
    }
}
