using System.CommandLine;
using Mingji.Cli.Requests;
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
        var (data, db) = (WorkbenchPlace.DataOption(), WorkbenchPlace.DbOption());
        var reopen = new Option<bool>("--reopen") { Description = "账号已关闭的，重新启用" };
        var command = new Command("invite", "给进不去的人一个新的一次性链接，工作台开着也可以用") { login, urls, data, db, reopen };
        command.SetAction(parsed => WorkbenchPlace.Run(() => Run(
            parsed.GetRequiredValue(login), ServedUrls.Of(parsed.GetRequiredValue(urls)).Split(';')[0].TrimEnd('/'),
            WorkbenchPlace.Of(parsed, data, db), parsed.GetValue(reopen))));
        return command;
    }

    private static async Task<int> Run(string login, string address, WorkbenchPlace place, bool reopen)
    {
        place.MustExist();
        await using var store = Stores.Open(place.Database);
        var invited = await store.Write(session => LockedOut.Invite(session, TimeProvider.System.GetUtcNow(), login, reopen));
        Console.WriteLine($"{invited.Person.Name}（{invited.Person.Login}）的一次性链接：{address}/welcome/{invited.Token}");
        return ExitCode.Fine;
    }
}
