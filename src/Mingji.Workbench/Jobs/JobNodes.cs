using System.Collections.Immutable;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Jobs;

/// <summary>
/// The processes that work on jobs. Each has a name of its own, new at every start, and says now and then that it is alive; what one holds
/// that has fallen silent is free for the others.
/// </summary>
public static class JobNodes
{
    /// <summary>After so long without a word a node is taken for dead. Clocks of nodes must not differ by as much.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    /// <summary>How often a node says that it is alive.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    /// <summary>The node is alive; <paramref name="folder"/> is the mark of the data folder that it works with.</summary>
    public static void Say(Session session, string node, string folder, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        session.Execute(
            """
            insert into job_nodes (name, seen_at, folder) values (@node, @at, @folder)
            on conflict (name) do update set seen_at = excluded.seen_at, folder = excluded.folder
            """,
            new { node, at = Timestamps.Of(now), folder });
        session.Execute("delete from job_nodes where seen_at < @old", new { old = Timestamps.Of(now - Forgotten) });
    }

    /// <summary>The only process that there is: it need not say so again, and nobody before it holds anything any more.</summary>
    public static void SayAlone(Session session, string node, string folder)
    {
        ArgumentNullException.ThrowIfNull(session);
        session.Execute("delete from job_nodes");
        session.Execute("insert into job_nodes (name, seen_at, folder) values (@node, '9999', @folder)", new { node, folder });
    }

    /// <summary>The node stops: what it holds is free at once.</summary>
    public static void Leave(Session session, string node)
    {
        ArgumentNullException.ThrowIfNull(session);
        session.Execute("delete from job_nodes where name = @node", new { node });
    }

    /// <summary>The marks of the data folders that the living nodes work with, each once.</summary>
    public static ImmutableArray<string> Folders(Session session, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        return [.. session.Query<string>("select distinct folder from job_nodes where seen_at >= @alive", new { alive = Timestamps.Of(now - Silence) })];
    }
}
