using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Mingji.Core.Filling;
using Mingji.Web.Tests.Running;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;

namespace Mingji.Web.Tests.Telemetry;

/// <summary>What is sent by OTLP, as a receiver gets it.</summary>
public sealed class TelemetryTests
{
    private const string Typed = "只有填报人知道的话";

    [Fact]
    public async Task Requests_saves_jobs_and_calls_of_the_database_are_told_and_nothing_of_what_they_hold()
    {
        var received = new ConcurrentDictionary<string, StringBuilder>();
        await using var receiver = await Receiver(received);
        await using (var town = await Town.Open(settings: s => s with { Telemetry = receiver.Urls.First() + "/otlp" }))
        {
            using var visitor = await town.As(await town.Person("secretlogin", Role.Preparer, "111", "某某某"));
            var id = await town.Read(s => s.Single<long>("select min(id) from cases where unit_id = @Id", new { town.Units["111"].Id }));
            var cell = (await town.Read(s => CaseStore.Form(s, id)!)).Filled.Cells.First(c => c.Number.Field == CellField.Goal).Number.Value;
            Assert.Equal(200, (await visitor.Post($"/cases/{id}/cells", ("cell", $"{cell}"), ("seen", ""), ("text", Typed))).Status);
            await visitor.Get("/units?q=" + Uri.EscapeDataString("查找的话"));
            await visitor.Get("/welcome/secrettoken");
            await visitor.Post("/jobs?handler=Export", ("unit", $"{town.Units["111"].Id}"), ("year", "2023"), ("ending", "xlsx"));
            for (var i = 0; i < 100 && await town.Read(s => s.Single<long>("select count(*) from jobs where state = 'done'")) == 0; i++) await Task.Delay(50);
        }

        var (traces, metrics) = (received["/otlp/v1/traces"].ToString(), received["/otlp/v1/metrics"].ToString());
        Assert.Contains("cases/{id:long}/cells", traces, StringComparison.Ordinal);
        Assert.Contains("SQLite", traces, StringComparison.Ordinal);
        foreach (var name in new[] { "mingji.requests", "mingji.saves", "mingji.job.items", "mingji.database" })
            Assert.Contains(name, metrics, StringComparison.Ordinal);
        foreach (var secret in new[] { Typed, Town.Marker, "某某某", "secretlogin", "secrettoken", "查找", Uri.EscapeDataString("查找"), "口岸", "127.0.0.1", "select " })
            Assert.DoesNotContain(secret, traces + metrics, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nothing_is_measured_unless_it_is_told_where_to_send_it()
    {
        await using var town = await Town.Open();
        using var visitor = town.Stranger();
        await visitor.Get("/sign-in");
        Assert.False(Mingji.Web.Telemetry.Measures.Source.HasListeners());
    }

    private static async Task<WebApplication> Receiver(ConcurrentDictionary<string, StringBuilder> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/otlp/v1/{kind}", async context =>
        {
            var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var text = received.GetOrAdd(context.Request.Path, _ => new());
            lock (text) text.Append(Encoding.UTF8.GetString(body.ToArray()));
        });
        await app.StartAsync();
        return app;
    }
}
