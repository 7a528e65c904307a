using Mingji.Workbench.Storage;

namespace Mingji.Web.Hosting;

/// <summary>
/// <c>/health</c>, for a balancer or a watchman: 200 when the database answers, its schema is this program's and the data folder can be
/// written to; 503 otherwise. Says which of the three it is and nothing else.
/// </summary>
internal static class Health
{
    private const string Fine = "ok";
    private const string Failed = "failed";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public static void MapHealth(this WebApplication app) => app.MapGet("/health", Answer).AllowAnonymous();

    private static async Task<IResult> Answer(IStore store, WebSettings settings, CancellationToken cancel)
    {
        var (database, schema) = await Database(store, cancel);
        var disk = IsWritable(settings.Data) ? Fine : Failed;
        var well = (database, schema, disk) == (Fine, Fine, Fine);
        return Results.Json(
            new { status = well ? Fine : Failed, database, schema, disk },
            statusCode: well ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<(string Database, string Schema)> Database(IStore store, CancellationToken cancel)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        soon.CancelAfter(Longest);
        try
        {
            return (Fine, await store.Read(SchemaVersion.IsCurrent, soon.Token).WaitAsync(soon.Token) ? Fine : Failed);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whoever asks need not know more; the log of the request that met it does.
            return (Failed, Failed);
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
