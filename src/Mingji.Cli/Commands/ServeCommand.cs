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
        var proxies = new Option<string[]>("--proxies")
        {
            Description = "负载均衡或反向代理的地址（10.0.0.2）或网段（10.0.0.0/24），可写多个；不给时只信本机的", AllowMultipleArgumentsPerToken = true,
            Arity = ArgumentArity.OneOrMore,
        };
        var keep = new Option<int>("--keep-results") { Description = "批量任务的结果保留多少天", DefaultValueFactory = _ => 30 };
        var otlp = new Option<string?>("--otlp") { Description = "把运行指标和跟踪用 OTLP 发到这个地址（http://10.0.0.9:4317）；不给就不发" };
        var command = new Command("serve", "工作台：在浏览器里填报和审核") { urls, data, db, demo, hosts, proxies, keep, otlp };
        command.SetAction((parsed, cancel) => WorkbenchPlace.Run(() =>
        {
            var place = WorkbenchPlace.Of(parsed, data, db);
            return Run(new(ServedUrls.Of(parsed.GetRequiredValue(urls)), place.Database, place.Data)
            {
                Demo = parsed.GetValue(demo), Samples = DemoDossier.Find(), Hosts = [.. parsed.GetValue(hosts) ?? []],
                Proxies = [.. parsed.GetValue(proxies) ?? []], Telemetry = AddressOf(parsed.GetValue(otlp)),
                KeepsResults = TimeSpan.FromDays(DaysOf(parsed.GetValue(keep))),
            }, cancel);
        }));
        return command;
    }

    private static int DaysOf(int days) => days is >= 1 and <= 3650 ? days
        : throw new RefusalException("--keep-results 应当是1到3650的天数");

    private static string? AddressOf(string? text) => text is null || (Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https") ? text : throw new RefusalException("--otlp 应当是 http:// 或 https:// 开头的地址");

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
