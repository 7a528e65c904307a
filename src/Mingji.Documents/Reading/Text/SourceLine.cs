namespace Mingji.Documents.Reading.Text;

/// <summary>One line of a text, its number from 1.</summary>
internal readonly record struct SourceLine(int Number, string Text)
{
    /// <summary>Nothing but blanks; tabs count as something, because a lone tab is an empty cell.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text) && !HasTab;

    public bool HasTab => Text.Contains('\t');

    public bool HasPipe => Text.Contains('|');

    public string At => $"第{Number}行";

    /// <summary>Cuts a text at \n, \r\n, \r and the Unicode line separators.</summary>
    public static List<SourceLine> Split(string text, ReadingLimits limits)
    {
        var lines = new List<SourceLine>();
        var start = 0;
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r', '\u2028');
            if (length < 0) length = text.Length - start;
            if (length > limits.MaxLineLength)
                throw new LimitExceededException(Refusals.LineTooLong(lines.Count + 1, limits.MaxLineLength));
            lines.Add(new(lines.Count + 1, text.Substring(start, length)));
            var end = start + length;
            start = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return lines;
    }
}
