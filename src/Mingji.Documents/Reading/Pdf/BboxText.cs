using System.Globalization;
using System.Net;

namespace Mingji.Documents.Reading.Pdf;

/// <summary>
/// Reads what <c>pdftotext -bbox-layout</c> prints: pages and words with their boxes. It scans line by line; the lines and blocks that the
/// program puts words into are left aside, because they break where fonts change.
/// </summary>
internal static class BboxText
{
    public static List<PdfPage> Read(string text)
    {
        var pages = new List<PdfPage>();
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.TrimStart();
            if (line.StartsWith("<page ")) pages.Add(new(pages.Count + 1, Number(line, "width=\""), Number(line, "height=\""), []));
            else if (line.StartsWith("<word ") && pages.Count > 0) AddWord(line, pages[^1].Words);
        }

        return pages;
    }

    private static void AddWord(ReadOnlySpan<char> line, List<PdfWord> words)
    {
        var open = line.IndexOf('>');
        var close = line.LastIndexOf("</word>");
        if (open < 0 || close <= open) return;
        var text = line[(open + 1)..close];
        var word = text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text.ToString();
        if (string.IsNullOrWhiteSpace(word)) return;
        words.Add(PdfWord.Of(
            word, Number(line, "xMin=\""), Number(line, "yMin=\""), Number(line, "xMax=\""), Number(line, "yMax=\"")));
    }

    private static double Number(ReadOnlySpan<char> line, string attribute)
    {
        var at = line.IndexOf(attribute);
        if (at < 0) return 0;
        var value = line[(at + attribute.Length)..];
        var end = value.IndexOf('"');
        return end > 0 && double.TryParse(value[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) ? Math.Clamp(number, -1e6, 1e6) : 0;
    }
}
