using Mingji.Workbench.Storage;

namespace Mingji.Workbench.People;

/// <summary>
/// Looks up who is signed in, anew for each request. Where the database is another process, those who ask while it is being asked are
/// looked up together by the next reading: each hears what was read after he asked, and a rush costs few messages.
/// </summary>
public sealed class SignInLookup(IStore store, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Queue<Asked> _waiting = new();
    private bool _isReading;

    /// <summary>What the person of this sign-in may do; null when it has ended.</summary>
    public async Task<Access?> Find(string token, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (store.WritesInTurn) return await store.Ask(session => SignIns.AccessOf(session, clock.GetUtcNow(), token), cancel).ConfigureAwait(false);
        var asked = new Asked(token);
        if (IsFirst(asked)) _ = Task.Run(ReadAll, CancellationToken.None);
        return await asked.Answer.Task.WaitAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>True when nobody is reading who would take it along.</summary>
    private bool IsFirst(Asked asked)
    {
        lock (_gate)
        {
            _waiting.Enqueue(asked);
            if (_isReading) return false;
            return _isReading = true;
        }
    }

    private async Task ReadAll()
    {
        while (Next() is { Count: > 0 } together)
        {
            var reading = store.Ask(session => SignIns.AccessOf(session, clock.GetUtcNow(), [.. together.Select(a => a.Token)]));
            // Whatever became of it, those who wait hear it, and the next are read.
            await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var asked in together) asked.Hear(reading);
        }
    }

    /// <summary>Those to be looked up together; none when nobody waits any more, and then nobody is reading.</summary>
    private List<Asked> Next()
    {
        lock (_gate)
        {
            var together = new List<Asked>(SignIns.MostTogether);
            while (together.Count < SignIns.MostTogether && _waiting.TryDequeue(out var asked)) together.Add(asked);
            _isReading = together.Count > 0;
            return together;
        }
    }

    private sealed record Asked(string Token)
    {
        public TaskCompletionSource<Access?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Hear(Task<IReadOnlyDictionary<string, Access>> reading)
        {
            if (reading.IsCompletedSuccessfully) Answer.TrySetResult(reading.Result.GetValueOrDefault(Token));
            else if (reading.Exception is { } failed) Answer.TrySetException(failed.InnerExceptions);
            else Answer.TrySetCanceled(CancellationToken.None);
        }
    }
}
