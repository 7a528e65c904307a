using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Mingji.Web.Security;
using Mingji.Web.Tests.Running;
using Mingji.Workbench.People;

namespace Mingji.Web.Tests.Security;

public sealed class LimitTests
{
    [Fact]
    public async Task A_form_that_is_too_large_is_refused_in_plain_words()
    {
        await using var town = await Town.Open();
        using var visitor = await town.As(await town.Person("guanli", Role.Administrator, "11"));
        var answer = await visitor.Post("/units/import", ("text", new string('a', RequestLimits.LargestForm + 1)));
        Assert.Equal(413, answer.Status);
        Assert.Contains("太大", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_too_many_fields_is_refused()
    {
        await using var town = await Town.Open();
        using var visitor = await town.As(await town.Person("guanli", Role.Administrator, "11"));
        var answer = await visitor.Post("/units/import", [.. Enumerable.Range(0, RequestLimits.MostFields + 1).Select(i => ($"f{i}", ""))]);
        Assert.InRange(answer.Status, 400, 413);
    }

    [Fact]
    public async Task A_block_of_two_thousand_cells_fits()
    {
        await using var town = await Town.Open();
        using var visitor = await town.As(await town.Person("tianbao", Role.Preparer, "111"));
        var fields = Enumerable.Range(0, 2000).SelectMany(i => new[] { ("cell", "999999"), ("seen", ""), ("text", "内容") }).ToArray();
        Assert.Equal(422, (await visitor.Post("/cases/1/cells", fields)).Status);
    }

    [Fact]
    public async Task A_client_that_dribbles_its_request_is_cut_off()
    {
        await using var town = await Town.Open(builder => builder.Services.Configure<KestrelServerOptions>(o =>
            o.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(1)));
        var answer = await RawClient.Ask(town.Uri, $"GET /sign-in HTTP/1.1\r\nHost: {town.Uri.Authority}\r\nX-Slow: ");
        Assert.True(answer.Length == 0 || answer.Contains("408", StringComparison.Ordinal), answer);
    }

    [Theory]
    [InlineData("GET /sign-in HTTP/1.1\r\n\r\n")]
    [InlineData("GET /sign-in HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task A_request_that_is_none_is_answered_by_400(string request)
    {
        await using var town = await Town.Open();
        Assert.Contains(" 400 ", await RawClient.Ask(town.Uri, request), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_waits_for_nobody_for_long()
    {
        await using var town = await Town.Open();
        var limits = town.App.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        Assert.True(limits.RequestHeadersTimeout <= TimeSpan.FromSeconds(30));
        Assert.True(limits.MinRequestBodyDataRate!.BytesPerSecond > 0);
        Assert.NotNull(limits.MaxConcurrentConnections);
        Assert.Equal(RequestLimits.LargestForm, limits.MaxRequestBodySize);
    }
}
