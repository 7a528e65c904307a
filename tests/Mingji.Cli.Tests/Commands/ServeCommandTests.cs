using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Mingji.Cli.Tests.Commands;

/// <summary>mingji serve: the names under which it answers, the links that it prints, and addresses that are none.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mingji-serve-").FullName;

    [Fact]
    public async Task It_answers_under_the_names_given_and_the_local_ones_and_under_no_other()
    {
        var answers = await Serve(["--hosts", "jixiao.example.gov.cn", "kouan.example.gov.cn"], async (address, _) =>
        {
            var statuses = new List<HttpStatusCode>();
            foreach (var host in new[] { "jixiao.example.gov.cn", "kouan.example.gov.cn", new Uri(address).Authority, "evil.example" })
            {
                using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
                using var request = new HttpRequestMessage(HttpMethod.Get, address + "/sign-in") { Headers = { Host = host } };
                statuses.Add((await client.SendAsync(request)).StatusCode);
            }

            return statuses;
        });
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.BadRequest], answers);
    }

    [Fact]
    public async Task A_demo_started_again_prints_the_links_of_those_who_have_no_password_again()
    {
        var first = await Serve(["--demo"], (_, links) => Task.FromResult(links));
        var again = await Serve(["--demo"], (_, links) => Task.FromResult(links));
        Assert.Equal(7, first.Count);
        Assert.Equal(first.Select(l => l[..l.IndexOf("http", StringComparison.Ordinal)]), again.Select(l => l[..l.IndexOf("http", StringComparison.Ordinal)]));
        Assert.All(again, link => Assert.DoesNotContain(link[link.LastIndexOf('/')..], string.Join(' ', first), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("ftp://127.0.0.1:21")]
    [InlineData("http://127.0.0.1:0/path")]
    [InlineData("http://127.0.0.1:0;x")]
    [InlineData("https://127.0.0.1:0")]
    [InlineData("http://203.0.113.7:80")]
    public void An_address_that_cannot_be_listened_to_stops_the_start_with_one_line(string urls)
    {
        var run = MingjiProcess.Start("serve", "--urls", urls, "--data", _folder);
        Assert.Equal(2, run.Code);
        Assert.Matches("--urls|证书", Assert.Single(run.Complaints));
    }

    [Fact]
    public void A_port_in_use_and_options_without_their_words_stop_the_start_with_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        foreach (var (arguments, said) in new (string[], string)[]
        {
            (["--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}", "--data", _folder], "已经有程序在用"),
            (["--data", _folder, "--hosts"], "--hosts"), (["--data", ""], "--data"), (["--data", _folder, "--db", " "], "--db"),
        })
        {
            var run = MingjiProcess.Start(["serve", .. arguments]);
            Assert.Equal(2, run.Code);
            Assert.Contains(said, Assert.Single(run.Complaints), StringComparison.Ordinal);
        }
    }

    public void Dispose() => Directory.Delete(_folder, true);

    /// <summary>Serves until the work is done: its address, and the lines with one-time links.</summary>
    private async Task<T> Serve<T>(string[] arguments, Func<string, List<string>, Task<T>> work)
    {
        using var process = Process.Start(new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "mingji"), ["serve", "--data", _folder, "--urls", "http://127.0.0.1:0", .. arguments])
        {
            UseShellExecute = false, RedirectStandardOutput = true,
        })!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync() ?? "";
            var address = string.Concat(line[line.IndexOf("http", StringComparison.Ordinal)..].TakeWhile(c => c != '（'));
            var links = new List<string>();
            for (var most = arguments.Contains("--demo") ? 7 : 1; links.Count < most; links.Add(await process.StandardOutput.ReadLineAsync() ?? ""))
            {
            }

            return await work(address, links);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
