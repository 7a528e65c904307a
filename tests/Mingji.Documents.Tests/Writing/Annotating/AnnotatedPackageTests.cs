using System.IO.Compression;
using Mingji.Core.Forms;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reading;
using Mingji.Documents.Tests.Reading.Docx;
using Mingji.Documents.Tests.Reading.Packages;
using Mingji.Documents.Writing.Annotating;

namespace Mingji.Documents.Tests.Writing.Annotating;

/// <summary>What holds for packages of either kind: macros, signatures, bare packages, refusals.</summary>
public sealed class AnnotatedPackageTests
{
    [Theory]
    [InlineData("甲.docm", "word/vbaProject.bin", "word/document.xml")]
    [InlineData("甲.xlsm", "xl/vbaProject.bin", "xl/worksheets/sheet2.xml")]
    public void Macros_stay_as_they_are_and_a_signature_is_said_to_hold_no_more(string name, string macros, string summary)
    {
        var zip = (macros.StartsWith("word", StringComparison.Ordinal) ? OfficeSamples.Docx : OfficeSamples.Xlsx)
            .With("[Content_Types].xml", xml => xml.Replace(".main+xml", ".macroEnabled.main+xml", StringComparison.Ordinal))
            .Part(macros, [9, 8, 7]).Part("_xmlsignatures/sig1.xml", "<Signature/>");
        var copy = Annotated.At(zip.ToBytes(), name, "码头照明改造");
        Assert.DoesNotContain(macros, copy.Changed());
        Assert.DoesNotContain("_xmlsignatures/sig1.xml", copy.Changed());
        Assert.Contains("macroEnabled", copy.Text("[Content_Types].xml"), StringComparison.Ordinal);
        Assert.Contains("签名对这份副本不再有效", copy.Text(summary), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_file_gives_the_same_bytes()
    {
        var file = OfficeSamples.Xlsx.ToBytes();
        Assert.Equal(Annotated.At(file, "甲.xlsx").After, Annotated.At(file, "甲.xlsx").After);
    }

    [Fact]
    public void Parts_that_do_not_change_stay_packed_as_they_were()
    {
        using var zip = new ZipArchive(new MemoryStream(Annotated.At(OfficeSamples.Xlsx.ToBytes(), "甲.xlsx").After));
        using var before = new ZipArchive(new MemoryStream(OfficeSamples.Xlsx.ToBytes()));
        var (one, other) = (zip.GetEntry("xl/styles.xml")!, before.GetEntry("xl/styles.xml")!);
        Assert.Equal((other.CompressedLength, other.Crc32), (one.CompressedLength, one.Crc32));
        Assert.Equal(before.Entries.Select(e => e.FullName), zip.Entries.Take(before.Entries.Count).Select(e => e.FullName));
    }

    [Fact]
    public void A_package_without_relations_or_defaults_gets_them()
    {
        var file = DocxBuilder.Bare(DocxBuilder.P("首段")).With("[Content_Types].xml", xml =>
            xml.Replace("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>", "", StringComparison.Ordinal));
        var copy = Annotated.At(file.ToBytes(), "甲.docx", "首段");
        Assert.Equal(["word/_rels/document.xml.rels", "word/comments1.xml"], copy.Added());
        Assert.Contains("<Default Extension=\"rels\"", copy.Text("[Content_Types].xml"), StringComparison.Ordinal);
        Assert.Equal("首段", Assert.Single(CommentedParagraphs.Of(copy)).Paragraph);
    }

    [Fact]
    public void Marks_at_the_beginning_of_a_part_and_wide_characters_are_kept()
    {
        const string Xml = "<?xml version=\"1.0\" encoding=\"utf-16\"?><w:document xmlns:w=\"" + Annotated.Word
            + "\"><w:body><w:p><w:r><w:t>首段</w:t></w:r></w:p></w:body></w:document>";
        byte[] wide = [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(Xml)];
        var zip = new ZipBuilder().Types("word/document.xml wordprocessingml.document.main")
            .Relations("", "rId1 officeDocument word/document.xml").Part("word/document.xml", wide);
        var copy = Annotated.At(zip.ToBytes(), "甲.docx", "首段");
        Assert.Equal("首段", Assert.Single(CommentedParagraphs.Of(copy)).Paragraph);
        Assert.Equal(wide[..100], Annotated.Parts(copy.After)["word/document.xml"][..100]);
    }

    [Theory]
    [InlineData("xls", "xlsx")]
    [InlineData("pdf", "docx、xlsx")]
    [InlineData("html", "docx或xlsx")]
    [InlineData("text", "docx或xlsx")]
    [InlineData("json", "mingji convert")]
    public void Other_formats_are_refused_with_what_to_save_as(string format, string said)
    {
        var document = new AuditedDocument("甲", format, null, new(new("甲", format, [], 0, []), [], new(0, 0, []), []));
        var refusal = Assert.Throws<RefusedException>(() => AnnotatedCopy.Write(new MemoryStream([1]), document, [], Stream.Null));
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void A_file_that_is_no_package_or_lacks_its_list_of_types_is_refused(string format)
    {
        var document = new AuditedDocument("甲", format, null, new(new("甲", format, [], 0, []), [], new(0, 0, []), []));
        Assert.Throws<RefusedException>(() => AnnotatedCopy.Write(new MemoryStream([1, 2, 3]), document, [], Stream.Null));
        var bare = new ZipBuilder().Part("word/document.xml", "<w/>").Part("xl/workbook.xml", "<w/>").ToBytes();
        using var output = new MemoryStream();
        Assert.Throws<RefusedException>(() => AnnotatedCopy.Write(new MemoryStream(bare), document, [], output));
        Assert.Equal(0, output.Length);
    }

    /// <summary>A spot is what a reader gave; one that leads nowhere must not end the run.</summary>
    [Fact]
    public void A_place_that_is_not_in_the_file_is_listed_and_no_more()
    {
        var source = new SourceDocument("甲.docx", "docx", [new Paragraph(0, "甲", "第9段") { Spot = new("word/document.xml", -1, -1, 99) }], 1, []);
        var document = new AuditedDocument("甲.docx", "docx", null, new(source, [], new(0, 0, []), []))
        {
            Findings = [Annotated.Fault(new Place(0, "第9段"), "错")],
        };
        var outcome = AnnotatedCopy.Write(new MemoryStream(DocxBuilder.Of(DocxBuilder.P("首段"))), document, [], new MemoryStream());
        Assert.Equal("无法定位到单元格", Assert.Single(outcome.Unplaced).Why);
    }
}
