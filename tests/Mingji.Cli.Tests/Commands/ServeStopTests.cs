using System.Diagnostics;

namespace Mingji.Cli.Tests.Commands;

public sealed class ServeStopTests
{
    [Fact]
    public async Task A_server_told_to_stop_says_that_it_is_well_and_then_closes_its_database()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no SIGTERM");
        var folder = Directory.CreateTempSubdirectory("mingji-stop-").FullName;
        using var process = Process.Start(new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "mingji"), ["serve", "--data", folder, "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false, RedirectStandardOutput = true,
        })!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync() ?? "";
            var address = string.Concat(line[line.IndexOf("http", StringComparison.Ordinal)..].TakeWhile(c => c != '（'));
            using var client = new HttpClient();
            Assert.Equal("""{"status":"ok","database":"ok","schema":"ok","disk":"ok","folder":"ok"}""", await client.GetStringAsync(address + "/health"));
            Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExit();
            await process.WaitForExitAsync();

            Assert.Equal(0, process.ExitCode);
            Assert.True(File.Exists(Path.Combine(folder, "mingji.db")));
            Assert.False(File.Exists(Path.Combine(folder, "mingji.db-wal")));
        }
        finally
        {
            if (!process.HasExited) process.Kill();
            Directory.Delete(folder, true);
        }
    }
}
