using System.Diagnostics;
using System.Globalization;

namespace Mingji.Tests;

/// <summary>
/// A PostgreSQL server of the test's own: in a temporary folder, on a socket in it, gone when it is disposed. The system's server and its
/// data are never touched.
/// </summary>
internal sealed class PostgresCluster : IDisposable
{
    private readonly string _folder;
    private readonly bool _asPostgres = Environment.UserName == "root";
    private int _databases;

    private PostgresCluster(string folder) => _folder = folder;

    /// <summary>Why there is none on this machine; null when there is.</summary>
    public static string? WhyNot => Programs is null ? "PostgreSQL is not installed: apt-get install postgresql" : null;

    private static string? Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin"))
            .LastOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
        : null;

    public static PostgresCluster Start()
    {
        var cluster = new PostgresCluster(Directory.CreateTempSubdirectory("mingji-pg-").FullName);
        if (cluster._asPostgres) Run("chown", "postgres", cluster._folder);
        cluster.Program("initdb", "-D", cluster.Data, "-A", "trust", "-U", "mingji", "--no-locale", "-E", "UTF8");
        cluster.Launch();
        return cluster;
    }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Starts the server, after <see cref="Kill"/> once more.</summary>
    public void Launch() => Program("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-k {_folder} -c listen_addresses=''", "start");

    /// <summary>A new empty database's connection.</summary>
    public string NewDatabase()
    {
        var name = "m" + Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture);
        Program("createdb", "-h", _folder, "-U", "mingji", name);
        return $"Host={_folder};Username=mingji;Database={name}";
    }

    /// <summary>The server's first process; all others are its children.</summary>
    public int Postmaster => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>Kills the server's processes as a power cut would: nothing is shut down.</summary>
    public void Kill()
    {
        var id = Postmaster;
        using var postmaster = Process.GetProcessById(id);
        Run("kill", "-9", id.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < 100 && Directory.Exists($"/proc/{id}"); i++) Thread.Sleep(50);
    }

    public void Dispose()
    {
        Program("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, true);
    }

    private void Program(string name, params string[] arguments)
    {
        var path = Path.Combine(Programs ?? throw new InvalidOperationException(WhyNot), name);
        if (_asPostgres) Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = "/", UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        // The server inherits our output: reading it to the end would wait for the server to stop.
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} gave {process.ExitCode}");
    }
}
