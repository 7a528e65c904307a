using System.IO.Compression;
using System.Xml.Linq;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Tests.Reading.Packages;

namespace Mingji.Documents.Tests.Writing.Annotating;

/// <summary>Another program opens the copies and finds every comment where it belongs.</summary>
public sealed class OpenedByLibreOfficeTests
{
    [Fact]
    public void A_workbook_has_its_comments_at_their_cells()
    {
        var copy = Annotated.At(OfficeSamples.Xlsx.ToBytes(), "甲.xlsx");
        var sheet = Content(LibreOffice.Convert("甲.xlsx", copy.After, "ods")).Descendants().First(e => e.Name.LocalName == "table");
        var cells = Commented(sheet, "table-cell");
        Assert.Equal(copy.Outcome.Comments, cells.Count);
        Assert.All(cells, c => Assert.Contains("这里写着" + c.Text, c.Comment, StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_has_its_comments_in_their_cells()
    {
        var copy = Annotated.At(OfficeSamples.Docx.ToBytes(), "甲.docx");
        var content = Content(LibreOffice.Convert("甲.docx", copy.After, "odt"));
        var cells = Commented(content, "p");
        Assert.Equal(copy.Outcome.Comments, cells.Count);
        Assert.All(cells, c => Assert.Contains("这里写着" + c.Text, c.Comment, StringComparison.Ordinal));
        Assert.Contains(content.Descendants(), e => e.Value == "明绩审核汇总");
    }

    [Fact]
    public void A_workbook_that_had_comments_keeps_them_beside_ours()
    {
        var first = LibreOffice.Convert("甲.xlsx", Annotated.At(OfficeSamples.Xlsx.ToBytes(), "甲.xlsx", "码头照明改造", "总分").After, "xlsx");
        var copy = Annotated.At(first, "甲.xlsx", "码头照明改造", "某市口岸办");
        var sheet = Content(LibreOffice.Convert("甲.xlsx", copy.After, "ods")).Descendants().First(e => e.Name.LocalName == "table");
        var cells = Commented(sheet, "table-cell").OrderBy(c => c.Text, StringComparer.Ordinal).ToList();
        Assert.Equal(["总分", "某市口岸办", "码头照明改造"], cells.Select(c => c.Text));
        Assert.Equal([1, 1, 2], cells.Select(c => c.Comment.Split("【错误】").Length - 1));
    }

    private static List<(string Text, string Comment)> Commented(XContainer within, string element) =>
        [.. within.Descendants().Where(e => e.Name.LocalName == "annotation").Select(a =>
            (TextOf(a.Ancestors().First(p => p.Name.LocalName == element)), a.Value))];

    private static string TextOf(XElement element)
    {
        var copy = new XElement(element);
        copy.Descendants().Where(e => e.Name.LocalName == "annotation").Remove();
        return copy.Value;
    }

    private static XDocument Content(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var content = zip.GetEntry("content.xml")!.Open();
        return XDocument.Load(content);
    }
}
