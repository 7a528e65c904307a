using System.Net;

namespace Mingji.Web.Tests.Running;

/// <summary>One browser: its cookies, and the form token of the last page. Redirects are not followed.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _client;
    private string? _token;

    public Visitor(Uri address) => _client = new(new SocketsHttpHandler
    {
        CookieContainer = Cookies, AllowAutoRedirect = false, UseProxy = false,
    }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    public CookieContainer Cookies { get; } = new();

    /// <summary>Sends this token with every request, as a program does.</summary>
    public void Bearer(string token) => _client.DefaultRequestHeaders.Authorization = new("Bearer", token);

    public async Task<Answer> Get(string path, bool part = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (part) request.Headers.Add("HX-Request", "true");
        return await Send(request);
    }

    /// <summary>A file that is given out.</summary>
    public async Task<byte[]> Bytes(string path)
    {
        using var response = await _client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Posts a form with the token that every page gives, fetched from a page that everybody may see.</summary>
    public async Task<Answer> Post(string path, HttpContent? content = null, bool part = false)
    {
        await Token();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content ?? new FormUrlEncodedContent([]) };
        if (part) request.Headers.Add("HX-Request", "true");
        if (_token is not null) request.Headers.Add("RequestVerificationToken", _token);
        // A body that is refused by its length is not sent then: the connection would be cut while we send.
        request.Headers.ExpectContinue = content?.Headers.ContentLength > 1_000_000;
        return await Send(request);
    }

    public Task<Answer> Post(string path, params (string Name, string Value)[] fields) =>
        Post(path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    /// <summary>Sends as it is, without a form token.</summary>
    public async Task<Answer> Send(HttpRequestMessage request)
    {
        using var response = await _client.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new((int)response.StatusCode, response.Headers.Location?.ToString(), headers, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The form token that the pages give to this browser.</summary>
    public async Task<string?> Token() => _token ??= TokenIn((await Get("/account")).Body) ?? TokenIn((await Get("/sign-in")).Body);

    /// <summary>Forgets the form token: the next one is fetched for whoever is signed in then.</summary>
    public void ForgetToken() => _token = null;

    public string? Cookie(string name) => Cookies.GetCookies(_client.BaseAddress!)[name]?.Value;

    public void Dispose() => _client.Dispose();

    private static string? TokenIn(string body)
    {
        const string Before = "\"RequestVerificationToken\":\"";
        var at = body.IndexOf(Before, StringComparison.Ordinal);
        if (at < 0) return null;
        at += Before.Length;
        return body[at..body.IndexOf('"', at)];
    }
}

/// <summary>An answer of the server.</summary>
internal sealed record Answer(int Status, string? Location, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public bool ToSignIn => Location?.Contains("/sign-in", StringComparison.Ordinal) == true;

    public string Header(string name) => Headers.GetValueOrDefault(name, "");
}
