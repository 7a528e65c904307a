using System.Text.Json.Nodes;
using Mingji.Tests;
using Mingji.Web.Tests.Running;
using Mingji.Workbench.People;

namespace Mingji.Web.Tests.Api;

public sealed class DescribedClientTests
{
    [Fact]
    public async Task A_client_that_knows_the_description_alone_imports_submits_and_reads_the_results()
    {
        await using var town = await Town.Open();
        var preparer = await town.Person("preparer", Role.Preparer, "111");
        var client = await DescribedClient.Read(town.Uri, await Token(town, preparer));
        Assert.Equal("preparer", (string)(await client.Call("me")).Body!["login"]!);
        var (_, list) = await client.Call("listCases", new() { ["year"] = "2023", ["form"] = "project-self-evaluation" });
        var id = (string)list!["cases"]!.AsArray().Single()!["id"]!.ToString();
        Dictionary<string, string> ofCase = new() { ["id"] = id };

        var sample = await File.ReadAllBytesAsync(Checkout.At("samples/01-project-self-evaluation.docx"));
        var (status, imported) = await client.Call("importForms", new() { ["id"] = id }, null, ("自评表.docx", sample), ("坏.docx", [1, 2, 3]));
        Assert.Equal(200, status);
        var rows = imported!["rows"]!.AsArray();
        Assert.Equal(2, rows.Count);
        Assert.Equal(id, rows[0]!["case"]!.ToString());
        Assert.True((int)rows[0]!["changed"]! > 20);
        Assert.NotNull(rows[1]!["refused"]!["detail"]);

        var (_, cells) = await client.Call("getCells", ofCase);
        var executed = cells!["cells"]!.AsArray().First(c => ((string)c!["label"]!).EndsWith("年度资金总额·全年执行数", StringComparison.Ordinal))!;
        JsonNode Save(string seen, string text) => new JsonObject
        {
            ["cells"] = new JsonArray(new JsonObject { ["cell"] = (int)executed["cell"]!, ["seen"] = seen, ["text"] = text }),
        };
        var (_, saved) = await client.Call("saveCells", ofCase, Save((string)executed["text"]!, "68.50"));
        Assert.Equal("68.50", (string)saved!["changed"]![0]!["after"]!);
        var (_, conflict) = await client.Call("saveCells", ofCase, Save("0", "1"));
        Assert.Equal("68.50", (string)conflict!["conflicts"]![0]!["now"]!);

        var (_, findings) = await client.Call("getFindings", ofCase);
        Assert.Contains(findings!["findings"]!.AsArray(), f => (string)f!["severity"]! == "error" && f["basis"] is not null);
        var (_, scores) = await client.Call("getScores", ofCase);
        Assert.Contains(scores!["rows"]!.AsArray(), r => r!["steps"]!.AsArray().Count > 0);
        var (_, form) = await client.Call("getForm", ofCase);
        Assert.Equal("project-self-evaluation", (string)form!["form"]!["type"]!);
        Assert.NotNull(form["form"]!["content"]!["funds"]);

        var row = ((int)executed["cell"]! / 64).ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(200, (await client.Call("attachEvidence", new() { ["id"] = id, ["row"] = row }, null, ("台账.txt", "台账"u8.ToArray()))).Status);
        Assert.Single((await client.Call("listEvidence", ofCase)).Body!.AsArray());
        var (_, step) = await client.Call("takeStep", ofCase, new JsonObject { ["action"] = "submit", ["reason"] = null, ["cells"] = null, ["seenVersion"] = null });
        Assert.Equal("unit-review", (string)step!["state"]!);
        var (refused, problem) = await client.Call("takeStep", ofCase, new JsonObject { ["action"] = "approve", ["reason"] = null, ["cells"] = null, ["seenVersion"] = null });
        Assert.Equal(422, refused);
        Assert.Contains("单位审核人", (string)problem!["detail"]!, StringComparison.Ordinal);
        var (_, audit) = await client.Call("auditDocuments", null, null, ("自评表.docx", sample));
        Assert.Equal("mingji/audit/1", (string)audit!["schema"]!);
        Assert.NotEmpty(audit["documents"]![0]!["findings"]!.AsArray());
    }

