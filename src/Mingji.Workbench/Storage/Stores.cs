namespace Mingji.Workbench.Storage;

/// <summary>Opens the store that a connection text names: "Host=…" is PostgreSQL, anything else the path of a SQLite file.</summary>
public static class Stores
{
    public static IStore Open(string connection)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connection);
        return IsServer(connection) ? new PostgresStore(connection) : new SqliteStore(connection);
    }

    /// <summary>The text names a PostgreSQL server; else it is a file's path.</summary>
    public static bool IsServer(string connection)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connection);
        return connection.Contains("Host=", StringComparison.OrdinalIgnoreCase) || connection.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
    }
}
