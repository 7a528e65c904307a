using System.Diagnostics;
using System.Globalization;

namespace Mingji.Bench.Workbench;

/// <summary>The real server, <c>mingji serve</c>, as a process of its own that can be killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly string[] _arguments;
    private Process _process;

    private ServerProcess(string[] arguments, Process process) => (_arguments, _process) = (arguments, process);

    internal Uri Address { get; private set; } = null!;

    /// <summary>The most memory, in MB, that any of its runs held.</summary>
    internal int PeakMegabytes { get; private set; }

    internal static async Task<ServerProcess> Start(string connection, string data)
    {
        string[] arguments = ["serve", "--db", connection, "--data", data, "--urls"];
        var server = new ServerProcess(arguments, Launch([.. arguments, "http://127.0.0.1:0"]));
        server.Address = await server.Ready();
        return server;
    }

    /// <summary>Kills it as a power cut would, and starts it again at the same address.</summary>
    internal async Task Crash()
    {
        Weigh();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = Launch([.. _arguments, Address.ToString().TrimEnd('/')]);
        await Ready();
    }

    /// <summary>Processor time of the run at hand.</summary>
    internal TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    internal void Weigh()
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
        var kilobytes = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2];
        PeakMegabytes = Math.Max(PeakMegabytes, int.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024);
    }

    public void Dispose()
    {
        Weigh();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>As docs/operations.md says.</summary>
    private static Process Launch(string[] arguments) => Process.Start(
        new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "mingji"), arguments)
        {
            UseShellExecute = false, RedirectStandardOutput = true, Environment = { ["DOTNET_TieredPGO"] = "1" },
        })!;

    /// <summary>Waits for the line that says where it listens; what it says after that is read and dropped.</summary>
    private async Task<Uri> Ready()
    {
        var process = _process;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal);
            if (at < 0 || !line.StartsWith("工作台已启动", StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return new Uri(string.Concat(line[at..].TakeWhile(c => c is not ('（' or ' '))));
        }

        throw new InvalidOperationException("the server stopped before it listened");
    }
}
