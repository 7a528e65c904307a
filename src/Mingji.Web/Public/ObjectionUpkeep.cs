using System.Security.Cryptography;
using Mingji.Workbench;
using Mingji.Workbench.Objections;

namespace Mingji.Web.Public;

/// <summary>Deletes objectors' data on their day: looks when the server starts and every hour. Any number of nodes may do so side by side.</summary>
public sealed class ObjectionUpkeep(ObjectionDesk desk, TimeProvider clock, ILogger<ObjectionUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await desk.Erase(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e) when (e is RefusalException or System.Data.Common.DbException or InvalidOperationException or IOException
                or UnauthorizedAccessException or CryptographicException)
            {
                CannotErase(log, e.Message, e);
            }

            await Task.Delay(Look, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static readonly Action<ILogger, string, Exception?> CannotErase = LoggerMessage.Define<string>(
        LogLevel.Error, new EventId(1, "objection-erasing"), "the data of objections could not be deleted: {Why}");
}
