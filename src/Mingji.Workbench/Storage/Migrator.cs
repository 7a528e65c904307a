using System.Globalization;
using System.Reflection;

namespace Mingji.Workbench.Storage;

/// <summary>Brings a database to the newest schema: the numbered files of its dialect that it has not seen, in order.</summary>
internal static class Migrator
{
    /// <summary><paramref name="atomically"/> runs its work whole or not at all, one caller at a time.</summary>
    public static void Run(string dialect, Action<Action<Session>> atomically)
    {
        atomically(inner =>
        {
            inner.Execute("create table if not exists schema_versions (number integer primary key, name text not null)");
            var known = inner.Query<int>("select number from schema_versions").ToHashSet();
            var files = Files(dialect);
            if (known.Except(files.Select(f => f.Number)).Any())
                throw new RefusalException("数据库由更新版本的明绩建立，请升级程序后再打开");
            foreach (var (number, name, sql) in files.Where(f => !known.Contains(f.Number)))
            {
                inner.Execute(sql);
                inner.Execute("insert into schema_versions (number, name) values (@number, @name)", new { number, name });
            }
        });
    }

    /// <summary>The numbers of all migrations of a dialect.</summary>
    public static IReadOnlyList<int> Numbers(string dialect) => [.. Files(dialect).Select(f => f.Number)];

    private static List<(int Number, string Name, string Sql)> Files(string dialect)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var marker = $".Migrations.{dialect}.";
        return
        [
            .. assembly.GetManifestResourceNames().Where(n => n.Contains(marker, StringComparison.Ordinal)).Select(resource =>
            {
                var name = resource[(resource.IndexOf(marker, StringComparison.Ordinal) + marker.Length)..];
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
                return (int.Parse(name[..4], CultureInfo.InvariantCulture), name, reader.ReadToEnd());
            }).OrderBy(f => f.Item1),
        ];
    }
}
