using System.Text.Json;

namespace Mingji.Cli.Tests.Commands;

public sealed class ReportFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("report.json", "{")]
    [InlineData("report.html", "<!DOCTYPE html>")]
    [InlineData("report.xlsx", "PK")]
    [InlineData("report.txt", "━━")]
    public void The_ending_of_the_file_chooses_the_format(string name, string start)
    {
        var run = MingjiProcess.Start("audit", _folder.Write("a.txt", SmallDocuments.Wrong), "--out", _folder.At(name));
        Assert.Equal((1, "", ""), (run.Code, run.Out, run.Err));
        Assert.StartsWith(start, File.ReadAllText(_folder.At(name)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_report_replaces_the_old_one_whole_and_leaves_no_draft()
    {
        var path = _folder.Write("report.json", new string('x', 1_000_000));
        MingjiProcess.Start("audit", _folder.Write("a.txt", SmallDocuments.Sound), "--out", path);
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        Assert.Equal(["a.txt", "report.json"], Directory.GetFiles(_folder.Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_refused_request_leaves_the_old_report_as_it_was()
    {
        var path = _folder.Write("report.json", "old");
        var run = MingjiProcess.Start("audit", _folder.At("nowhere"), "--pack", "no-such-pack", "--out", path);
        Assert.Equal((2, "old"), (run.Code, File.ReadAllText(path)));
    }

    [Fact]
    public void Convert_writes_the_forms_as_json_that_read_prints()
    {
        var input = _folder.Write("a.txt", SmallDocuments.Sound);
        var run = MingjiProcess.Start("convert", input, _folder.At("a.json"));
        Assert.Equal((0, "", ""), (run.Code, run.Out, run.Err));
        Assert.Equal(MingjiProcess.Start("read", input).Out, File.ReadAllText(_folder.At("a.json")));
    }
}
