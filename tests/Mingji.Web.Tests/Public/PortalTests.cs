using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Mingji.Tests;
using Mingji.Web.Hosting;
using Mingji.Web.Public;
using Mingji.Web.Tests.Rights;
using Mingji.Web.Tests.Running;
using Mingji.Workbench.Notices;
using Mingji.Workbench.People;
using Mingji.Workbench.Publishing;

namespace Mingji.Web.Tests.Public;

/// <summary>The public's pages over HTTP: what they show, when, to whom, and what they never show.</summary>
public sealed class PortalTests
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    private static string[] PagesOf(Scene scene) =>
    [
        "/public", "/public?q=%E8%87%AA%E8%AF%84", "/public/units/111", $"/public/documents/{scene.Published}", $"/public/documents/{scene.Published}/file.json",
        $"/public/documents/{scene.Published}/file.csv", "/public/notices", $"/public/notices/{scene.Notice}", $"/public/notices/{scene.Notice}/object",
        "/public/objections", "/public/audit", "/public/data",
    ];

    [Fact]
    public async Task Every_page_needs_no_script_and_shows_nothing_of_who_objected()
    {
        await using var town = await Town.Open();
        var scene = await Scene.Of(town);
        using var visitor = town.Stranger();
        foreach (var path in PagesOf(scene))
        {
            var answer = await visitor.Get(path);
            Assert.Equal((path, 200), (path, answer.Status));
            Assert.DoesNotContain("<script", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(" style=", answer.Body, StringComparison.Ordinal);
            foreach (var secret in new[] { "李建国", "0751-1111111", "与去年的项目重复" }) Assert.DoesNotContain(secret, answer.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_is_the_same_for_everybody_and_is_not_sent_twice()
    {
        await using var town = await Town.Open();
        var scene = await Scene.Of(town);
        using var visitor = town.Stranger();
        var first = await visitor.Get("/public/units/111");
        var (tag, cookies) = (first.Header("ETag"), first.Header("Set-Cookie"));
        Assert.True(tag.Length > 10 && cookies.Length == 0 && first.Header("Cache-Control").StartsWith("public", StringComparison.Ordinal));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/public/units/111");
        again.Headers.Add("If-None-Match", tag);
        var second = await visitor.Send(again);
        Assert.Equal((304, ""), (second.Status, second.Body));
        Assert.Contains("default-src 'none'", second.Header("Content-Security-Policy"), StringComparison.Ordinal);
        using var member = await town.As(await town.Person("leser", Role.Preparer, "111"));
        Assert.Equal(first.Body, (await member.Get("/public/units/111")).Body);
        using var head = new HttpRequestMessage(HttpMethod.Head, "/public/units/111");
        Assert.Equal((200, ""), ((await visitor.Send(head)).Status, (await visitor.Send(new(HttpMethod.Head, "/public"))).Body));
        Assert.True(scene.Published > 0);
    }

    [Fact]
    public async Task What_is_taken_down_is_gone_at_once_and_says_why()
    {
        await using var town = await Town.Open();
        var scene = await Scene.Of(town);
        using var visitor = town.Stranger();
        Assert.Contains("核算", (await visitor.Get($"/public/documents/{scene.Published}")).Body, StringComparison.Ordinal);
        using var keeper = await town.As(await town.Person("keeper", Role.Department, "11"));
        var answer = await keeper.Post($"/cases/{scene.Approved}/publish?handler=TakeDown", ("publication", $"{scene.Published}"), ("note", "误传了别的表"));
        Assert.Equal(302, answer.Status);
        var gone = (await visitor.Get($"/public/documents/{scene.Published}")).Body;
        Assert.Contains("误传了别的表", gone, StringComparison.Ordinal);
        Assert.DoesNotContain("下载", gone, StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.Get($"/public/documents/{scene.Published}/file.json")).Status);
        Assert.Equal(404, (await visitor.Get("/public/units/111")).Status);
        Assert.Contains("没有找到", (await visitor.Get("/public?q=%E8%87%AA%E8%AF%84")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_node_changes_is_found_by_new_searches_within_moments()
    {
        await using var town = await Town.Open();
        var scene = await Scene.Of(town);
        using var visitor = town.Stranger();
        Task<bool> Finds(int nth) => Found(visitor, nth, $"/public/documents/{scene.Published}\"");
        Assert.True(await Finds(0));
        // As a node with a memory of its own does it: only the database knows.
        await town.Store.Write(s => s.Execute("update publications set withdrawn_at = @at, withdrawn_why = '误传' where id = @Published",
            new { scene.Published, at = "2024-02-01T00:00:00.000Z" }) + s.Execute("update public_state set stamp = stamp + 1 where id = 1"));
        var tries = 1;
        for (; tries < 50 && await Finds(tries); tries++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.InRange(tries, 1, 49);
    }

    private static async Task<bool> Found(Visitor visitor, int nth, string link) =>
        (await visitor.Get($"/public?unit=111&q=&nth={nth}")).Body.Contains(link, StringComparison.Ordinal);

    [Fact]
    public async Task A_notice_opens_and_ends_by_itself_at_midnight_in_Shanghai_whatever_the_clock_did_before()
    {
        await using var town = await Town.Open();
        await Scene.Of(town);
        using var visitor = town.Stranger();
        var access = (await town.Read(s => Register.AccessOf(s, s.Single<long>("select id from people where login = 'keeper'"))))!;
        var desk = town.App.Services.GetRequiredService<NoticeDesk>();
        var plan = await desk.Write(access, null, new(town.Units["11"].Id, 2024, "national-2020-self-evaluation", "春节前的方案", "资金", "", "", "甲\t乙\t100"));
        var notice = await desk.Publish(access, new(plan, new(2024, 2, 8), "0751-0000000", "") { Seen = 1 });
        var (page, form) = ($"/public/notices/{notice}", $"/public/notices/{notice}/object");
        async Task Is(DateTimeOffset now, int status, string says)
        {
            town.Clock.Now = now.ToUniversalTime();
            var answer = await visitor.Get(page);
            Assert.Equal((now, status), (now, answer.Status));
            Assert.Contains(says, answer.Body, StringComparison.Ordinal);
            Assert.Equal(status == 200, (await visitor.Get("/public/notices")).Body.Contains("春节前的方案", StringComparison.Ordinal));
            if (status == 200) Assert.Contains(says == "公示中" ? "提交异议" : "逾期提出的异议不予受理", (await visitor.Get(form)).Body, StringComparison.Ordinal);
        }

        await Is(new(2024, 2, 7, 23, 59, 59, Shanghai), 404, "没有这个页面");
        await Is(new(2024, 2, 8, 0, 0, 0, Shanghai), 200, "公示中");
        await Is(new(2024, 2, 14, 23, 59, 59, Shanghai), 200, "公示中");
        await Is(new(2024, 2, 15, 0, 0, 0, Shanghai), 200, "已结束");
        await Is(new(2024, 2, 10, 12, 0, 0, Shanghai), 200, "公示中");
        await Is(new(2030, 1, 1, 0, 0, 0, Shanghai), 200, "已结束");
        await Is(new(2024, 2, 1, 0, 0, 0, Shanghai), 404, "没有这个页面");
    }

    [Fact]
    public async Task The_open_data_are_as_their_schema_describes_them()
    {
        await using var town = await Town.Open();
        var scene = await Scene.Of(town);
        using var visitor = town.Stranger();
        using var data = JsonDocument.Parse((await visitor.Get($"/public/documents/{scene.Published}/file.json")).Body);
        using var schema = JsonDocument.Parse((await visitor.Get("/assets/publication-1.schema.json")).Body);
        Holds(schema.RootElement, data.RootElement);
        foreach (var list in new[] { "cells", "findings" })
        {
            var item = schema.RootElement.GetProperty("properties").GetProperty(list).GetProperty("items");
            foreach (var one in data.RootElement.GetProperty(list).EnumerateArray()) Holds(item, one);
        }

    }

    [Fact]
    public async Task An_audit_gives_files_to_take_home_for_a_quarter_of_an_hour_and_keeps_nothing_that_can_be_read()
    {
        await using var town = await Town.Open();
        using var visitor = town.Stranger();
        var data = town.App.Services.GetRequiredService<WebSettings>().Data;
        var sample = await File.ReadAllBytesAsync(Checkout.At("samples", "01-project-self-evaluation.docx"), TestContext.Current.CancellationToken);
        using var sent = new MultipartFormDataContent { { new ByteArrayContent(sample), "files", "自评表.docx" } };
        var page = await visitor.Post("/public/audit", sent);
        Assert.Equal(200, page.Status);
        var at = page.Body.IndexOf("/public/audit/", page.Body.IndexOf("take-title", StringComparison.Ordinal), StringComparison.Ordinal);
        var link = page.Body[at..(page.Body.IndexOf("/files/", at, StringComparison.Ordinal) + 7)];
        Assert.Contains("<html", (await visitor.Get(link + "1")).Body, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await visitor.Get(link + "2")).Body);
        Assert.Equal("mingji/audit/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal("PK"u8.ToArray(), (await visitor.Bytes(link + "3"))[..2]);
        Assert.Equal(422, (await visitor.Get(link + "4")).Status);

        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(data, "uploads"), "0-*"));
        var kept = Directory.GetFiles(Path.Combine(data, "visitor-reports"), "*", SearchOption.AllDirectories);
        Assert.Equal(3, kept.Length);
        foreach (var path in kept)
        {
            Assert.DoesNotContain(link.Split('/')[3], path, StringComparison.Ordinal);
            Assert.DoesNotContain("审核报告", Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        }

        town.Clock.Now += VisitorReports.Kept + TimeSpan.FromSeconds(1);
        var gone = await visitor.Get(link + "1");
        Assert.Equal(422, gone.Status);
        Assert.Contains("只保存15分钟", gone.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_find_every_permanent_address_and_what_lies_behind_it()
    {
        await using var town = await Town.Open();
        var scene = await Scene.Of(town);
        using var visitor = town.Stranger();
        var map = XDocument.Parse((await visitor.Get("/public/sitemap.xml")).Body);
        var places = map.Descendants("{http://www.sitemaps.org/schemas/sitemap/0.9}loc").Select(l => new Uri(l.Value)).ToList();
        var paths = places.Select(p => p.AbsolutePath).ToList();
        foreach (var path in new[] { "/public/units/111", $"/public/documents/{scene.Published}", $"/public/notices/{scene.Notice}" }) Assert.Contains(path, paths);
        foreach (var path in paths) Assert.Equal((path, 200), (path, (await visitor.Get(path)).Status));
        Assert.Contains($"Sitemap: {places[0].GetLeftPart(UriPartial.Authority)}/public/sitemap.xml", (await visitor.Get("/robots.txt")).Body, StringComparison.Ordinal);
        var page = (await visitor.Get($"/public/documents/{scene.Published}")).Body;
        foreach (var says in new[] { "itemtype=\"https://schema.org/Dataset\"", "rel=\"describedby\"", $"/public/documents/{scene.Published}/file.json\"", "rel=\"canonical\"" })
            Assert.Contains(says, page, StringComparison.Ordinal);
        Assert.Contains("publication-1.schema.json", (await visitor.Get($"/public/documents/{scene.Published}/file.json")).Header("Link"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_and_floods_are_turned_away()
    {
        await using var town = await Town.Open();
        var scene = await Scene.Of(town);
        using var visitor = town.Stranger();
        var trapped = await visitor.Post($"/public/notices/{scene.Notice}/object", ("name", "李建国"), ("website", "http://spam"));
        Assert.Equal(422, trapped.Status);
        Assert.Contains("用来识别程序", trapped.Body, StringComparison.Ordinal);
        for (var i = 0; i < PublicAudit.MostOfAddress; i++) Assert.Equal(200, (await visitor.Post("/public/audit", RightsTable.File())).Status);
        var refused = await visitor.Post("/public/audit", RightsTable.File());
        Assert.Contains("一小时内审核的文件超过30次", refused.Body, StringComparison.Ordinal);
        Assert.Single(Directory.GetDirectories(Path.Combine(town.App.Services.GetRequiredService<WebSettings>().Data, "uploads")));
    }

    [Fact]
    public void A_spreadsheet_computes_nothing_of_the_csv()
    {
        var snapshot = new PublishedSnapshot
        {
            Title = "表", Unit = "单位", UnitCode = "111", Year = 2023, Form = "project-self-evaluation", Version = 1, PublishedAt = "2024-01-01T00:00:00.000Z",
            Cells = [new(0, "=1+1", "内容", "+cmd|' /c calc'!A0"), new(1, "合计", "金额", "-12.50") { Value = -12.50m, Unit = "万元", Check = "stated" }, new(2, "说\"明", "文", "一行\n两行")],
        };
        var lines = Encoding.UTF8.GetString(OpenDataCsv.Write(snapshot)).Split("\r\n");
        Assert.Equal("1,'=1+1,内容,'+cmd|' /c calc'!A0,,,,", lines[1]);
        Assert.Equal("2,合计,金额,-12.50,-12.50,万元,未核算,", lines[2]);
        Assert.Equal("3,\"说\"\"明\",文,\"一行\n两行\",,,,", lines[3]);
    }

    private static void Holds(JsonElement schema, JsonElement data)
    {
        var known = schema.GetProperty("properties");
        foreach (var field in data.EnumerateObject())
        {
            Assert.True(known.TryGetProperty(field.Name, out var described), field.Name);
            if (described.TryGetProperty("enum", out var words)) Assert.Contains(field.Value.GetString(), words.EnumerateArray().Select(w => w.GetString()));
            if (described.TryGetProperty("type", out var type)) Assert.True(Is(type.GetString()!, field.Value), field.Name);
        }

        foreach (var must in schema.GetProperty("required").EnumerateArray()) Assert.True(data.TryGetProperty(must.GetString()!, out _), must.GetString());

        static bool Is(string type, JsonElement value) => type switch
        {
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            "array" => value.ValueKind == JsonValueKind.Array,
            _ => value.ValueKind == JsonValueKind.String,
        };
    }
}
