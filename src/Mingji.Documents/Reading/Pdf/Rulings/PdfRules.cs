namespace Mingji.Documents.Reading.Pdf.Rulings;

/// <summary>
/// The rulings of a PDF, page by page. pdftotext gives words and no lines; where a table is ruled, its lines say what belongs to which cell
/// better than any guess. Whatever cannot be followed here has no rulings, and its tables are read from the places of their words.
/// </summary>
internal static class PdfRules
{
    private const int Deepest = 32;

    /// <summary>One list a page, of the first pages; empty when the file's drawing cannot be followed.</summary>
    public static List<List<PdfRule>> Of(byte[] file, int mostPages) => Of(PdfObjects.Find(file), mostPages);

    /// <summary>The same of objects already found; null for a file whose objects cannot be read.</summary>
    public static List<List<PdfRule>> Of(PdfObjects? objects, int mostPages)
    {
        var rules = new List<List<PdfRule>>();
        if (objects?.OfType("/Catalog") is not { } catalog) return rules;
        var seen = new HashSet<int>();
        Walk(objects, catalog.GetValueOrDefault("/Pages"), new(null, null, 0), seen, mostPages, rules);
        return rules;
    }

    private readonly record struct Inherited(object? Box, object? Rotate, int Depth);

    private static void Walk(PdfObjects objects, object? node, Inherited above, HashSet<int> seen, int pages, List<List<PdfRule>> rules)
    {
        if (node is not PdfReference reference || above.Depth > Deepest || !seen.Add(reference.Number) || rules.Count >= pages) return;
        if (objects.Dictionary(node) is not { } page) return;
        var own = new Inherited(
            page.GetValueOrDefault("/MediaBox") ?? above.Box, page.GetValueOrDefault("/Rotate") ?? above.Rotate,
            above.Depth + 1);
        if (objects.Resolve(page.GetValueOrDefault("/Kids")) is List<object?> kids)
        {
            foreach (var kid in kids) Walk(objects, kid, own, seen, pages, rules);
            return;
        }

        rules.Add(OfPage(objects, page, own));
    }

    private static List<PdfRule> OfPage(PdfObjects objects, Dictionary<string, object?> page, Inherited own)
    {
        if (objects.Resolve(own.Box) is not List<object?> { Count: 4 } box) return [];
        var (left, low, right, high) = (Side(objects, box[0]), Side(objects, box[1]), Side(objects, box[2]), Side(objects, box[3]));
        var drawing = new PdfDrawing(objects.Resolve(own.Rotate) switch
        {
            90.0 => new(0, 1, 1, 0, -low, -left),
            180.0 => new(-1, 0, 0, 1, right, -low),
            270.0 or -90.0 => new(0, -1, -1, 0, high, right),
            _ => new(1, 0, 0, -1, -left, high),
        });
        var contents = page.GetValueOrDefault("/Contents");
        var parts = objects.Resolve(contents) is List<object?> several ? several : [contents];
        using var all = new MemoryStream();
        foreach (var part in parts)
        {
            if (objects.Stream(part) is not { } bytes) continue;
            all.Write(bytes);
            all.WriteByte((byte)'\n');
        }

        drawing.Follow(all.GetBuffer().AsSpan(0, (int)all.Length));
        return drawing.Rules;
    }

    private static double Side(PdfObjects objects, object? value) => objects.Resolve(value) is double number ? number : 0;
}
