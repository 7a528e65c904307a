using System.CommandLine;
using Mingji.Documents.Auditing;
using Mingji.Workbench;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Storage;

namespace Mingji.Cli.Requests;

/// <summary>Where a workbench keeps its things: the options that say so, and refusals as the command tells them.</summary>
internal sealed record WorkbenchPlace(string Database, string Data)
{
    public static Option<string> DataOption() =>
        new("--data") { Description = "数据文件夹：数据库和佐证材料都在里面", DefaultValueFactory = _ => "mingji-data" };

    public static Option<string?> DbOption() =>
        new("--db") { Description = "数据库：PostgreSQL 的连接（Host=…），或 SQLite 文件；不给就用数据文件夹里的 mingji.db" };

    public EvidenceFolder Evidence => new(Path.Combine(Data, "evidence"));

    public static WorkbenchPlace Of(ParseResult parsed, Option<string> data, Option<string?> db)
    {
        var (folder, database) = (parsed.GetRequiredValue(data), parsed.GetValue(db));
        if (string.IsNullOrWhiteSpace(folder)) throw new RefusalException("--data 没有写文件夹");
        if (database is not null && string.IsNullOrWhiteSpace(database)) throw new RefusalException("--db 没有写数据库；不用 PostgreSQL 时可以不给");
        return new(database ?? Path.Combine(folder, "mingji.db"), folder);
    }

    /// <summary>The database must be there already: a mistyped path is not answered with a new empty one.</summary>
    public void MustExist()
    {
        if (!Stores.IsServer(Database)) SqliteStore.MustExist(Database);
    }

    /// <summary>Runs the work; what the workbench refuses is refused by the command.</summary>
    public static async Task<int> Run(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (RefusalException refusal)
        {
            throw new RefusedException(refusal.Message);
        }
    }
}
