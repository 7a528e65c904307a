using System.Text;

namespace Mingji.Documents.Tests.Reading.Pdf;

/// <summary>A small valid PDF: pages that each say one number, and whatever a test puts into its catalog and trailer.</summary>
internal static class MadePdf
{
    public static byte[] Of(int pages, string catalog = "", string trailer = "", string content = "")
    {
        var objects = new List<string>
        {
            $"<</Type/Catalog/Pages 2 0 R{catalog}>>",
            $"<</Type/Pages/Count {pages}/Kids[{string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{4 + (2 * i)} 0 R"))}]>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        };
        for (var i = 0; i < pages; i++)
        {
            var drawing = $"{content} BT /F1 12 Tf 50 100 Td ({i + 100}) Tj ET";
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</Font<</F1 3 0 R>>>>/Contents {5 + (2 * i)} 0 R>>");
            objects.Add($"<</Length {drawing.Length}>>\nstream\n{drawing}\nendstream");
        }

        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(text.Length);
            text.Append($"{i + 1} 0 obj{objects[i]}\nendobj\n");
        }

        var start = text.Length;
        text.Append($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) text.Append($"{place:D10} 00000 n \n");
        text.Append($"trailer<</Size {objects.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
