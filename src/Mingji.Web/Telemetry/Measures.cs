using System.Diagnostics;
using System.Diagnostics.Metrics;
using Mingji.Workbench.Jobs;

namespace Mingji.Web.Telemetry;

/// <summary>
/// What is measured of the running workbench: requests, saved cells, work on jobs, calls of the database. Its words are kinds and numbers
/// of things: never a path, a query, a name, a login or what somebody wrote.
/// </summary>
internal static class Measures
{
    public const string Name = "Mingji";

    /// <summary>The route of a saving: the form and its cells.</summary>
    private const string Cells = "cases/{id:long}/cells";

    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Requests = Meter.CreateHistogram<double>("mingji.requests", "s", "Requests answered");
    private static readonly Counter<long> Saves = Meter.CreateCounter<long>("mingji.saves", "{save}", "Savings of cells acknowledged");
    private static readonly Counter<long> Items = Meter.CreateCounter<long>("mingji.job.items", "{item}", "Items of jobs brought to an end");
    private static readonly Histogram<double> Calls = Meter.CreateHistogram<double>("mingji.database", "s", "Readings and writings of the database");

    public static ActivitySource Source { get; } = new(Name);

    public static void Request(string method, string route, int status, TimeSpan took)
    {
        Requests.Record(took.TotalSeconds, new TagList
        {
            { "http.request.method", method }, { "http.route", route }, { "http.response.status_code", status },
        });
        if (method == "POST" && route == Cells && status == StatusCodes.Status200OK) Saves.Add(1);
    }

    public static void Item(JobKind kind, ItemState state) =>
        Items.Add(1, new TagList { { "kind", Workbench.Codes.Of(kind) }, { "state", Workbench.Codes.Of(state) } });

    public static void Call(string kind, bool failed, TimeSpan took) =>
        Calls.Record(took.TotalSeconds, new TagList { { "kind", kind }, { "failed", failed } });
}
