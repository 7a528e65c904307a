using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Mingji.Tests;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Jobs;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Upkeep;

namespace Mingji.Bench.Workbench;

/// <summary>What came of it: a job of so many forms, so many of them taken over more than once or never, saves that were lost.</summary>
internal sealed record NodesOutcome(
    Job Job, int NotOnce, int Kills, TimeSpan Took, int Saves, int OneRetry, int MoreRetries, int Errors, int Lost, int Faults, Tally Tally)
{
    internal bool IsGood => Job is { State: JobState.Done, Refused: 0 } && NotOnce == 0
        && MoreRetries == 0 && Errors == 0 && Lost == 0 && Faults == 0;
}

/// <summary>
/// Three nodes on one PostgreSQL behind nginx. While people type and one of them has a whole archive of forms imported, the nodes are killed
/// one after the other as by a power cut, and started again.
/// </summary>
internal sealed partial class NodesRun(string operations, int forms, int people, TimeSpan betweenKills)
{
    private const int Nodes = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    internal static string? WhyNot => PostgresCluster.WhyNot ?? Balancer.WhyNot;

    internal async Task<NodesOutcome> Run()
    {
        var data = Directory.CreateTempSubdirectory("mingji-nodes-").FullName;
        using var cluster = PostgresCluster.Start();
        var connection = cluster.NewDatabase();
        var servers = new List<ServerProcess>();
        try
        {
            var cases = await Town.Build(connection, people, forms);
            await using var store = Stores.Open(connection);
            var archive = Path.Combine(data, "forms.zip");
            await FormArchive.Write(store, archive);
            for (var i = 0; i < Nodes; i++) servers.Add(await ServerProcess.Start(connection, data));
            using var balancer = await Balancer.Start(operations, [.. servers.Select(s => s.Address)]);
            var tally = new Tally();
            var typists = cases.Select((id, i) => new Typist(balancer.Address, i, id, tally) { Wait = TimeSpan.FromSeconds(1) }).ToList();
            foreach (var typist in typists) await typist.SignIn();
            var outcome = await Run(store, data, archive, balancer, servers, typists, tally);
            foreach (var typist in typists) typist.Dispose();
            return outcome;
        }
        finally
        {
            foreach (var server in servers) server.Dispose();
            Directory.Delete(data, true);
        }
    }

    private async Task<NodesOutcome> Run(
        IStore store, string data, string archive, Balancer balancer, List<ServerProcess> servers, List<Typist> typists, Tally tally)
    {
        using var stop = new CancellationTokenSource(Longest);
        var typing = Task.WhenAll(typists.Select(t => t.Type(pause: true, crashes: true, stop.Token)));
        var watch = Stopwatch.StartNew();
        var id = await Begin(balancer.Address, archive);
        var kills = 0;
        for (Job? job = null; job is not { IsOver: true } || kills < Nodes;)
        {
            await Task.Delay(betweenKills, stop.Token);
            job = await store.Read(s => JobStore.Find(s, id));
            if (job is { IsOver: true }) watch.Stop();
            await servers[kills++ % Nodes].Crash();
        }

        await stop.CancelAsync();
        await typing;
        var notOnce = await store.Read(s => s.Single<long>(
            """
            select count(*) from cases c join units u on u.id = c.unit_id where u.code like '3510_%'
                and (select count(*) from events e where e.stream = 'case/' || c.id and e.kind = 'form-taken-over') <> 1
            """));
        var verified = await Verification.Run(store, new EvidenceFolder(Path.Combine(data, "evidence")));
        return new((await store.Read(s => JobStore.Find(s, id)))!, (int)notOnce, kills, watch.Elapsed, tally.Microseconds.Count,
            tally.Retries.Count(r => r == 1), tally.Retries.Count(r => r > 1), tally.Errors,
            await Lost(store, typists), verified.Faults.Length, tally);
    }

    private static async Task<int> Lost(IStore store, List<Typist> typists)
    {
        var lost = 0;
        foreach (var typist in typists)
        {
            var form = (await store.Read(s => CaseStore.Form(s, typist.CaseId)))!.Filled;
            lost += typist.Acknowledged.Count(cell => form.TextAt(new(cell.Key)) != cell.Value);
        }

        return lost;
    }

    /// <summary>Sends the archive as a browser does; the number of the job.</summary>
    private static async Task<long> Begin(Uri address, string archive)
    {
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
        var page = await client.GetStringAsync("/sign-in");
        using var entered = await client.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["login"] = Town.Importer, ["password"] = Town.Password, ["__RequestVerificationToken"] = Token(page),
        }));
        await using var file = File.OpenRead(archive);
        using var form = new MultipartFormDataContent { { new StreamContent(file), "files", "forms.zip" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/jobs/import") { Content = form };
        request.Headers.Add("RequestVerificationToken", Token(await client.GetStringAsync("/jobs/import")));
        using var answer = await client.SendAsync(request);
        return long.TryParse(answer.RequestMessage!.RequestUri!.Segments[^1], out var job) ? job
            : throw new InvalidOperationException($"the import does not begin: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private static string Token(string page) => HeaderToken().Match(WebUtility.HtmlDecode(page)).Groups[1].Value;

    [GeneratedRegex("""RequestVerificationToken":"([^"]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex HeaderToken();
}
