using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Documents.Auditing;

namespace Mingji.Documents.Reporting.Html;

/// <summary>A finding with its number in the document, by which anchors lead to it and back.</summary>
internal sealed record Note(int Document, int Number, Finding Finding)
{
    public string Anchor => $"f{Document}-{Number}";

    /// <summary>The anchor of the cell that it speaks of; null when it speaks of the whole document.</summary>
    public string? CellAnchor => Finding.At.Cell >= 0 ? CellAnchorOf(Document, Finding.At.Cell) : null;

    public static string CellAnchorOf(int document, int cell) => $"c{document}-{cell}";
}

/// <summary>The notes of a document by the cells that they speak of.</summary>
internal sealed class Notes
{
    private readonly ILookup<int, Note> _byCell;
    private readonly HashSet<int> _taking;
    private readonly HashSet<(string At, string Text)> _unused;

    public Notes(int document, AuditedDocument audited)
    {
        Document = document;
        All = [.. audited.Findings.OrderBy(f => f.Severity).Select((f, i) => new Note(document, i + 1, f))];
        _byCell = All.Where(n => n.Finding.At.Cell >= 0).ToLookup(n => n.Finding.At.Cell);
        _taking = [.. All.SelectMany(n => n.Finding.Also).Select(p => p.Cell)];
        _unused = [.. audited.Read?.Coverage.Unused.Select(u => (u.At, u.Text)) ?? []];
    }

    public int Document { get; }

    /// <summary>All findings, most severe first.</summary>
    public ImmutableArray<Note> All { get; }

    public IEnumerable<Note> Of(int cell) => _byCell[cell];

    /// <summary>
    /// The class names of a cell: how severe its worst finding is, whether it takes part in one, whether nothing used it.
    /// </summary>
    public string ClassOf(int cell, string at, string text)
    {
        if (_byCell.Contains(cell)) return StableNames.Of(_byCell[cell].Min(n => n.Finding.Severity));
        if (_taking.Contains(cell)) return "also";
        return _unused.Contains((at, text)) ? "unused" : "";
    }
}
