namespace Mingji.Documents.Reading.Text;

/// <summary>
/// Reads a text into which a document was flattened. Parts of one file may be flattened in different ways; each reader takes the lines that
/// have its shape and says where it stopped.
/// </summary>
internal static class FlatText
{
    private const int BlanksForEachCell = 2;

    public static void Read(string text, BlockBuilder builder, ReadingLimits limits)
    {
        Refuse(text, limits);
        var lines = SourceLine.Split(text, limits);
        var at = 0;
        while (at < lines.Count)
        {
            var line = lines[at];
            if (string.IsNullOrWhiteSpace(line.Text) && !line.HasTab) at++;
            else if (line.HasTab) at = TabText.Read(lines, at, builder);
            else if (line.HasPipe) at = PipeText.Read(lines, at, builder);
            else at = ParagraphText.Read(lines, at, builder);
        }
    }

    /// <summary>
    /// Blank cells are no cells of the document but cost as much to read: a text that is mostly separators is refused before it is cut.
    /// </summary>
    private static void Refuse(string text, ReadingLimits limits)
    {
        var separators = text.AsSpan().Count('|') + (long)text.AsSpan().Count('\t') + text.AsSpan().Count('\n');
        if (separators > BlanksForEachCell * (long)limits.MaxCells)
            throw new LimitExceededException(Refusals.TooManyCells(limits.MaxCells));
    }
}
