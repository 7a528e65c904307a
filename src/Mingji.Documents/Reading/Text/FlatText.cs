namespace Mingji.Documents.Reading.Text;

/// <summary>
/// Reads a text into which a document was flattened. Parts of one file may be flattened in different ways; each reader takes the lines that
/// have its shape and says where it stopped.
/// </summary>
internal static class FlatText
{
    public static void Read(string text, BlockBuilder builder, ReadingLimits limits)
    {
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
}
