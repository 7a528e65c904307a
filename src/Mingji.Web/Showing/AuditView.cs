using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Checks;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reading;
using Mingji.Documents.Reporting;

namespace Mingji.Web.Showing;

/// <summary>A finding with the number under which a page lists it, and the anchors that lead from one to the other.</summary>
public sealed record AuditNote(int Document, int Number, Finding Finding)
{
    public string Anchor => string.Create(CultureInfo.InvariantCulture, $"f{Document}-{Number}");

    /// <summary>The anchor of the cell; null when the finding speaks of none.</summary>
    public string? Cell => Finding.At.Cell >= 0 ? AuditView.CellOf(Document, Finding.At.Cell) : null;
}

/// <summary>An audited document as a page shows it: itself, with marks, and what is to be said beside it.</summary>
public sealed class AuditView
{
    /// <summary>A page with more cells than this is no longer shown whole.</summary>
    public const int MostCells = 12_000;

    private readonly ILookup<int, AuditNote> _notes;
    private readonly HashSet<int> _also;
    private readonly HashSet<(string At, string Text)> _unused;

    public AuditView(int number, AuditedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        (Number, Document) = (number, document);
        Notes = [.. document.Findings.Select((f, i) => new AuditNote(number, i + 1, f))];
        _notes = Notes.Where(n => n.Cell is not null).ToLookup(n => n.Finding.At.Cell);
        _also = [.. document.Findings.SelectMany(f => f.Also).Select(p => p.Cell)];
        _unused = [.. document.Read?.Coverage.Unused.Select(u => (u.At, u.Text)) ?? []];
    }

    public int Number { get; }

    public AuditedDocument Document { get; }

    public ImmutableArray<AuditNote> Notes { get; }

    /// <summary>A comment can be put into the file itself.</summary>
    public bool CanAnnotate => Document is { Error: null, Format: "docx" or "xlsx", Read.Source.ConvertedFrom: null };

    /// <summary>The blocks from the beginning, as many as a page can show.</summary>
    public IEnumerable<Block> Blocks
    {
        get
        {
            var cells = 0;
            foreach (var block in Document.Read?.Source.Blocks ?? [])
            {
                cells += block is Table table ? table.Cells.Length : 1;
                if (cells > MostCells) yield break;
                yield return block;
            }
        }
    }

    public bool IsShortened => Document.Read?.Source.Cells > MostCells;

    public static string CellOf(int document, int cell) => string.Create(CultureInfo.InvariantCulture, $"c{document}-{cell}");

    public IEnumerable<AuditNote> NotesAt(int cell) => _notes[cell];

    /// <summary>The cell's anchor, when a finding leads to it.</summary>
    public string? AnchorAt(int cell) => _notes.Contains(cell) ? CellOf(Number, cell) : null;

    /// <summary>How severe the cell's worst finding is, whether it takes part in one, whether nothing used it; empty when none of these.</summary>
    public string ClassAt(int cell, string at, string text) =>
        _notes.Contains(cell) ? "cell-" + StableNames.Of(_notes[cell].Min(n => n.Finding.Severity))
        : _also.Contains(cell) ? "cell-also" : _unused.Contains((at, text)) ? "cell-unused" : "";
}
