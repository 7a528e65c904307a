using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Mingji.Core.Filling;

namespace Mingji.Bench.Workbench;

/// <summary>What all typists together met.</summary>
internal sealed class Tally
{
    private int _errors;

    internal ConcurrentBag<long> Microseconds { get; private set; } = [];

    /// <summary>For each save that needed more than one sending, how many were in vain.</summary>
    internal ConcurrentBag<int> Retries { get; } = [];

    internal ConcurrentQueue<string> Complaints { get; } = new();

    internal int Errors => _errors;

    internal void Restart() => (Microseconds, _errors) = ([], 0);

    internal void Failed(string why)
    {
        Interlocked.Increment(ref _errors);
        if (Complaints.Count < 5) Complaints.Enqueue(why);
    }

    internal decimal Milliseconds(int percentile)
    {
        var sorted = Microseconds.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, sorted.Count * percentile / 100)] / 1000m;
    }
}

/// <summary>
/// One person in a browser: signs in, opens his form, and types cell after cell, each saved by itself as the page does it. A save counts
/// when the server has said so; one that got no answer is sent again until there is one.
/// </summary>
internal sealed partial class Typist(Uri address, int number, long caseId, Tally tally) : IDisposable
{
    private static readonly CellField[] Typed =
        [CellField.Executed, CellField.Target, CellField.Actual, CellField.Score, CellField.Reason, CellField.Achieved];

    private readonly HttpClient _client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true })
    {
        BaseAddress = address, Timeout = TimeSpan.FromSeconds(60),
    };

    private readonly Dictionary<int, string> _seen = [];

    /// <summary>How long a page waits before it sends again what was not saved.</summary>
    internal TimeSpan Wait { get; init; } = TimeSpan.FromMilliseconds(100);

    private Random _random = Random.Shared;
    private string _token = "";
    private string _event = "";
    private int _step;

    /// <summary>The cells as the server acknowledged them last.</summary>
    internal IReadOnlyDictionary<int, string> Acknowledged => _seen;

    internal long CaseId => caseId;

    internal async Task SignIn()
    {
        (_step, _random) = (number, new(number));
        var page = await _client.GetStringAsync("/sign-in");
        using var answer = await _client.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["login"] = Town.Login(number), ["password"] = Town.Password, ["__RequestVerificationToken"] = Token(page),
        }));
        var form = await _client.GetStringAsync($"/cases/{caseId}");
        (_token, _event) = (Token(form), EventIn(form) ?? "");
        foreach (Match cell in Cell().Matches(form)) _seen[int.Parse(cell.Groups[1].Value)] = WebUtility.HtmlDecode(cell.Groups[2].Value);
        foreach (var other in _seen.Keys.Where(c => !Typed.Contains(new CellNumber(c).Field)).ToList()) _seen.Remove(other);
        if (_seen.Count == 0) throw new InvalidOperationException($"{Town.Login(number)} sees no open cell ({(int)answer.StatusCode})");
    }

    /// <summary>Types until told to stop; <paramref name="pause"/>: rests half a second to a second after each cell.</summary>
    internal async Task Type(bool pause, bool crashes, CancellationToken stop)
    {
        if (pause) await Rest(_random.Next(1000), stop);
        var cells = _seen.Keys.Order().ToList();
        while (!stop.IsCancellationRequested)
        {
            var cell = cells[_random.Next(cells.Count)];
            var text = Town.TextFor(new CellNumber(cell).Field, ++_step);
            await Save(cell, text, crashes);
            if (pause) await Rest(500 + _random.Next(500), stop);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task Save(int cell, string text, bool crashes)
    {
        if (_seen[cell] == text) return;
        var watch = Stopwatch.StartNew();
        for (var attempt = 0; ; attempt++)
        {
            if (await Try(cell, text) is not { } why)
            {
                tally.Microseconds.Add(watch.ElapsedTicks * 1_000_000 / Stopwatch.Frequency);
                if (attempt > 0) tally.Retries.Add(attempt);
                _seen[cell] = text;
                return;
            }

            if (!crashes || attempt > 600)
            {
                tally.Failed(why);
                return;
            }

            await Task.Delay(Wait);
        }
    }

    /// <summary>Null when it is saved; else what came instead.</summary>
    private async Task<string?> Try(int cell, string text)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/cases/{caseId}/cells")
            {
                Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["cell"] = $"{cell}", ["seen"] = _seen[cell], ["text"] = text, ["known"] = _event }),
            };
            request.Headers.Add("RequestVerificationToken", _token);
            request.Headers.Add("HX-Request", "true");
            using var answer = await _client.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != HttpStatusCode.OK) return $"{(int)answer.StatusCode} {body[..Math.Min(body.Length, 200)]}";
            _event = EventIn(body) ?? _event;
            return body.Contains("id=\"saved\"", StringComparison.Ordinal) && !body.Contains("class=\"conflict\"", StringComparison.Ordinal)
                ? null : "no save: " + body[..Math.Min(body.Length, 400)];
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            return e.Message;
        }
    }

    private static async Task Rest(int milliseconds, CancellationToken stop)
    {
        try
        {
            await Task.Delay(milliseconds, stop);
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    /// <summary>The event at which an answer has the form. Read as cheaply as a browser does: clients share the cores with the server.</summary>
    private static string? EventIn(string body)
    {
        const string Attribute = "data-event=\"";
        var at = body.IndexOf(Attribute, StringComparison.Ordinal);
        return at < 0 ? null : body[(at + Attribute.Length)..body.IndexOf('"', at + Attribute.Length)];
    }

    private static string Token(string page) => WebUtility.HtmlDecode(page) is var plain && HeaderToken().Match(plain) is { Success: true } match
        ? match.Groups[1].Value : throw new InvalidOperationException("a page without its token");

    [GeneratedRegex("""RequestVerificationToken":"([^"]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex HeaderToken();

    [GeneratedRegex("""data-cell="(\d+)" data-seen="([^"]*)""", RegexOptions.NonBacktracking)]
    private static partial Regex Cell();
}
