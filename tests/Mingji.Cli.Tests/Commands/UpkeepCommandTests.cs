using Mingji.Workbench.Events;
using Mingji.Workbench.Objections;
using Mingji.Workbench.Storage;

namespace Mingji.Cli.Tests.Commands;

/// <summary>verify, backup and restore as an administrator's script meets them: exit codes, and one line for what was refused.</summary>
public sealed class UpkeepCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mingji-upkeep-").FullName;

    [Fact]
    public async Task A_database_verifies_until_somebody_changes_its_history()
    {
        await Make("data");
        Assert.Equal(0, MingjiProcess.Start("verify", "--data", At("data")).Code);

        await using (var store = Stores.Open(At("data", "mingji.db"))) await store.Write(s => s.Execute("update events set body = '{}' where number = 2"));
        var run = MingjiProcess.Start("verify", "--data", At("data"));

        Assert.Equal(1, run.Code);
        Assert.Contains("历史“people”第2条：内容与校验值不符", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_restored_elsewhere_and_not_over_anything()
    {
        await Make("data");
        Assert.Equal(0, MingjiProcess.Start("backup", At("a.zip"), "--data", At("data")).Code);
        var restored = MingjiProcess.Start("restore", At("a.zip"), "--data", At("other"));
        Assert.Equal((0, ""), (restored.Code, restored.Err));
        Assert.Contains("3条记录", restored.Out, StringComparison.Ordinal);
        Refused(MingjiProcess.Start("restore", At("a.zip"), "--data", At("other")), "已经存在");
        Refused(MingjiProcess.Start("backup", At("a.zip"), "--data", At("data")), "不覆盖");
    }

    [Fact]
    public async Task Objections_are_backed_up_apart_under_a_passphrase()
    {
        await Make("data");
        foreach (var folder in new[] { "safe", "elsewhere" }) Directory.CreateDirectory(At(folder));
        var seal = new ObjectionVault(At("data")).SealText("与去年的项目重复", "words");
        await File.WriteAllTextAsync(At("word"), "a word nobody guesses\n");
        string[] with = ["--objections", At("safe", "o.sealed"), "--passphrase-file", At("word")];
        Refused(MingjiProcess.Start("backup", At("safe", "a.zip"), "--data", At("data"), "--objections", At("safe", "o.sealed")), "要一起给");
        Refused(MingjiProcess.Start(["backup", At("safe", "a.zip"), "--data", At("data"), .. with]), "不同的文件夹");
        var made = MingjiProcess.Start(["backup", At("elsewhere", "a.zip"), "--data", At("data"), .. with]);
        Assert.Equal((0, ""), (made.Code, made.Err));
        Assert.Contains("异议的密钥和0份材料已备份到", made.Out, StringComparison.Ordinal);
        var restored = MingjiProcess.Start(["restore", At("elsewhere", "a.zip"), "--data", At("other"), .. with]);
        Assert.Equal((0, ""), (restored.Code, restored.Err));
        Assert.Equal("与去年的项目重复", new ObjectionVault(At("other")).OpenText(seal, "words"));
    }

    [Fact]
    public void What_is_not_there_is_said_in_one_line()
    {
        Refused(MingjiProcess.Start("verify", "--data", At("nothing")), "没有数据库");
        Refused(MingjiProcess.Start("backup", At("b.zip"), "--data", At("nothing")), "没有数据库");
        Refused(MingjiProcess.Start("restore", At("b.zip"), "--data", At("nothing")), "没有备份文件");
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=x;Password=secret-7;Timeout=2", "连不上 PostgreSQL")]
    [InlineData("Host=127.0.0.1;Nonsense=1;Password=secret-7", "写法不对")]
    public void A_database_that_cannot_be_reached_stops_the_start_with_one_line(string db, string said)
    {
        foreach (var command in new[] { "serve", "verify" })
        {
            var run = MingjiProcess.Start(command, "--db", db, "--data", At("data"));
            Refused(run, said);
            Assert.DoesNotContain("secret-7", run.Err, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_is_no_database_stops_the_start_with_one_line()
    {
        File.WriteAllText(At("text.db"), new string('x', 5000));
        Refused(MingjiProcess.Start("serve", "--db", At("text.db"), "--data", At("data")), "打不开 SQLite 数据库");
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private static void Refused(Run run, string said)
    {
        Assert.Equal(2, run.Code);
        Assert.Contains(said, Assert.Single(run.Complaints), StringComparison.Ordinal);
    }

    private async Task Make(string folder)
    {
        Directory.CreateDirectory(At(folder));
        await using var store = Stores.Open(At(folder, "mingji.db"));
        await store.Write(s =>
        {
            for (var i = 0; i < 3; i++) EventLog.Append(s, "people", new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), 0, "noted", new { i });
            return true;
        });
    }

    private string At(params string[] parts) => Path.Combine([_folder, .. parts]);
}
