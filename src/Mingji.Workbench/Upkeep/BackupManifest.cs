namespace Mingji.Workbench.Upkeep;

/// <summary>
/// What a backup file says of itself. <paramref name="Engine"/> is "SQLite" or "PostgreSQL", <paramref name="At"/> UTC,
/// <paramref name="DatabaseSha256"/> the hash of the database's part, <paramref name="Files"/> the number of evidence files.
/// </summary>
internal sealed record BackupManifest(int Format, string Engine, string At, string DatabaseSha256, int Files)
{
    public const int CurrentFormat = 1;

    /// <summary>Entries of the archive.</summary>
    public const string Entry = "mingji-backup.json";
    public const string Database = "database";
    public const string Evidence = "evidence/";
}
