using System.Text;

namespace Mingji.Documents.Reading.Pdf;

/// <summary>
/// Running heads and page numbers: what stands alone at the top or bottom edge of pages and repeats but for its digits. They are taken out
/// of the text, so that paragraphs and tables go on over the page, and counted.
/// </summary>
internal static class PageFurniture
{
    private const double Edge = 0.1;

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
                if (seen[Shape(line)] < Math.Max(2, pages.Count / 4) && !(IsPageNumber(line.Text) && pages.Count > 1)) continue;
                lines[i].Remove(line);
                taken.Add(line);
            }
        }

        return taken;
    }

    /// <summary>The first and last lines that lie in the margins.</summary>
    private static IEnumerable<PdfLine> AtEdge(PdfPage page, List<PdfLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var end = i == 0 || i == lines.Count - 1;
            if (end && !lines[i].IsTabular && (lines[i].Base < page.Height * Edge || lines[i].Base > page.Height * (1 - Edge)))
                yield return lines[i];
        }
    }

    /// <summary>3, - 3 -, 第3页, 第3页 共25页.</summary>
    private static bool IsPageNumber(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c is not ('-' or '—' or '–' or ' ' or '第' or '页' or '共' or '/' or '·' or '－')) return false;
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
