using System.Text;
using System.Xml.Linq;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reading;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Tests.Reading.Packages;

namespace Mingji.Documents.Tests.Writing.Annotating;

/// <summary>
/// Forms whose XML was reshaped at random: elements taken out, doubled, wrapped in what readers walk into or leave out. Whatever a reader
/// still reads gets its comment where it stands, and nothing ends in anything but a refusal.
/// </summary>
public sealed class ReshapedDocumentsTests
{
    private const int Rounds = 60;
    private static readonly XNamespace W = Annotated.Word;
    private static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    [Fact]
    public void Comments_of_a_Word_document_stay_with_their_texts()
    {
        var seen = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var file = OfficeSamples.Docx.With("word/document.xml", xml => Reshape(xml, new(seed), Wrapped)).ToBytes();
            if (!IsRead("甲.docx", file)) continue;
            var copy = Annotated.At(file, "甲.docx");
            Assert.Empty(copy.Outcome.Unplaced);
            copy.ReadsAsBefore("甲.docx");
            foreach (var (paragraph, comment) in CommentedParagraphs.Of(copy))
            {
                seen++;
                Assert.Contains(paragraph, comment, StringComparison.Ordinal);
            }
        }

        Assert.True(seen > Rounds * 20, $"only {seen} comments");
    }

    [Fact]
    public void Comments_of_a_workbook_stay_with_their_cells()
    {
        var seen = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var file = OfficeSamples.Xlsx.With("xl/worksheets/sheet1.xml", xml => Reshape(xml, new(seed), (_, e) => e)).ToBytes();
            if (!IsRead("甲.xlsx", file)) continue;
            var copy = Annotated.At(file, "甲.xlsx");
            copy.ReadsAsBefore("甲.xlsx");
            seen += copy.Xml("xl/comments1.xml").Descendants().Count(e => e.Name.LocalName == "comment");
        }

        Assert.True(seen > Rounds * 20, $"only {seen} comments");
    }

    /// <summary>Bytes changed at random in the parts that are inserted into, after the document was read.</summary>
    [Fact]
    public void Broken_parts_are_refused_and_nothing_else_happens()
    {
        string[] parts = ["word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels", "_rels/.rels"];
        var whole = OfficeSamples.Docx.ToBytes();
        for (var seed = 0; seed < Rounds * 2; seed++)
        {
            var random = new Random(seed);
            var broken = OfficeSamples.Docx.With(parts[seed % parts.Length], xml => Break(xml, random)).ToBytes();
            try
            {
                Annotated.Onto(whole, broken, "甲.docx");
            }
            catch (RefusedException refusal)
            {
                Assert.NotEmpty(refusal.Message);
            }
        }
    }

    private static bool IsRead(string name, byte[] file)
    {
        using var temporary = new TemporaryFile(name, file);
        return SourceReader.Read(temporary.Path).IsRead;
    }

    private static string Reshape(string xml, Random random, Func<Random, XElement, XElement> wrap)
    {
        var document = XDocument.Parse(xml, LoadOptions.PreserveWhitespace);
        for (var changes = random.Next(1, 8); changes > 0; changes--)
        {
            var elements = document.Root!.Descendants().Where(e => e.Parent != document.Root).ToList();
            if (elements.Count == 0) break;
            var element = elements[random.Next(elements.Count)];
            if (random.Next(3) == 0) element.Remove();
            else if (random.Next(2) == 0) element.AddAfterSelf(new XElement(element));
            else element.ReplaceWith(wrap(random, new(element)));
        }

        return document.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Wrapped(Random random, XElement element) => random.Next(6) switch
    {
        0 => new(W + "del", element),
        1 => new(W + "sdt", new XElement(W + "sdtPr", new XElement(W + "tag", new XAttribute(W + "val", "a"))), new XElement(W + "sdtContent", element)),
        2 => new(Mc + "AlternateContent", new XElement(Mc + "Choice", element), new XElement(Mc + "Fallback", new XElement(element))),
        3 => new(W + "ins", element),
        4 => new(W + "p", new XElement(W + "r", element)),
        _ => new(W + "tbl", new XElement(W + "tr", new XElement(W + "tc", element))),
    };

    private static string Break(string xml, Random random)
    {
        var broken = new StringBuilder(xml);
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(broken.Length);
            if (random.Next(2) == 0) broken.Remove(at, Math.Min(random.Next(1, 40), broken.Length - at));
            else broken.Insert(at, "<>/\"'&!-["[random.Next(9)]);
        }

        return broken.ToString();
    }
}
