using System.Xml.Linq;

namespace Mingji.Documents.Tests.Writing.Annotating;

/// <summary>The comments of a Word document with the text of the paragraph that each is anchored to.</summary>
internal static class CommentedParagraphs
{
    public static List<(string Paragraph, string Comment)> Of(Annotated copy, string comments = "word/comments1.xml")
    {
        var texts = copy.Xml(comments).Root!.Elements().ToDictionary(c => Attribute(c, "id"), TextOf);
        var document = copy.Xml("word/document.xml");
        var ends = document.Descendants().Where(e => e.Name.LocalName == "commentRangeEnd").ToDictionary(e => Attribute(e, "id"));
        var found = new List<(string, string)>();
        foreach (var start in document.Descendants().Where(e => e.Name.LocalName == "commentRangeStart"))
        {
            var id = Attribute(start, "id");
            Assert.Same(start.Parent, ends[id].Parent);
            Assert.Equal("p", start.Parent!.Name.LocalName);
            Assert.DoesNotContain(start.Ancestors(), a => a.Name.LocalName == "txbxContent");
            Assert.Equal(id, Attribute(ends[id].ElementsAfterSelf().First().Elements().Single(), "id"));
            found.Add((TextOf(start.Parent), texts[id]));
        }

        return found;
    }

    public static string TextOf(XElement element) =>
        string.Concat(element.Descendants().Where(e => e.Name.LocalName == "t" && !e.Ancestors().Any(a => a.Name.LocalName is "Fallback"))
            .Select(e => e.Value));

    private static string Attribute(XElement element, string name) => element.Attributes().Single(a => a.Name.LocalName == name).Value;
}
