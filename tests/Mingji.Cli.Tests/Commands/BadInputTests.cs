namespace Mingji.Cli.Tests.Commands;

/// <summary>What cannot be carried out is said in one line on stderr, with exit code 2.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_empty_file() => Refused("空", "audit", _folder.Write("empty.txt", ""));

    [Fact]
    public void A_photo_renamed_to_txt()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0,
            .. Enumerable.Range(0, 5000).Select(i => (byte)(i % 256))];
        Refused("图片", "audit", _folder.Write("photo.txt", jpeg));
    }

    [Fact]
    public void A_file_of_300_MB()
    {
        var path = _folder.At("huge.txt");
        using (var file = File.Create(path)) file.SetLength(300L << 20);
        Refused("300MB", "audit", path);
    }

    [Fact]
    public void A_folder_without_documents()
    {
        _folder.Write("photo.png", [1, 2, 3]);
        Refused("没有可读的文档", "audit", _folder.Root);
    }

    [Fact]
    public void A_file_without_a_form()
    {
        var run = Refused("没有认出", "audit", _folder.Write("walk.txt", SmallDocuments.WithoutForms));
        Assert.Contains("walk.txt", run.Out);
    }

    [Fact]
    public void A_folder_that_one_may_not_read()
    {
        _folder.Write("open/sound.txt", SmallDocuments.Sound);
        _folder.Write("shut/sound.txt", SmallDocuments.Sound);
        var run = _folder.WhileShut("shut", () => MingjiProcess.StartUnprivileged("audit", _folder.Root, "--format", "json"));
        Assert.Equal(2, run.Code);
        Assert.Contains("没有权限", Assert.Single(run.Complaints));
        Assert.Contains("open/sound.txt", run.Out);
    }

    [Fact]
    public void A_file_that_one_may_not_read()
    {
        var path = _folder.Write("secret.txt", SmallDocuments.Sound);
        var run = _folder.WhileShut("secret.txt", () => MingjiProcess.StartUnprivileged("audit", path, "--format", "json"));
        Assert.Equal(2, run.Code);
        Assert.Contains("权限", Assert.Single(run.Complaints));
        Assert.Contains("secret.txt", run.Out);
        Assert.DoesNotContain("project-self-evaluation", run.Out);
    }

    [Fact]
    public void A_file_that_is_not_there() => Refused("没有这个文件", "audit", _folder.At("nowhere.txt"));

    [Theory]
    [InlineData("--bogus", "audit", "samples", "--bogus")]
    [InlineData("--format", "audit", "samples", "--format", "pdf")]
    [InlineData("--jobs", "audit", "samples", "--jobs", "0")]
    [InlineData("--jobs", "audit", "samples", "--jobs", "many")]
    [InlineData("--annotate", "audit", "samples", "--annotate", "README.md")]
    [InlineData("national-2020-self-evaluation", "audit", "samples", "--pack", "national-2020-self-evaluatoin")]
    [InlineData("没有文件夹", "standards", "check", "nowhere")]
    [InlineData("audit、read", "nonsense")]
    [InlineData("audit、read")]
    [InlineData("PATH", "audit")]
    [InlineData(".json", "convert", "in.txt", "out.odt")]
    public void A_request_that_cannot_be_understood(string said, params string[] arguments) => Refused(said, arguments);

    [Fact]
    public void An_answer_for_a_folder_that_is_not_there_is_refused_before_any_work() =>
        Refused("不存在", "audit", _folder.Write("a.txt", SmallDocuments.Sound), "--out", _folder.At("nowhere/report.json"));

    private static Run Refused(string said, params string[] arguments)
    {
        var run = MingjiProcess.Start(arguments);
        Assert.Equal(2, run.Code);
        Assert.Contains(said, Assert.Single(run.Complaints));
        return run;
    }
}
