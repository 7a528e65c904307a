using Mingji.Workbench.Jobs;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Tests.Jobs;

/// <summary>Long work that can be watched: each item writes a line with its number, and every third is refused after having written.</summary>
internal sealed class Counting(int items) : IJobKind
{
    public JobKind Kind => JobKind.Import;

    /// <summary>Hears of each item before it is committed.</summary>
    public Func<JobItem, Task> Begun { get; init; } = _ => Task.CompletedTask;

    /// <summary>The number of an item that writes what the database will not have.</summary>
    public int Broken { get; init; }

    public Task<IReadOnlyList<NewItem>> List(Job job, long after, int most, CancellationToken cancel) => Task.FromResult<IReadOnlyList<NewItem>>(
        [.. Enumerable.Range(1, items).Where(i => i > after).Take(most).Select(i => new NewItem($"第{i}项", i))]);

    public async Task<Func<Session, Access, string>> Begin(Job job, JobItem item, Access access, CancellationToken cancel)
    {
        await Begun(item);
        return (session, _) =>
        {
            session.Execute("insert into keys (name, xml) values (@name, '')", new { name = $"{item.Number}/{Guid.NewGuid()}" });
            if (item.Number == Broken) session.Put("insert into keys (name, xml) values (@name, @xml)", new { name = "0/broken", xml = (string?)null });
            return item.Number % 3 == 0 ? throw new RefusalException("三的倍数不行") : $"第{item.Number}项做了";
        };
    }

    /// <summary>The numbers of the items whose lines were written, as often as they were.</summary>
    public static async Task<IReadOnlyList<int>> Done(IStore store) =>
        [.. (await store.Read(s => s.Query<string>("select name from keys"))).Select(n => int.Parse(n.Split('/')[0], null)).Order()];
}
