using System.Net;
using Mingji.Web.Tests.Rights;
using Mingji.Web.Tests.Running;
using Mingji.Workbench.People;

namespace Mingji.Web.Tests.Security;

public sealed class AnswerTests
{
    /// <summary>What stands in the first lines of every program file of .NET.</summary>
    private const string OfProgram = "This program cannot be run in DOS mode";

    private static readonly string[] Refusals = ["302", "400", "404"];

    [Fact]
    public async Task No_form_is_taken_without_its_token()
    {
        await using var town = await Town.Open();
        var scene = await Scene.Of(town);
        foreach (var trial in RightsTable.All.Where(t => t.IsPost && !t.ByToken && t.Endpoint != "POST /error"))
        {
            var actor = Actor.All.FirstOrDefault(a => a.Role is not null && trial.Allowed(a)) ?? new(Role.Preparer, Place.At);
            using var visitor = await town.As(await town.Person($"{actor.Role}.{actor.Place}".ToLowerInvariant(), actor.Role!.Value, actor.UnitCode));
            using var request = new HttpRequestMessage(HttpMethod.Post,
                trial.Path(scene)) { Content = trial.Form?.Invoke(scene) ?? new FormUrlEncodedContent([]) };
            var answer = await visitor.Send(request);
            Assert.True(answer.Status == 400, $"{trial.Endpoint} answered {answer.Status}");
            Assert.Contains("刷新", answer.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_of_another_person_or_of_another_browser_is_worth_nothing()
    {
        await using var town = await Town.Open();
        using var intruder = await town.As(await town.Person("intruder", Role.Administrator, "11"));
        using var victim = await town.As(await town.Person("guanli", Role.Administrator, "11"));
        using var stranger = town.Stranger();
        await victim.Get("/account");
        foreach (var other in new[] { intruder, stranger })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/units/import?handler=Take")
            {
                Content = RightsTable.Form(("text", "119\t新单位\t111\t预算单位")), Headers = { { "RequestVerificationToken", await other.Token() } },
            };
            Assert.Equal(400, (await victim.Send(request)).Status);
        }

        Assert.Equal(0, await town.Read(s => s.Single<long>("select count(*) from units where code = '119'")));
        Assert.Equal(200, (await victim.Post("/units/import?handler=Take", ("text", "119\t新单位\t111\t预算单位"))).Status);
        Assert.Equal(1, await town.Read(s => s.Single<long>("select count(*) from units where code = '119'")));
    }

    [Fact]
    public async Task Every_answer_says_what_the_browser_may_do_errors_and_files_included()
    {
        await using var town = await Town.Open();
        using var visitor = await town.As(await town.Person("tianbao", Role.Preparer, "111"));
        using var stranger = town.Stranger();
        var answers = new List<Answer>
        {
            await visitor.Get("/"), await stranger.Get("/"), await stranger.Get("/sign-in"), await visitor.Get("/nowhere"), await visitor.Get("/units"),
            await visitor.Get("/cases/999"), await visitor.Get("/assets/mingji.css"), await visitor.Get("/assets/lib/htmx.min.js"),
            await visitor.Get("/assets/none.js"), await stranger.Get("/health"), await visitor.Get("/", part: true),
            await visitor.Send(new(HttpMethod.Post, "/sign-out")), await visitor.Send(new(HttpMethod.Delete, "/")),
        };
        town.Store.Broken = true;
        answers.Add(await visitor.Get("/"));
        answers.Add(await stranger.Get("/health"));
        Assert.Contains(answers, a => a.Status == 200);
        Assert.Contains(answers, a => a.Status == 403);
        Assert.Contains(answers, a => a.Status == 404);
        Assert.Contains(answers, a => a.Status == 500);
        foreach (var answer in answers)
        {
            var policy = answer.Header("Content-Security-Policy");
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
            Assert.Equal("DENY", answer.Header("X-Frame-Options"));
            Assert.NotEqual("", answer.Header("Cache-Control"));
            Assert.Equal("", answer.Header("Server"));
        }
    }

    [Fact]
    public async Task An_error_says_nothing_of_how_the_program_is_made()
    {
        await using var town = await Town.Open();
        using var visitor = await town.As(await town.Person("tianbao", Role.Preparer, "111"));
        await visitor.Get("/");
        town.Store.Broken = true;
        foreach (var part in new[] { false, true })
        {
            var answer = await visitor.Get("/", part);
            Assert.Equal(500, answer.Status);
            Assert.Contains("程序出错了", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("password is in the message", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", answer.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Cookies_are_for_the_server_alone_and_for_no_other_site()
    {
        await using var town = await Town.Open();
        await town.PersonWithPassword("tianbao", "Haigang-jixiao-7");
        using var visitor = town.Stranger();
        var page = (await visitor.Get("/sign-in")).Header("Set-Cookie");
        Assert.Contains("mingji-form=", page, StringComparison.Ordinal);
        Assert.Contains("samesite=strict; httponly", page, StringComparison.Ordinal);
        var welcome = (await visitor.Post("/sign-in", ("login", "tianbao"), ("password", "Haigang-jixiao-7"))).Header("Set-Cookie");
        Assert.Contains("mingji=", welcome, StringComparison.Ordinal);
        Assert.Contains("samesite=lax; httponly", welcome, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", welcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_proxy_that_speaks_HTTPS_cookies_are_secure_and_HTTPS_is_asked_for()
    {
        await using var town = await Town.Open();
        using var visitor = town.Stranger();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-For", "192.0.2.7" } } };
        var answer = await visitor.Send(request);
        Assert.Contains("; secure;", answer.Header("Set-Cookie"), StringComparison.Ordinal);
        Assert.StartsWith("max-age=", answer.Header("Strict-Transport-Security"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("mingji.gov.cn.evil.example")]
    public async Task A_name_that_is_not_ours_is_refused(string host)
    {
        await using var town = await Town.Open();
        using var visitor = town.Stranger();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = host } };
        Assert.Equal((int)HttpStatusCode.BadRequest, (await visitor.Send(request)).Status);
    }

    [Fact]
    public void A_program_file_would_be_known_by_its_first_lines() => Assert.Contains(OfProgram,
        System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Mingji.Web.dll"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("/assets/../Mingji.Web.dll")]
    [InlineData("/assets/%2e%2e/Mingji.Web.dll")]
    [InlineData("/assets/..%2fMingji.Web.dll")]
    [InlineData("/assets/..%5cMingji.Web.dll")]
    [InlineData("/assets/lib/%2e%2e/%2e%2e/Mingji.Web.dll")]
    [InlineData("/assets//etc/passwd")]
    [InlineData("/welcome/..%2f..%2fassets")]
    public async Task No_path_leads_out_of_what_is_served(string path)
    {
        await using var town = await Town.Open();
        var raw = await RawClient.Ask(town.Uri, $"GET {path} HTTP/1.1\r\nHost: {town.Uri.Authority}\r\nConnection: close\r\n\r\n");
        // The head has cookies of random letters in it: only what is served can be a file.
        var body = raw[(raw.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        // A link that is none is a page of ours; everything else is refused.
        var said = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Latin1.GetBytes(body));
        Assert.True(Refusals.Contains(raw.Split(' ')[1]) || said.Contains("用过或过期", StringComparison.Ordinal), raw.Split('\r')[0]);
        Assert.DoesNotContain(OfProgram, body, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", body, StringComparison.Ordinal);
    }

    /// <summary>What somebody wrote into names comes out as text on every page.</summary>
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("'-alert(1)-'")]
    public async Task A_script_in_a_name_comes_out_as_text_on_every_page(string mark)
    {
        await using var town = await Town.Open(mark: mark);
        var scene = await Scene.Of(town);
        var seen = 0;
        foreach (var role in Enum.GetValues<Role>())
        {
            using var visitor = await town.As(await town.Person(role.ToString().ToLowerInvariant(), role, "11", mark + "某某"));
            foreach (var trial in RightsTable.All.Where(t => !t.IsPost))
            {
                var answer = await visitor.Get(trial.Path(scene));
                if (!answer.Header("Content-Type").StartsWith("text/html", StringComparison.Ordinal)) continue;
                Assert.False(answer.Body.Contains(mark, StringComparison.Ordinal), $"{trial.Endpoint} as {role} gives it out raw");
                if (answer.Body.Contains(WebUtility.HtmlEncode(mark)[..8], StringComparison.Ordinal) || answer.Body.Contains("&#x27;-alert", StringComparison.Ordinal)) seen++;
            }
        }

        Assert.True(seen > 10, "the pages should show the name");
    }
}
