using System.Text;
using Mingji.Documents.Reading;
using Mingji.Documents.Reading.Pdf;

namespace Mingji.Documents.Tests.Reading.Pdf;

public sealed class PdfRefusalTests
{
    [Fact]
    public void Without_poppler_the_refusal_says_what_to_install()
    {
        using var file = new TemporaryFile("a.pdf", Blank());
        Assert.Contains("poppler-utils", Refused(file.Path, PdfLimits.Default with { Program = "/nowhere/pdftotext" }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_of_pictures_alone_is_refused_as_a_scan()
    {
        Poppler.Need();
        using var file = new TemporaryFile("scan.pdf", Blank());
        Assert.Contains("扫描件", SourceReader.Read(file.Path).Refusal?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_cut_short_is_refused_as_damaged()
    {
        Poppler.Need();
        using var file = new TemporaryFile("cut.pdf", "%PDF-1.7\n1 0 obj\n<<"u8.ToArray());
        Assert.Contains("损坏", SourceReader.Read(file.Path).Refusal?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_named() => Assert.Contains("密码", PdfRefusals.Of("Command Line Error: Incorrect password"), StringComparison.Ordinal);

    [Fact]
    public void More_text_than_allowed_is_refused()
    {
        Poppler.Need();
        using var file = new TemporaryFile("a.pdf", Blank());
        Assert.Contains("上限", Refused(file.Path, PdfLimits.Default with { MaxOutput = 10 }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_like_an_option_is_only_a_name()
    {
        Poppler.Need();
        using var file = new TemporaryFile("-opw $(touch x);.pdf", Blank());
        Assert.Contains("扫描件", SourceReader.Read(file.Path).Refusal?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_every_kind_in_the_boxes_are_read_or_left()
    {
        var random = new Random(7);
        var page = "<page width=\"595\" height=\"842\">\n<word xMin=\"1\" yMin=\"2\" xMax=\"30\" yMax=\"9\">港 12</word>\n";
        for (var i = 0; i < 2000; i++)
        {
            var text = new StringBuilder(page);
            for (var n = 0; n < 4; n++) text[random.Next(text.Length)] = (char)random.Next(32, 127);
            PdfReader.Emit(BboxText.Read(text.ToString()), new BlockBuilder(ReadingLimits.Default));
        }
    }

    private static string Refused(string path, PdfLimits limits) =>
        Assert.Throws<LimitExceededException>(() => PdfReader.Read(path, new BlockBuilder(ReadingLimits.Default), limits)).Message;

    /// <summary>A valid PDF of one page without text.</summary>
    private static byte[] Blank()
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(text.Length);
            text.Append($"{i + 1} 0 obj{objects[i]}endobj\n");
        }

        var start = text.Length;
        text.Append("xref\n0 4\n0000000000 65535 f \n");
        foreach (var place in places) text.Append($"{place:D10} 00000 n \n");
        text.Append($"trailer<</Size 4/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
