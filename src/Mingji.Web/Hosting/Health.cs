using Mingji.Workbench.Jobs;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Hosting;

/// <summary>
/// <c>/health</c>, for a balancer or a watchman: 200 when the database answers, its schema is this program's, the data folder can be
/// written to and all nodes work with the same one; 503 otherwise. Says which of them it is and nothing else. <c>/health/live</c> says only
/// that the process answers: one that does not is to be started again, one that is merely not well is to be left alone.
/// </summary>
internal static class Health
{
    private const string Fine = "ok";
    private const string Failed = "failed";
    private const string NotShared = "not-shared";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health", Answer).AllowAnonymous();
        app.MapGet("/health/live", () => Results.Json(new { status = Fine })).AllowAnonymous();
    }

    private static async Task<IResult> Answer(IStore store, WebSettings settings, DataMark mark, TimeProvider clock, CancellationToken cancel)
    {
        var (database, schema, folder) = await Database(store, mark, clock, cancel);
        var disk = IsWritable(settings.Data) ? Fine : Failed;
        var well = (database, schema, folder, disk) == (Fine, Fine, Fine, Fine);
        return Results.Json(
            new { status = well ? Fine : Failed, database, schema, disk, folder },
            statusCode: well ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<(string Database, string Schema, string Folder)> Database(
        IStore store, DataMark mark, TimeProvider clock, CancellationToken cancel)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        soon.CancelAfter(Longest);
        try
        {
            var (current, folders) = await store.Read(
                s => (SchemaVersion.IsCurrent(s), JobNodes.Folders(s, clock.GetUtcNow())), soon.Token).WaitAsync(soon.Token);
            return (Fine, current ? Fine : Failed, folders.All(f => f == mark.Text) ? Fine : NotShared);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whoever asks need not know more; the log of the request that met it does.
            return (Failed, Failed, Fine);
        }
    }

    private static bool IsWritable(string folder)
    {
        var probe = Path.Combine(folder, $".health-{Environment.ProcessId}");
        try
        {
            File.WriteAllText(probe, Fine);
            File.Delete(probe);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
