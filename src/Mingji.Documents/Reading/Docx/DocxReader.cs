using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Docx;

/// <summary>
/// Reads a Word document as it would be printed with all tracked changes accepted: body, text boxes, footnotes and endnotes. It walks the
/// XML
/// once and keeps one table at a time. Page heads and feet, comments, pictures and macros are not read; remarks say that they are there.
/// </summary>
internal static class DocxReader
{
    public static SourceDocument Read(string path, OfficePackage package, string main, ReadingLimits limits)
    {
        var builder = new BlockBuilder(limits);
        var relations = package.RelationsOf(main);
        var context = new DocxContext(package, relations, builder);
        ReadBody(package, main, context, new(package, relations, context, builder), builder);
        ReadNotes(package, relations.OfKind("footnotes"), "footnote", "脚注", context, builder);
        ReadNotes(package, relations.OfKind("endnotes"), "endnote", "尾注", context, builder);
        DocxRemarks.Add(package, relations, context, builder);
        return builder.ToDocument(path, "docx");
    }

    private static void ReadBody(OfficePackage package, string main, DocxContext context, ChunkReader chunks, BlockBuilder builder)
    {
        using var reader = package.Open(main) ?? throw new LimitExceededException(OfficeRefusals.MissingPart(main));
        while (reader.ReadElement() && reader.Name != "body")
        {
        }

        var flow = new FlowReader(reader, context, main);
        var blocks = new List<DraftBlock>();
        var depth = reader.Depth;
        var isFilled = reader.Name == "body" && reader.HasContent;
        while (isFilled && reader.ReadInside(depth))
        {
            flow.Take(blocks, null);
            if (blocks.Count > 0 && blocks[^1] is DraftChunk chunk)
            {
                blocks.RemoveAt(blocks.Count - 1);
                foreach (var block in blocks) Emit(block, builder);
                blocks.Clear();
                chunks.Read(chunk);
            }

            Drain(blocks, builder);
        }

        foreach (var block in blocks) Emit(block, builder);
    }

    private static void Drain(List<DraftBlock> blocks, BlockBuilder builder)
    {
        if (blocks.Count == 0 || blocks[^1] is DraftParagraph { JoinsNext: true }) return;
        foreach (var block in blocks) Emit(block, builder);
        blocks.Clear();
    }

    private static void Emit(DraftBlock block, BlockBuilder builder)
    {
        switch (block)
        {
            case DraftParagraph paragraph:
                builder.Paragraph(paragraph.Text, paragraph.At, paragraph.Level, paragraph.Spot);
                break;
            case DraftTable { IsFrame: true } frame:
                foreach (var cell in frame.Cells)
                {
                    if (cell.Inner is null) builder.Paragraph(cell.Text, cell.At, 0, cell.Spot);
                    else cell.Inner.ForEach(b => Emit(b, builder));
                }

                break;
            case DraftTable table:
                builder.Table(table.Cells.Select(Spanned), table.Rows, table.Columns, table.At);
                foreach (var inner in table.Cells.Where(c => c.Inner is not null).SelectMany(c =>
                    c.Inner!).OfType<DraftTable>()) Emit(inner, builder);
                break;
        }
    }

    private static SpannedCell Spanned(DraftCell cell) =>
        new(cell.Text, cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.At, cell.Spot);

    private static void ReadNotes(
        OfficePackage package, string? part, string element, string word, DocxContext context, BlockBuilder builder)
    {
        if (part is null) return;
        using var reader = package.Open(part);
        if (reader is null) return;
        var flow = new FlowReader(reader, context, part);
        var number = 0;
        while (reader.ReadElement())
        {
            if (reader.Name != element) continue;
            if (reader.Attribute("type") is not (null or "normal"))
            {
                reader.Skip();
                continue;
            }

            number++;
            foreach (var block in flow.ReadAll(null)) Emit(block is DraftParagraph p ? p with { At = $"{word}{number}" } : block, builder);
        }
    }
}
