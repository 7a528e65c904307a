using System.IO.Compression;
using System.Text.Json;
using Mingji.Tests;

namespace Mingji.Cli.Tests.Commands;

/// <summary><c>--annotate</c>: where the copies go, what is said of them, which code the run ends with.</summary>
public sealed class AnnotateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void A_form_gets_a_copy_with_its_findings_and_stays_as_it_was(string format)
    {
        var file = Form("自评." + format);
        var before = File.ReadAllBytes(file);
        var run = MingjiProcess.Start("audit", file, "--annotate", _folder.At("副本"), "--format", "json");
        Assert.Equal(1, run.Code);
        var annotated = Annotated(run);
        Assert.Equal(_folder.At($"副本/自评.批注.{format}"), annotated.GetProperty("path").GetString());
        Assert.True(annotated.GetProperty("comments").GetInt32() > 0);
        Assert.Equal(before, File.ReadAllBytes(file));
        Assert.Equal([_folder.At($"副本/自评.批注.{format}")], Directory.GetFiles(_folder.At("副本")));
    }

    [Fact]
    public void A_corrected_copy_is_audited_again_without_our_words_and_nothing_is_overwritten()
    {
        Form("自评.docx");
        var first = MingjiProcess.Start("audit", _folder.At("自评.docx"), "--annotate", _folder.Root, "--format", "json");
        var copy = File.ReadAllBytes(_folder.At("自评.批注.docx"));
        var second = MingjiProcess.Start("audit", _folder.At("自评.批注.docx"), "--annotate", _folder.Root, "--format", "json");
        Assert.Equal(Findings(first), Findings(second));
        Assert.Equal(copy, File.ReadAllBytes(_folder.At("自评.批注.docx")));
        Assert.True(File.Exists(_folder.At("自评.批注.2.docx")));
    }

    [Fact]
    public void Findings_of_a_dossier_stand_in_the_copies_too()
    {
        var run = MingjiProcess.Start("audit", "samples", "--annotate", _folder.At("副本"), "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        var across = json.RootElement.GetProperty("dossiers")[0].GetProperty("findings").EnumerateArray()
            .First(f => f.GetProperty("form").GetString()!.Contains(".xlsx#", StringComparison.Ordinal));
        var copy = Path.GetFileNameWithoutExtension(across.GetProperty("form").GetString()!.Split('#')[0]) + ".批注.xlsx";
        using var zip = ZipFile.OpenRead(_folder.At("副本/" + copy));
        using var comments = new StreamReader(zip.GetEntry("xl/comments1.xml")!.Open());
        Assert.Contains(across.GetProperty("message").GetString()!, comments.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_asked_for_by_name_has_no_copy_and_the_code_says_so_but_others_are_written()
    {
        var text = _folder.Write("自评.txt", SmallDocuments.Sound);
        var run = MingjiProcess.Start("audit", text, Form("自评.xlsx"), "--annotate", _folder.At("副本"));
        Assert.Equal(2, run.Code);
        Assert.Contains("不能加批注；请另存为docx或xlsx", Assert.Single(run.Complaints));
        Assert.Contains("没有批注副本", run.Out);
        Assert.Single(Directory.GetFiles(_folder.At("副本")));
    }

    [Fact]
    public void A_text_met_in_a_folder_is_noted_and_changes_nothing()
    {
        _folder.Write("材料/说明.txt", SmallDocuments.Sound);
        File.Move(Form("自评.xlsx"), _folder.At("材料/自评.xlsx"));
        var run = MingjiProcess.Start("audit", _folder.At("材料"), "--annotate", _folder.At("副本"));
        Assert.Equal(1, run.Code);
        Assert.Contains("没有批注副本", run.Out);
        Assert.Empty(run.Complaints);
    }

    [Fact]
    public void A_folder_in_which_nothing_takes_comments_is_a_request_that_failed()
    {
        _folder.Write("材料/说明.txt", SmallDocuments.Sound);
        Assert.Equal(2, MingjiProcess.Start("audit", _folder.At("材料"), "--annotate", _folder.At("副本")).Code);
    }

    private string Form(string name)
    {
        var sample = name.EndsWith("docx", StringComparison.Ordinal) ? "01-project-self-evaluation.docx" : "formats/project-self-evaluation.xlsx";
        return _folder.Write(name, File.ReadAllBytes(Checkout.At("samples", sample)));
    }

    private static JsonElement Annotated(Run run) =>
        JsonDocument.Parse(run.Out).RootElement.GetProperty("documents")[0].GetProperty("annotated").Clone();

    private static List<string> Findings(Run run) =>
        [.. JsonDocument.Parse(run.Out).RootElement.GetProperty("documents")[0].GetProperty("findings").EnumerateArray()
            .Select(f => f.GetRawText())];
}
