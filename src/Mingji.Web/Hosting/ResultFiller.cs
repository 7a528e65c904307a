using Mingji.Workbench;
using Mingji.Workbench.Summaries;

namespace Mingji.Web.Hosting;

/// <summary>After an update of the program: gives forms that an older one wrote their figures for summaries, once, behind the pages.</summary>
public sealed class ResultFiller(ResultFilling filling, ILogger<ResultFiller> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await filling.Fill(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The next start goes on.
        }
        catch (Exception e) when (e is RefusalException or System.Data.Common.DbException or InvalidOperationException)
        {
            CannotFill(log, e.Message, e);
        }
    }

    private static readonly Action<ILogger, string, Exception?> CannotFill = LoggerMessage.Define<string>(
        LogLevel.Error, new EventId(1, "result-filling"), "the figures of older forms could not be made: {Why}");
}
