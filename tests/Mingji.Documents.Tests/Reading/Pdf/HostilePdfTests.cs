using System.IO.Compression;
using System.Text;
using Mingji.Documents.Reading;
using Mingji.Documents.Reading.Pdf;
using Mingji.Documents.Reading.Pdf.Rulings;

namespace Mingji.Documents.Tests.Reading.Pdf;

/// <summary>PDFs that want more than to be read.</summary>
public sealed class HostilePdfTests
{
    private const string Locked =
        "/Encrypt<</Filter/Standard/V 1/R 2/O<{0}>/U<{0}>/P -4>>/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]";

    [Fact]
    public void A_file_with_a_password_is_refused_and_the_password_named()
    {
        Poppler.Need();
        using var file = new TemporaryFile("a.pdf", MadePdf.Of(1, trailer: Locked.Replace("{0}", new string('7', 64), StringComparison.Ordinal)));
        Assert.Contains("打开密码", SourceReader.Read(file.Path).Refusal?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_programs_and_files_inside_are_left_alone_and_reported()
    {
        Poppler.Need();
        const string Catalog = "/OpenAction<</S/Launch/F(x)>>/Names<</JavaScript<</Names[]>>/EmbeddedFiles<</Names[]>>>>";
        using var file = new TemporaryFile("a.pdf", MadePdf.Of(1, Catalog));
        var said = string.Concat(SourceReader.Read(file.Path).Document!.Remarks.Select(remark => remark.Text));
        Assert.Contains("脚本", said, StringComparison.Ordinal);
        Assert.Contains("启动", said, StringComparison.Ordinal);
        Assert.Contains("附有别的文件", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_behind_the_limit_are_not_read_and_it_is_said()
    {
        Poppler.Need();
        using var file = new TemporaryFile("a.pdf", MadePdf.Of(3));
        var builder = new BlockBuilder(ReadingLimits.Default);
        PdfReader.Read(file.Path, builder, PdfLimits.Default with { Pages = 2 });
        Assert.Contains("前2页", Assert.Single(builder.ToDocument("a.pdf", "pdf").Remarks).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_does_not_end_is_ended()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell script");
        using var slow = new TemporaryFile("slow", "#!/bin/sh\nexec sleep 60\n"u8.ToArray());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(slow.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var file = new TemporaryFile("a.pdf", MadePdf.Of(1));
        var limits = PdfLimits.Default with { Program = slow.Path, Time = TimeSpan.FromMilliseconds(300) };
        var refusal = Assert.Throws<LimitExceededException>(() => PdfReader.Read(file.Path, new(ReadingLimits.Default), limits));
        Assert.Contains("时限", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_larger_than_allowed_is_refused_before_it_is_loaded()
    {
        using var file = new TemporaryFile("a.pdf", MadePdf.Of(1));
        Assert.NotNull(SourceReader.Read(file.Path, ReadingLimits.Default with { MaxFileBytes = 100 }).Refusal);
    }

    [Fact]
    public void A_stream_that_unpacks_to_more_than_the_budget_is_left()
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(new byte[8 << 20]);
        var head = Encoding.ASCII.GetBytes($"%PDF-1.5\n1 0 obj\n<</Length {packed.Length}/Filter/FlateDecode>>\nstream\n");
        byte[] file = [.. head, .. packed.ToArray(), .. "\nendstream\nendobj\n"u8];
        Assert.Null(PdfObjects.Find(file, 1 << 20)!.Stream(new PdfReference(1)));
        Assert.Equal(8 << 20, PdfObjects.Find(file, 16 << 20)!.Stream(new PdfReference(1))!.Length);
    }

    [Fact]
    public void Objects_that_lead_to_themselves_end()
    {
        const string File = "%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Kids[2 0 R 3 0 R]>>\nendobj\n3 0 obj\n3 0 R\nendobj\n"
            + "4 0 obj\n<</Type/ObjStm/N 9/First 0/Length 4 0 R>>\nstream\n4 0 4 0 4 0\nendstream\nendobj\n";
        Assert.Empty(PdfRules.Of(Encoding.ASCII.GetBytes(File), 9));
    }
}
