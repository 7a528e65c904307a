using System.Text;

namespace Mingji.Documents.Reading.Pdf;

/// <summary>
/// Running heads and page numbers: what stands alone at the top or bottom edge of pages and repeats but for its digits. They are taken out
/// of the text, so that paragraphs and tables go on over the page, and counted.
/// </summary>
internal static class PageFurniture
{
    private const double Edge = 0.1;
    private const double Outside = 0.04;

    /// <summary>Takes the furniture out of <paramref name="pages"/> and returns it.</summary>
    public static List<PdfLine> TakeOut(IReadOnlyList<PdfPage> pages, List<List<PdfLine>> lines)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var line in AtEdge(pages[i], lines[i]))
            {
                var key = Shape(line);
                seen[key] = seen.GetValueOrDefault(key) + 1;
            }
        }

        var taken = new List<PdfLine>();
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var line in AtEdge(pages[i], lines[i]).ToList())
            {
                if (seen[Shape(line)] < Math.Max(2, pages.Count / 4) && !IsPageNumber(line.Text, pages.Count)) continue;
                lines[i].Remove(line);
                taken.Add(line);
            }
        }

        return taken;
    }

    /// <summary>The first and last lines that lie in the margins. Forms may each begin a page with the same title, in larger letters.</summary>
    private static IEnumerable<PdfLine> AtEdge(PdfPage page, List<PdfLine> lines)
    {
        if (lines.Count == 0) yield break;
        var shape = new PageShape(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            var end = i == 0 || i == lines.Count - 1;
            var numbered = IsDashed(lines[i].Text);
            var alone = !lines[i].IsTabular || IsOutside(page, lines[i]) || numbered;
            if (end && alone && (numbered || !shape.IsTitle(lines[i]))
                && (lines[i].Base < page.Height * Edge || lines[i].Base > page.Height * (1 - Edge)))
                yield return lines[i];
        }
    }

    /// <summary>Where browsers print the page's name, its address and the date.</summary>
    private static bool IsOutside(PdfPage page, PdfLine line) =>
        line.Base < page.Height * Outside || line.Base > page.Height * (1 - Outside);

    /// <summary>"— 3 —" set with gaps: no row of a table begins and ends with a dash around one number.</summary>
    private static bool IsDashed(string text) =>
        text.Length > 2 && text[0] is '-' or '—' or '–' or '－' && text[^1] == text[0] && IsPageNumber(text, 0);

    /// <summary>3, - 3 -, 第3页, 第3页 共25页; on a single page a bare number may be anything.</summary>
    private static bool IsPageNumber(string text, int pages)
    {
        if (pages == 1 && text.All(char.IsAsciiDigit)) return false;
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c is not ('-' or '—' or '–' or ' ' or '　' or '第' or '页' or '共' or '/' or '·' or '－')) return false;
        }

        return digits is > 0 and < 8;
    }

    private static string Shape(PdfLine line)
    {
        var text = new StringBuilder();
        foreach (var c in line.Text) text.Append(char.IsAsciiDigit(c) ? '0' : c);
        return text.Append('@').Append((int)(line.Base / 8)).ToString();
    }
}
