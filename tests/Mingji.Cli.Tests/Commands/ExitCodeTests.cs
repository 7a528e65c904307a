using System.Text.Json;

namespace Mingji.Cli.Tests.Commands;

/// <summary>0 nothing wrong, 1 an error found, 2 not carried out.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_document_without_errors_gives_0()
    {
        var run = MingjiProcess.Start("audit", _folder.Write("sound.txt", SmallDocuments.Sound));
        Assert.Equal((0, ""), (run.Code, run.Err));
    }

    [Fact]
    public void A_document_with_an_error_gives_1_and_stderr_stays_empty()
    {
        var run = MingjiProcess.Start("audit", _folder.Write("wrong.txt", SmallDocuments.Wrong));
        Assert.Equal((1, ""), (run.Code, run.Err));
        Assert.Contains("错误", run.Out);
    }

    [Fact]
    public void One_bad_file_among_many_is_reported_in_place_and_the_others_go_on()
    {
        _folder.Write("a.txt", SmallDocuments.Wrong);
        _folder.Write("b.txt", "");
        _folder.Write("c.txt", SmallDocuments.Sound);
        var run = MingjiProcess.Start("audit", _folder.Root, "--format", "json");
        Assert.Equal(2, run.Code);
        using var json = JsonDocument.Parse(run.Out);
        var documents = json.RootElement.GetProperty("documents").EnumerateArray().ToList();
        Assert.Equal(["a.txt", "b.txt", "c.txt"], documents.Select(d => Path.GetFileName(d.GetProperty("path").GetString())));
        Assert.Equal([false, true, false], documents.Select(d => d.GetProperty("error").ValueKind == JsonValueKind.String));
        Assert.NotEmpty(documents[0].GetProperty("findings").EnumerateArray());
        Assert.Contains("b.txt", Assert.Single(run.Complaints));
    }

    [Theory]
    [InlineData(SmallDocuments.Sound, 0)]
    [InlineData(SmallDocuments.Wrong, 1)]
    public void A_file_without_forms_met_in_a_folder_is_noted_and_leaves_the_code_to_the_others(string other, int code)
    {
        _folder.Write("README.md", SmallDocuments.WithoutForms);
        _folder.Write("table.txt", other);
        var run = MingjiProcess.Start("audit", _folder.Root, "--format", "json");
        Assert.Equal((code, ""), (run.Code, run.Err));
        using var json = JsonDocument.Parse(run.Out);
        var readme = json.RootElement.GetProperty("documents")[0];
        Assert.Equal(JsonValueKind.Null, readme.GetProperty("error").ValueKind);
        Assert.Contains("没有认出", readme.GetProperty("note").GetString());
        Assert.Contains("没有认出", MingjiProcess.Start("audit", _folder.Root).Out);
    }

    [Fact]
    public void A_folder_in_which_no_file_has_a_form_gives_2()
    {
        _folder.Write("README.md", SmallDocuments.WithoutForms);
        var run = MingjiProcess.Start("audit", _folder.Root);
        Assert.Equal(2, run.Code);
        Assert.Contains("没有认出表", Assert.Single(run.Complaints));
    }

    [Fact]
    public void The_order_of_answers_does_not_hang_on_the_number_of_jobs()
    {
        for (var i = 0; i < 12; i++) _folder.Write($"{i:00}.txt", i % 3 == 0 ? SmallDocuments.Wrong : SmallDocuments.Sound);
        var one = MingjiProcess.Start("audit", _folder.Root, "--format", "json", "--jobs", "1");
        var many = MingjiProcess.Start("audit", _folder.Root, "--format", "json", "--jobs", "8");
        Assert.Equal(one.Out, many.Out);
    }
}
