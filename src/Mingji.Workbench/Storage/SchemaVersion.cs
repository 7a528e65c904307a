namespace Mingji.Workbench.Storage;

/// <summary>Whether a database that is in use has the schema that this program knows: another node may have brought it further.</summary>
public static class SchemaVersion
{
    public static bool IsCurrent(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Single<int>("select max(number) from schema_versions") == Migrator.Numbers("Sqlite")[^1];
    }
}
