using Mingji.Workbench;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Years;

namespace Mingji.Web.Hosting;

/// <summary>
/// Makes the cases of opened years behind the pages, and goes on where it was broken off when the server starts again. A node that dies
/// leaves its years to the next that looks.
/// </summary>
public sealed class YearFiller(IStore store, YearCases cases, ILogger<YearFiller> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _wanted = new(0);

    /// <summary>Somebody has opened a year: don't wait for the next look.</summary>
    public void Wake() => _wanted.Release();

    public override void Dispose()
    {
        _wanted.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var year in await store.Read(YearStore.Filling, stoppingToken)) await cases.Fill(year.Id, stoppingToken);
                await _wanted.WaitAsync(Look, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e) when (e is RefusalException or System.Data.Common.DbException or InvalidOperationException)
            {
                CannotFill(log, e.Message, e);
                await Task.Delay(Look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static readonly Action<ILogger, string, Exception?> CannotFill = LoggerMessage.Define<string>(
        LogLevel.Error, new EventId(1, "year-filling"), "the cases of a year could not be made: {Why}");
}