    [Fact]
    public async Task A_token_for_reading_changes_nothing_and_one_taken_back_or_too_old_opens_nothing()
    {
        await using var town = await Town.Open();
        var preparer = await town.Person("preparer", Role.Preparer, "111");
        var id = await town.Read(s => s.Single<long>("select min(c.id) from cases c join units u on u.id = c.unit_id where u.code = '111'"));
        using var reader = await town.ByToken(preparer, TokenScope.Read);
        Assert.Equal(200, (await reader.Get($"/api/v1/cases/{id}")).Status);
        using var submit = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{id}/steps")
        {
            Content = new StringContent("{\"action\":\"submit\"}", System.Text.Encoding.UTF8, "application/json"),
        };
        var refused = await reader.Send(submit);
        Assert.Equal((403, "application/problem+json"), (refused.Status, refused.Header("Content-Type")));
        Assert.Contains("只读", refused.Body, StringComparison.Ordinal);
        town.Clock.Now += TimeSpan.FromDays(31);
        Assert.Equal(401, (await reader.Get("/api/v1/me")).Status);
    }

    [Fact]
    public async Task A_token_opens_no_page_and_a_cookie_no_call()
    {
        await using var town = await Town.Open();
        var preparer = await town.Person("preparer", Role.Preparer, "111");
        using var program = await town.ByToken(preparer);
        Assert.True((await program.Get("/cases")).ToSignIn);
        using var browser = await town.As(preparer);
        var answer = await browser.Get("/api/v1/me");
        Assert.Equal((401, "application/problem+json"), (answer.Status, answer.Header("Content-Type")));
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", null, 404)]
    [InlineData("GET", "/api/v1/cases/999999", null, 403)]
    [InlineData("POST", "/api/v1/import", "{}", 422)]
    [InlineData("POST", "/api/v1/cases/1/steps", "{\"action\":\"fly\"}", 400)]
    [InlineData("PUT", "/api/v1/cases/1/cells", "{\"cells\":[]}", 422)]
    [InlineData("DELETE", "/api/v1/cases/1", null, 405)]
    public async Task What_is_refused_says_so_as_problem_details(string method, string path, string? body, int status)
    {
        await using var town = await Town.Open();
        using var program = await town.ByToken(await town.Person("preparer", Role.Preparer, "111"));
        using var request = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        var answer = await program.Send(request);
        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.Header("Content-Type")));
        Assert.NotNull(JsonNode.Parse(answer.Body)!["detail"]);
    }

    [Fact]
    public async Task The_token_is_shown_once_and_kept_as_a_hash()
    {
        await using var town = await Town.Open();
        var preparer = await town.Person("preparer", Role.Preparer, "111");
        using var browser = await town.As(preparer);
        var made = await browser.Post("/account?handler=Token", ("name", "财务系统"), ("scope", "write"), ("days", "30"));
        var at = made.Body.IndexOf(ApiTokens.Prefix, StringComparison.Ordinal);
        var token = made.Body[at..made.Body.IndexOf('"', at)];
        Assert.DoesNotContain(token, (await browser.Get("/account")).Body, StringComparison.Ordinal);
        Assert.Equal(0, await town.Read(s => s.Single<long>("select count(*) from api_tokens where token_hash = @token", new { token })));
        using var program = town.Stranger();
        program.Bearer(token);
        Assert.Equal(200, (await program.Get("/api/v1/me")).Status);
        var id = await town.Read(s => s.Single<long>("select id from api_tokens"));
        await browser.Post($"/account?handler=Revoke&id={id}");
        Assert.Equal(401, (await program.Get("/api/v1/me")).Status);
    }

    private static Task<string> Token(Town town, long person) => town.Store.Write(session =>
        ApiTokens.Make(session, town.Clock.GetUtcNow(), Register.Find(session, person)!, "试", TokenScope.Write, 30));
}
