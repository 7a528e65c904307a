namespace Mingji.Documents.Reading.Text;

/// <summary>Lines with tabs: tells which of the three flattenings with tabs they have.</summary>
internal static class TabText
{
    private const int Sample = 40;

    public static int Read(List<SourceLine> lines, int start, BlockBuilder builder)
    {
        var (tabbed, single, wide) = (0, 0, 0);
        for (var at = start; at < lines.Count && tabbed < Sample; at++)
        {
            var text = lines[at].Text;
            if (!lines[at].HasTab)
            {
                if (!lines[at].IsBlank && at > start && lines[at - 1].IsBlank) break;
                continue;
            }

            tabbed++;
            if (text.LastIndexOf('\t') == 0) single++;
            if (OnlyPairs(text)) wide++;
        }

        if (wide == tabbed && lines[start].Text.StartsWith("\t\t", StringComparison.Ordinal)) return TabPairs.Read(lines, start, builder);
        return lines[start].Text[0] == '\t' && single * 10 >= tabbed * 9
            ? TabCells.Read(lines, start, builder)
            : TabRows.Read(lines, start, builder);
    }

    private static bool OnlyPairs(string text)
    {
        var run = 0;
        foreach (var c in text)
        {
            if (c == '\t') run++;
            else if ((run & 1) != 0) return false;
            else run = 0;
        }

        return (run & 1) == 0;
    }
}
