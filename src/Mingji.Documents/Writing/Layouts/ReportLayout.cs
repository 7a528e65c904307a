using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>
/// A report that is written in Mingji: on paper as headings and paragraphs, on the screen with every sentence as a cell of its own.
/// </summary>
internal static class ReportLayout
{
    private const int NameWidth = 4;
    private const int FigureWidth = 2;

    public static FormSheet Paper(Form form, WrittenReport report, string title) => Of(form, report, title, AddParagraph);

    public static FormSheet Screen(Form form, WrittenReport report, string title) => Of(form, report, title, AddCells);

    private static FormSheet Of(
        Form form, WrittenReport report, string title, Action<ReportParagraph, ImmutableArray<FormBlock>.Builder> add)
    {
        var blocks = ImmutableArray.CreateBuilder<FormBlock>();
        blocks.Add(new FormLine(LineRole.Title, form.Title.Length > 0 ? form.Title : title));
        foreach (var section in report.Sections)
        {
            blocks.Add(new FormLine(section.Level == 1 ? LineRole.Heading : LineRole.Subheading, section.Heading));
            foreach (var paragraph in section.Paragraphs) add(paragraph, blocks);
            if (section.Table is { } table) AddTable(table, blocks);
            if (form.Type == FormType.FinalAccounts && AccountsTables.IsPlace(section)) AccountsTables.Add(form, blocks);
        }

        // Where nobody has written the text yet, or its outline has no part for them, the tables are there all the same.
        if (form.Type == FormType.FinalAccounts && !report.Sections.Any(AccountsTables.IsPlace)) AccountsTables.Add(form, blocks);
        return new(title, false, blocks.ToImmutable()) { IsText = true };
    }

    /// <summary>The sentences one after the other; a line end that somebody typed begins a paragraph of its own.</summary>
    private static void AddParagraph(ReportParagraph paragraph, ImmutableArray<FormBlock>.Builder blocks)
    {
        foreach (var line in string.Concat(paragraph.Sentences.Select(s => s.Text)).Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.Length > 0) blocks.Add(new FormLine(LineRole.Body, line));
        }
    }

    private static void AddCells(ReportParagraph paragraph, ImmutableArray<FormBlock>.Builder blocks) => blocks.Add(new FormGrid(
        [1], paragraph.Sentences.Length,
        [.. paragraph.Sentences.Select((s, i) => new GridCell(i, 0, 1, 1, CellRole.Text, s.Text) { At = s.At })], 0, false));

    private static void AddTable(ReportTable table, ImmutableArray<FormBlock>.Builder blocks)
    {
        var heads = table.Heads.Select((head, column) => new GridCell(0, column, 1, 1, CellRole.Label, head));
        var cells = table.Rows.SelectMany((row, i) => row.Cells.Select((text, column) =>
            new GridCell(i + 1, column, 1, 1, column == 0 ? CellRole.Text : CellRole.Figure, text)));
        blocks.Add(new FormLine(LineRole.Caption, table.Title));
        blocks.Add(new FormGrid(
            [.. table.Heads.Select((_, column) => column == 0 ? NameWidth : FigureWidth)], table.Rows.Length + 1, [.. heads, .. cells], 1, false));
    }
}
