namespace Mingji.Documents.Reading.Pdf.Rulings;

/// <summary>A page: its ruled tables with their words, and the page with the words outside them.</summary>
internal sealed record PdfRuledPage(PdfPage Rest, List<(PdfGrid Grid, List<PdfWord> Words)> Tables)
{
    private const int MaxColumns = 200;

    public bool IsBlank => Rest.Words.Count == 0 && Tables.Count == 0;

    public static List<PdfRuledPage> Of(IReadOnlyList<PdfPage> pages, List<List<PdfRule>> rules)
    {
        var ruled = new List<PdfRuledPage>();
        for (var i = 0; i < pages.Count; i++) ruled.Add(Of(pages[i], i < rules.Count ? rules[i] : []));
        return ruled;
    }

    private static PdfRuledPage Of(PdfPage page, List<PdfRule> rules)
    {
        var tables = new List<(PdfGrid, List<PdfWord>)>();
        if (rules.Count < 5) return new(page, tables);
        var rest = page.Words;
        foreach (var grid in PdfGrid.Of(rules, MaxColumns))
        {
            var inside = rest.FindAll(grid.Holds);
            if (inside.Count < 2) continue;
            if (PdfRuledTable.IsCrowded(grid, inside)) continue;
            rest = rest.FindAll(word => !grid.Holds(word));
            tables.Add((grid, inside));
        }

        return new(page with { Words = rest }, tables);
    }
}
