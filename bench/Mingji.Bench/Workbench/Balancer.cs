using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Mingji.Bench.Workbench;

/// <summary>
/// nginx before several nodes, by the configuration that docs/operations.md shows: only addresses are put in their place, and what belongs
/// to HTTPS is left out.
/// </summary>
internal sealed partial class Balancer : IDisposable
{
    private readonly string _folder;
    private readonly Process _process;

    private Balancer(string folder, Process process, Uri address) => (_folder, _process, Address) = (folder, process, address);

    /// <summary>Why there is none on this machine; null when there is.</summary>
    internal static string? WhyNot => Program is null ? "nginx is not installed: apt-get install nginx-light" : null;

    internal Uri Address { get; }

    private static string? Program => new[] { "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx" }.FirstOrDefault(File.Exists);

    internal static async Task<Balancer> Start(string operations, IReadOnlyList<Uri> nodes)
    {
        var folder = Directory.CreateTempSubdirectory("mingji-nginx-").FullName;
        var port = FreePort();
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), Whole(folder, Site(await File.ReadAllTextAsync(operations), nodes, port)));
        var process = Process.Start(new ProcessStartInfo(Program!, ["-c", Path.Combine(folder, "nginx.conf"), "-e", Path.Combine(folder, "error.log")])
        {
            UseShellExecute = false,
        })!;
        var balancer = new Balancer(folder, process, new($"http://127.0.0.1:{port}"));
        await balancer.Answers();
        return balancer;
    }

    public void Dispose()
    {
        // The master ends its workers before it ends.
        using (var stop = Process.Start("kill", ["-QUIT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) stop.WaitForExit();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5))) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        Directory.Delete(_folder, true);
    }

    /// <summary>The documented configuration with these nodes behind this port.</summary>
    internal static string Site(string operations, IReadOnlyList<Uri> nodes, int port)
    {
        var site = Block().Match(operations).Groups[1].Value;
        var place = 0;
        site = Server().Replace(site, m => $"server {nodes[place++ % nodes.Count].Authority}{m.Groups[1].Value}");
        return Secure().Replace(site, "").Replace("listen 443 ssl;", $"listen 127.0.0.1:{port};", StringComparison.Ordinal);
    }

    private static string Whole(string folder, string site) =>
        $$"""
        {{(Environment.UserName == "root" ? "user root;" : "")}}
        daemon off;
        worker_processes 1;
        pid {{folder}}/pid;
        error_log {{folder}}/error.log;
        events { worker_connections 2000; }
        http {
            access_log off;
            client_body_temp_path {{folder}}/body;
            proxy_temp_path {{folder}}/proxy;
            fastcgi_temp_path {{folder}}/fastcgi;
            uwsgi_temp_path {{folder}}/uwsgi;
            scgi_temp_path {{folder}}/scgi;
        {{site}}
        }
        """;

    private async Task Answers()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var i = 0; i < 100; i++)
        {
            try
            {
                using var answer = await client.GetAsync("/health");
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                // It is not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("nginx does not answer: " + await File.ReadAllTextAsync(Path.Combine(_folder, "error.log")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("```nginx\n(upstream mingji [^`]*)```", RegexOptions.NonBacktracking)]
    private static partial Regex Block();

    [GeneratedRegex(@"server [0-9.]+:[0-9]+([^;\n]*;)", RegexOptions.NonBacktracking)]
    private static partial Regex Server();

    [GeneratedRegex(@" *ssl_[^\n]*\n", RegexOptions.NonBacktracking)]
    private static partial Regex Secure();
}
