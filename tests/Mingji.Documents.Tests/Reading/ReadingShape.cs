using Mingji.Documents.Reading;

namespace Mingji.Documents.Tests.Reading;

/// <summary>A document in a few characters a cell, so that a test shows what was read.</summary>
internal static class ReadingShape
{
    public static SourceDocument Read(string name, byte[] bytes, ReadingLimits? limits = null)
    {
        var result = Try(name, bytes, limits);
        Assert.True(result.IsRead, result.Refusal?.Message);
        return result.Document;
    }

    public static ReadResult Try(string name, byte[] bytes, ReadingLimits? limits = null)
    {
        using var file = new TemporaryFile(name, bytes);
        return SourceReader.Read(file.Path, limits);
    }

    /// <summary>One line a block: "¶ text", or "▦ r0c0:a r0c1+1x2:b" with rows x columns beyond the first after the plus.</summary>
    public static string Of(SourceDocument document) => string.Join('\n', document.Blocks.Select(Line));

    public static void Numbered(SourceDocument document)
    {
        var numbers = document.Blocks.SelectMany(b => b is Table t ? t.Cells.Select(c => c.Cell) : [((Paragraph)b).Cell]);
        Assert.Equal(Enumerable.Range(0, document.Cells), numbers);
    }

    private static string Line(Block block) => block switch
    {
        Paragraph { Level: > 0 } p => $"¶{p.Level} {p.Text}",
        Paragraph p => "¶ " + p.Text,
        Table t => "▦ " + string.Join(' ', t.Cells.Select(Cell)),
        _ => "?",
    };

    private static string Cell(TableCell cell)
    {
        var span = cell.RowSpan == 1 && cell.ColumnSpan == 1 ? "" : $"+{cell.RowSpan - 1}x{cell.ColumnSpan - 1}";
        return $"r{cell.Row}c{cell.Column}{span}:{cell.Text.Replace("\n", "⏎", StringComparison.Ordinal)}";
    }
}
