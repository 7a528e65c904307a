using System.CommandLine;
using Microsoft.Extensions.Hosting;
using Mingji.Cli.Requests;
using Mingji.Web.Hosting;
using Mingji.Workbench;

namespace Mingji.Cli.Commands;

/// <summary><c>mingji serve</c>: the workbench.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "监听的地址", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var (data, db) = (WorkbenchPlace.DataOption(), WorkbenchPlace.DbOption());
        var demo = new Option<bool>("--demo") { Description = "数据库是空的时，装入示例单位、人员和卷宗" };
        var hosts = new Option<string[]>("--hosts")
        {
            Description = "浏览器用来打开工作台的主机名，可写多个；不给时，只监听本机的只认本机，监听全部地址的都认", AllowMultipleArgumentsPerToken = true,
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("serve", "工作台：在浏览器里填报和审核") { urls, data, db, demo, hosts };
        command.SetAction((parsed, cancel) => WorkbenchPlace.Run(() =>
        {
            var place = WorkbenchPlace.Of(parsed, data, db);
            return Run(new(ServedUrls.Of(parsed.GetRequiredValue(urls)), place.Database, place.Data)
            {
                Demo = parsed.GetValue(demo), Samples = DemoDossier.Find(), Hosts = [.. parsed.GetValue(hosts) ?? []],
            }, cancel);
        }));
        return command;
    }

    private static async Task<int> Run(WebSettings settings, CancellationToken cancel)
    {
        Directory.CreateDirectory(settings.Data);
        await using var app = WebHost.Build(settings);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception failure) when (ServedUrls.WhyNot(failure, settings.Urls) is not null)
        {
            throw new RefusalException(ServedUrls.WhyNot(failure, settings.Urls)!);
        }

        var address = app.Urls.First();
        Console.WriteLine($"工作台已启动：{address}（按 Ctrl+C 停止）");
        foreach (var link in await FirstStart.Links(app, settings)) Console.WriteLine($"{link.Role}（{link.Login}）的一次性链接：{address}{link.Path}");
        await app.WaitForShutdownAsync(cancel);
        return ExitCode.Fine;
    }
}
