using Microsoft.Data.Sqlite;
using Npgsql;

namespace Mingji.Workbench.Storage;

/// <summary>Opens the store that a connection text names: "Host=…" is PostgreSQL, anything else the path of a SQLite file.</summary>
public static class Stores
{
    /// <summary>The engine of a store on a server, which other nodes may work with too.</summary>
    public const string Server = "PostgreSQL";

    /// <summary>The text names a PostgreSQL server; else it is a file's path.</summary>
    public static bool IsServer(string connection)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connection);
        return connection.Contains("Host=", StringComparison.OrdinalIgnoreCase) || connection.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Opens it and brings it to the newest schema; one that can't be reached or opened is refused with what to look at.</summary>
    public static IStore Open(string connection)
    {
        var postgres = IsServer(connection);
        try
        {
            return postgres ? new PostgresStore(connection) : new SqliteStore(connection);
        }
        catch (PostgresException e)
        {
            throw new RefusalException($"PostgreSQL 拒绝了连接：{e.MessageText}（{e.SqlState}）；请检查 --db 里的用户名、密码和数据库名");
        }
        catch (Exception e) when (postgres && e is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException)
        {
            throw new RefusalException($"连不上 PostgreSQL：{OneLine(e)}；请检查服务是否启动、--db 里的主机和端口是否正确");
        }
        catch (ArgumentException e) when (postgres)
        {
            throw new RefusalException($"--db 的写法不对：{OneLine(e)}；应当像“Host=主机;Port=5432;Database=库名;Username=用户;Password=密码”");
        }
        catch (SqliteException e)
        {
            throw new RefusalException($"打不开 SQLite 数据库“{connection}”：{OneLine(e)}；请检查路径、文件权限和磁盘空间");
        }
    }

    private static string OneLine(Exception e) => e.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
