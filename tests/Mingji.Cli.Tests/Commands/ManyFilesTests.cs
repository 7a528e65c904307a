using System.Text.Json;

namespace Mingji.Cli.Tests.Commands;

/// <summary>A run over many files through the real command.</summary>
public sealed class ManyFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Bad_files_among_many_are_reported_in_place_and_stop_no_other()
    {
        for (var i = 10; i < 50; i++) _folder.Write($"many/{i}.txt", SmallDocuments.Sound);
        _folder.Write("many/25.docx", "PK\u0003\u0004 cut off");
        _folder.Write("many/35.pdf", "%PDF-1.7 nothing behind it");
        var run = MingjiProcess.Start("audit", _folder.At("many"), "--jobs", "3", "--format", "json");
        Assert.Equal(2, run.Code);
        var documents = JsonDocument.Parse(run.Out).RootElement.GetProperty("documents").EnumerateArray().ToList();
        var names = documents.Select(d => Path.GetFileName(d.GetProperty("path").GetString()!)).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(42, names.Count);
        var failed = documents.Where(d => d.GetProperty("error").ValueKind == JsonValueKind.String).Select(d => d.GetProperty("path").GetString());
        Assert.Equal(["25.docx", "35.pdf"], failed.Select(Path.GetFileName));
    }

    [Fact]
    public void A_parser_that_hangs_and_files_that_are_huge_stop_no_other()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the parser that hangs is a shell script");
        for (var i = 10; i < 40; i++) _folder.Write($"many/{i}.txt", SmallDocuments.Sound);
        _folder.Write("many/15.pdf", "%PDF-1.7 the parser never comes to an end of it");
        _folder.Write("many/25.pdf", "%PDF-1.7 nor of this one");
        Grow(_folder.Write("many/20.docx", "PK\u0003\u0004"));
        Grow(_folder.Write("many/30.txt", SmallDocuments.Sound));
        var run = MingjiProcess.StartWith(
            new() { ["PATH"] = HangingParser() + ":" + Environment.GetEnvironmentVariable("PATH"), ["MINGJI_PDF_SECONDS"] = "2" },
            "read", _folder.At("many"), "--jobs", "2", "--format", "json");
        Assert.Equal(2, run.Code);
        var documents = JsonDocument.Parse(run.Out).RootElement.GetProperty("documents").EnumerateArray().ToList();
        var failed = documents.Where(d => d.GetProperty("error").ValueKind == JsonValueKind.String)
            .ToDictionary(d => Path.GetFileName(d.GetProperty("path").GetString()!), d => d.GetProperty("error").GetString()!);
        Assert.Equal(["15.pdf", "20.docx", "25.pdf", "30.txt"], failed.Keys.Order(StringComparer.Ordinal));
        Assert.All(["15.pdf", "25.pdf"], name => Assert.Contains("时限", failed[name]));
        Assert.Equal(29, documents.Count(d => d.GetProperty("forms").GetArrayLength() == 1));
        var parsers = File.ReadAllLines(_folder.At("started"));
        Assert.Equal(2, parsers.Length);
        Assert.DoesNotContain(parsers, id => Directory.Exists("/proc/" + id) && IsSleeping(id));
    }

    /// <summary>A pdftotext that notes its process and sleeps.</summary>
    private string HangingParser()
    {
        var program = _folder.Write("bin/pdftotext", $"#!/bin/sh\necho $$ >> {_folder.At("started")}\nexec sleep 300\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return Path.GetDirectoryName(program)!;
    }

    /// <summary>To 300 MB, of which the disk holds next to nothing.</summary>
    private static void Grow(string file)
    {
        using var stream = new FileStream(file, FileMode.Open);
        stream.SetLength(300L << 20);
    }

    private static bool IsSleeping(string id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").StartsWith("sleep", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    public void Dispose() => _folder.Dispose();
}
