using System.CommandLine;
using Mingji.Documents.Auditing;
using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Cli.Commands;

/// <summary><c>mingji invite</c>: a new one-time link, printed on the machine itself, for whoever is locked out.</summary>
internal static class InviteCommand
{
    public static Command Create()
    {
        var login = new Argument<string>("LOGIN") { Description = "登录名" };
        var urls = new Option<string>("--urls") { Description = "工作台的地址，写在链接前面", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var data = new Option<string>("--data") { Description = "数据文件夹", DefaultValueFactory = _ => "mingji-data" };
        var db = new Option<string?>("--db") { Description = "数据库：和 mingji serve 用的一样" };
        var reopen = new Option<bool>("--reopen") { Description = "账号已关闭的，重新启用" };
        var command = new Command("invite", "给进不去的人一个新的一次性链接，工作台开着也可以用") { login, urls, data, db, reopen };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(login), parsed.GetRequiredValue(urls).Split(';')[0].TrimEnd('/'),
            parsed.GetValue(db) ?? Path.Combine(parsed.GetRequiredValue(data), "mingji.db"), parsed.GetValue(reopen)));
        return command;
    }

    private static async Task<int> Run(string login, string address, string database, bool reopen)
    {
        if (!Stores.IsServer(database) && !File.Exists(database))
            throw new RefusedException($"没有数据库{database}：用 --data 写数据文件夹，或用 --db 写数据库，和 mingji serve 用的一样");
        try
        {
            await using var store = Stores.Open(database);
            var invited = await store.Write(session => LockedOut.Invite(session, TimeProvider.System.GetUtcNow(), login, reopen));
            Console.WriteLine($"{invited.Person.Name}（{invited.Person.Login}）的一次性链接：{address}/welcome/{invited.Token}");
            return ExitCode.Fine;
        }
        catch (RefusalException refusal)
        {
            throw new RefusedException(refusal.Message);
        }
    }
}
