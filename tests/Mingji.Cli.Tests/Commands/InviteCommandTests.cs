using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Cli.Tests.Commands;

/// <summary>mingji invite as whoever runs the machine meets it.</summary>
public sealed class InviteCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mingji-invite-").FullName;

    [Fact]
    public async Task A_link_is_printed_that_lets_the_person_in_and_the_one_before_is_void()
    {
        await Make();
        var (first, second) = (Invite("admin"), Invite(" ADMIN "));
        Assert.All([first, second], run => Assert.Equal((0, ""), (run.Code, run.Err)));
        Assert.StartsWith("系统管理员（admin）的一次性链接：https://jixiao.example.gov.cn/welcome/", first.Out, StringComparison.Ordinal);
        Assert.Null(await Invited(first));
        Assert.Equal("admin", (await Invited(second))?.Login);
    }

    [Fact]
    public async Task A_closed_account_needs_to_be_opened_again_expressly()
    {
        await Make();
        Refused(Invite("closed"), "--reopen");
        var run = Invite("closed", "--reopen");
        Assert.Equal(0, run.Code);
        Assert.True((await Invited(run))?.Active);
    }

    [Fact]
    public async Task A_name_that_there_is_not_is_answered_with_the_administrators()
    {
        await Make();
        Refused(Invite("nobody"), "系统管理员的登录名有：admin");
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_one_line_and_nothing_is_made()
    {
        await Make();
        Refused(MingjiProcess.Start("invite"), "LOGIN");
        Refused(MingjiProcess.Start("invite", "admin", "tianbao", "--data", _folder), "tianbao");
        Refused(MingjiProcess.Start("invite", "admin", "--data", At("nothing")), "没有数据库");
        Refused(MingjiProcess.Start("invite", "admin", "--data", _folder, "--urls", "jixiao"), "不是可以监听的地址");
        Refused(MingjiProcess.Start("invite", "admin", "--db", "Host=127.0.0.1;Port=1;Password=secret-7;Timeout=2"), "连不上 PostgreSQL");
        File.WriteAllText(At("text.db"), new string('x', 5000));
        Refused(MingjiProcess.Start("invite", "admin", "--db", At("text.db")), "打不开 SQLite 数据库");
        Assert.False(Directory.Exists(At("nothing")));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private Run Invite(params string[] arguments) =>
        MingjiProcess.Start(["invite", .. arguments, "--data", _folder, "--urls", "https://jixiao.example.gov.cn/"]);

    private async Task<Person?> Invited(Run run)
    {
        await using var store = Stores.Open(At("mingji.db"));
        return await store.Read(s => Register.Invited(s, TimeProvider.System.GetUtcNow(), run.Out.Trim()[(run.Out.LastIndexOf('/') + 1)..]));
    }

    private async Task Make()
    {
        await using var store = Stores.Open(At("mingji.db"));
        await store.Write(s =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var unit = Workbench.Units.UnitTree.Add(s, null, "1", "云屏市", Workbench.Units.UnitLevel.Division);
            Register.Grant(s, now, 0, Register.Add(s, now, 0, "admin", "系统管理员").Id, unit, Role.Administrator);
            Register.Add(s, now, 0, "closed", "离职的人");
            return s.Execute("update people set active = 0 where login = 'closed'");
        });
    }

    private static void Refused(Run run, string said)
    {
        Assert.Equal(2, run.Code);
        Assert.Contains(said, Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-7", run.Err, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(_folder, name);
}
