using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Jobs;

/// <summary>What one kind of long work does. What it can't do with an item it refuses by throwing <see cref="RefusalException"/>.</summary>
public interface IJobKind
{
    JobKind Kind { get; }

    /// <summary>
    /// The items after the one of this <see cref="NewItem.Subject"/>, by subject; fewer than <paramref name="most"/>: these were the last.
    /// </summary>
    Task<IReadOnlyList<NewItem>> List(Job job, long after, int most, CancellationToken cancel);

    /// <summary>
    /// What takes long and writes nothing to the database, such as reading a file. It may be done again by another node that takes the item
    /// over; so files that it writes are the same each time. What it gives is committed together with the mark that the item is done: it
    /// says in words what came of it.
    /// </summary>
    Task<Func<Session, Access, string>> Begin(Job job, JobItem item, Access access, CancellationToken cancel);
}
