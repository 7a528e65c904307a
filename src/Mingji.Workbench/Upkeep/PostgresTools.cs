using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Mingji.Workbench.Upkeep;

/// <summary>PostgreSQL's own pg_dump and pg_restore, which alone know how to take a database out whole and put it back.</summary>
internal static class PostgresTools
{
    public static Task Dump(string connection, string file, CancellationToken cancel) =>
        Run("pg_dump", connection, ["--format=custom", "--no-owner", "--no-privileges", "--no-password", "--file", file], cancel);

    public static Task Restore(string connection, string file, CancellationToken cancel) => Run(
        "pg_restore", connection,
        ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "--no-password", "--dbname", Named(connection).Database!, file], cancel);

    /// <summary>The password goes by the environment: arguments can be read by everyone on the machine.</summary>
    private static async Task Run(string program, string connection, string[] arguments, CancellationToken cancel)
    {
        var named = Named(connection);
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PGHOST"] = named.Host;
        start.Environment["PGPORT"] = named.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = named.Database;
        start.Environment["PGUSER"] = named.Username;
        start.Environment["PGSSLMODE"] = named.SslMode switch
        {
            SslMode.VerifyFull => "verify-full",
            SslMode.VerifyCA => "verify-ca",
            var mode => mode.ToString().ToLowerInvariant(),
        };
        if (named.Password is { } password) start.Environment["PGPASSWORD"] = password;
        using var process = Start(start);
        var complaint = process.StandardError.ReadToEndAsync(cancel);
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        try
        {
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        await output.ConfigureAwait(false);
        if (process.ExitCode != 0) throw new RefusalException($"{program} 没有成功：{(await complaint.ConfigureAwait(false)).ReplaceLineEndings(" ").Trim()}");
    }

    private static NpgsqlConnectionStringBuilder Named(string connection)
    {
        var named = new NpgsqlConnectionStringBuilder(connection);
        named.Database ??= named.Username;
        return named;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new RefusalException($"备份和恢复 PostgreSQL 要用它自带的 {start.FileName}，这台机器上没有；请安装 postgresql-client（版本不低于服务器）后再试");
        }
    }
}
