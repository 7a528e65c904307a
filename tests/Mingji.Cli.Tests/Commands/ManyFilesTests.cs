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

    public void Dispose() => _folder.Dispose();
}
