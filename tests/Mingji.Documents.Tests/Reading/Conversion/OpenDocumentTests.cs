using Mingji.Documents.Tests.Reading.Packages;

namespace Mingji.Documents.Tests.Reading.Conversion;

/// <summary>ODF and OFD packages: what may be converted, and what is refused before another program meets it.</summary>
public sealed class OpenDocumentTests
{
    private const string Names = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        + "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"";

    [Fact]
    public void Presentations_are_refused() => Refuses(Odf("<office:presentation/>"), "不是文字（odt）也不是表格（ods）");

    [Fact]
    public void A_file_with_a_password_is_refused() =>
        Refuses(Odf("<office:text/>", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"), "打开密码");

    [Fact]
    public void Elements_too_deep_are_refused() =>
        Refuses(Odf("<office:text>" + string.Concat(Enumerable.Repeat("<text:p>", 400)) + string.Concat(Enumerable.Repeat("</text:p>", 400))
            + "</office:text>"), "嵌套");

    [Fact]
    public void An_ofd_is_refused_with_what_to_give_instead() =>
        Refuses(new ZipBuilder().Part("OFD.xml", "<OFD/>").Part("Doc_0/Document.xml", "<Document/>"), "OFD版式文档", "导出为PDF");

    [Fact]
    public void What_a_document_links_to_is_not_fetched()
    {
        LibreOffice.Need();
        using var secret = new TemporaryFile("secret.txt", "secret-word"u8.ToArray());
        var link = new Uri(secret.Path).AbsoluteUri;
        var odt = Odf($"<office:text><text:section text:name=\"S\"><text:section-source xlink:href=\"{link}\"/><text:p>seen</text:p>"
            + "</text:section></office:text>");

        var shape = ReadingShape.Of(ReadingShape.Read("a.odt", odt.ToBytes()));

        Assert.DoesNotContain("secret-word", shape, StringComparison.Ordinal);
        Assert.Contains("seen", shape, StringComparison.Ordinal);
    }

    private static ZipBuilder Odf(string body, string entries = "") => new ZipBuilder()
        .Part("mimetype", "application/vnd.oasis.opendocument.text")
        .Part("META-INF/manifest.xml", $"<manifest:manifest {Names}><manifest:file-entry manifest:full-path=\"/\" "
            + $"manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
            + $"<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>{entries}</manifest:manifest>")
        .Part("content.xml", $"<office:document-content {Names} office:version=\"1.2\"><office:body>{body}</office:body></office:document-content>");

    private static void Refuses(ZipBuilder zip, params string[] says)
    {
        var message = ReadingShape.Try("a.odt", zip.ToBytes()).Refusal!.Message;
        Assert.All(says, word => Assert.Contains(word, message, StringComparison.Ordinal));
    }
}
