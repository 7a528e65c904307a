namespace Mingji.Documents.Reading.Pdf;

/// <summary>Letters far larger than the text that stand at the same place of page after page: they lie under the text and are not of it.</summary>
internal static class Watermark
{
    private const double Large = 1.8;
    private const int FewestPages = 3;

    /// <summary>The pages without it; <paramref name="taken"/> is how many words were taken out.</summary>
    public static IReadOnlyList<PdfPage> TakeOut(IReadOnlyList<PdfPage> pages, out int taken)
    {
        var seen = new Dictionary<(string Text, int Left, int Base), int>();
        foreach (var page in pages)
        {
            foreach (var word in LargeOnes(page)) seen[Key(word)] = seen.GetValueOrDefault(Key(word)) + 1;
        }

        var least = Math.Max(FewestPages, pages.Count / 2);
        taken = seen.Values.Where(count => count >= least).Sum();
        if (taken == 0) return pages;
        return [.. pages.Select(page => page with { Words = page.Words.FindAll(word => seen.GetValueOrDefault(Key(word)) < least) })];
    }

    private static IEnumerable<PdfWord> LargeOnes(PdfPage page)
    {
        if (page.Words.Count == 0) return [];
        var em = page.Words.Select(word => word.Em).Order().ElementAt(page.Words.Count / 2);
        return page.Words.Where(word => word.Em > Large * em);
    }

    private static (string Text, int Left, int Base) Key(PdfWord word) => (word.Text, (int)(word.Left / 2), (int)(word.Base / 2));
}
