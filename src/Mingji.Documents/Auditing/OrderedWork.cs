namespace Mingji.Documents.Auditing;

/// <summary>
/// Works on many things several at a time and hands the results on in order. What is done too early waits, but never more than a few
/// results for each worker: behind one slow document the others pause, so that memory stays flat.
/// </summary>
internal static class OrderedWork
{
    private const int AheadOfEachWorker = 8;

    /// <param name="count">How many things there are, numbered from 0.</param>
    /// <param name="jobs">How many are worked on at the same time.</param>
    /// <param name="work">Called on any thread.</param>
    /// <param name="take">Called on the caller's thread, in order.</param>
    /// <param name="cancel">Ends the work between two things.</param>
    public static void Run<T>(int count, int jobs, Func<int, T> work, Action<T> take, CancellationToken cancel)
    {
        if (jobs > 1 && count > 1)
        {
            RunAtOnce(count, jobs, work, take, cancel);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            take(work(i));
        }
    }

    private static void RunAtOnce<T>(int count, int jobs, Func<int, T> work, Action<T> take, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler;
        var waiting = new Queue<Task<T>>();
        try
        {
            for (var i = 0; i < count || waiting.Count > 0;)
            {
                if (i < count && waiting.Count < jobs * AheadOfEachWorker)
                {
                    var number = i++;
                    waiting.Enqueue(Task.Factory.StartNew(() => work(number), stop.Token, TaskCreationOptions.None, scheduler));
                }
                else
                {
                    take(waiting.Dequeue().GetAwaiter().GetResult());
                }
            }
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }
}
