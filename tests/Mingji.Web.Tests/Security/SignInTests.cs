using Mingji.Web.Security;
using Mingji.Web.Tests.Running;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;

namespace Mingji.Web.Tests.Security;

public sealed class SignInTests
{
    private const string Right = "Haigang-jixiao-7";

    [Fact]
    public async Task Five_wrong_passwords_lock_the_name_for_a_quarter_of_an_hour_even_against_the_right_one()
    {
        await using var town = await Town.Open();
        await town.PersonWithPassword("tianbao", Right);
        using var visitor = town.Stranger();
        for (var i = 1; i <= 4; i++) Assert.Equal(401, (await Try(visitor, "tianbao", "wrong")).Status);
        Assert.Contains("锁定", (await Try(visitor, "tianbao", "wrong")).Body, StringComparison.Ordinal);
        Assert.Equal(429, (await Try(visitor, "tianbao", Right)).Status);

        town.Clock.Now += TimeSpan.FromMinutes(14);
        Assert.Equal(429, (await Try(visitor, "tianbao", Right)).Status);
        town.Clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal(302, (await Try(visitor, "tianbao", Right)).Status);
        Assert.Contains(await town.Read(s => EventLog.Newest(s, "sign-ins", 10)), e => e.Kind == "locked-out");
    }

    [Fact]
    public async Task A_name_that_there_is_not_answers_like_one_that_there_is()
    {
        await using var town = await Town.Open();
        await town.PersonWithPassword("tianbao", Right);
        using var visitor = town.Stranger();
        for (var i = 0; i < 7; i++)
        {
            var (known, unknown) = (await Try(visitor, "tianbao", "wrong"), await Try(visitor, "nobody2", "wrong"));
            Assert.Equal(known.Status, unknown.Status);
            Assert.Equal(Alert(known), Alert(unknown));
        }
    }

    [Fact]
    public async Task Attempts_at_the_same_moment_are_not_more_than_one_after_the_other()
    {
        await using var town = await Town.Open();
        await town.PersonWithPassword("tianbao", Right);
        using var visitor = town.Stranger();
        await visitor.Get("/sign-in");
        await Try(visitor, "tianbao", "wrong");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Try(visitor, "tianbao", "wrong")));
        Assert.Equal(429, (await Try(visitor, "tianbao", Right)).Status);
        Assert.True(answers.Count(a => a.Status == 401) <= PasswordSignIn.MostFailures);
    }

    [Fact]
    public async Task An_address_that_tries_many_names_is_braked()
    {
        await using var town = await Town.Open();
        await town.PersonWithPassword("tianbao", Right);
        using var visitor = town.Stranger();
        for (var i = 0; i < PasswordSignIn.MostFailuresOfAddress; i++) await Try(visitor, $"name{i}", "Qwerty-2024!");
        var braked = await Try(visitor, "tianbao", Right);
        Assert.Equal(429, braked.Status);
        Assert.Contains("网络地址", braked.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_of_one_office_who_sign_in_rightly_do_not_brake_each_other()
    {
        await using var town = await Town.Open();
        await town.PersonWithPassword("tianbao", Right);
        for (var i = 0; i < PasswordSignIn.MostFailuresOfAddress + 5; i++)
        {
            using var visitor = town.Stranger();
            Assert.Equal(302, (await Try(visitor, "Tianbao ", Right)).Status);
        }
    }

    [Fact]
    public async Task Signing_in_gives_a_new_cookie_and_ends_the_sign_in_that_the_browser_brought_along()
    {
        await using var town = await Town.Open();
        var intruder = await town.Person("intruder", Role.Preparer, "112");
        await town.PersonWithPassword("tianbao", Right);
        using var planted = await town.As(intruder);
        var before = planted.Cookie("mingji");
        Assert.Equal(302, (await Try(planted, "tianbao", Right)).Status);
        Assert.NotEqual(before, planted.Cookie("mingji"));

        using var copy = town.Stranger();
        copy.Cookies.Add(town.Uri, new System.Net.Cookie("mingji", before));
        Assert.True((await copy.Get("/")).ToSignIn);
    }

    [Fact]
    public async Task Signing_out_ends_copies_of_the_cookie_too()
    {
        await using var town = await Town.Open();
        using var visitor = await town.As(await town.Person("tianbao", Role.Preparer, "111"));
        using var copy = town.Stranger();
        copy.Cookies.Add(town.Uri, new System.Net.Cookie("mingji", visitor.Cookie("mingji")));
        Assert.Equal(200, (await copy.Get("/")).Status);
        Assert.True((await visitor.Post("/sign-out")).ToSignIn);
        Assert.True((await copy.Get("/")).ToSignIn);
        Assert.True(string.IsNullOrEmpty(visitor.Cookie("mingji")));
    }

    [Fact]
    public async Task A_sign_in_ends_when_idle_and_after_a_working_day_however_busy()
    {
        await using var town = await Town.Open();
        using var visitor = await town.As(await town.Person("tianbao", Role.Preparer, "111"));
        for (var hours = 0; hours < 11; hours++)
        {
            town.Clock.Now += TimeSpan.FromMinutes(65);
            Assert.Equal(200, (await visitor.Get("/")).Status);
        }

        town.Clock.Now += TimeSpan.FromMinutes(65);
        Assert.True((await visitor.Get("/")).ToSignIn);

        using var idle = await town.As(await town.Person("tianbao", Role.Preparer, "111"));
        town.Clock.Now += SignInCookie.Idle + TimeSpan.FromMinutes(1);
        Assert.True((await idle.Get("/")).ToSignIn);
    }

    [Fact]
    public async Task Whoever_changes_his_password_needs_the_old_one_and_ends_his_sign_ins_elsewhere()
    {
        await using var town = await Town.Open();
        var id = await town.PersonWithPassword("tianbao", Right);
        using var here = await town.As(id);
        using var elsewhere = await town.As(id);
        Assert.Equal(422, (await Change(here, "wrong", "Gangkou-jixiao-9")).Status);
        Assert.Equal(422, (await Change(here, Right, "short")).Status);
        Assert.Equal(302, (await Change(here, Right, "Gangkou-jixiao-9")).Status);
        Assert.Equal(200, (await here.Get("/")).Status);
        Assert.True((await elsewhere.Get("/")).ToSignIn);
    }

    [Fact]
    public async Task A_password_set_by_a_link_ends_sign_ins_elsewhere_and_a_lock_out()
    {
        await using var town = await Town.Open();
        var id = await town.PersonWithPassword("tianbao", Right);
        using var elsewhere = await town.As(id);
        using var visitor = town.Stranger();
        for (var i = 0; i < PasswordSignIn.MostFailures; i++) await Try(visitor, "tianbao", "wrong");
        Assert.Equal(429, (await Try(visitor, "tianbao", Right)).Status);
        Assert.Equal(200, (await elsewhere.Get("/")).Status);

        var token = await town.Store.Write(s => Register.Invite(s, town.Clock.Now, 0, id));
        using var here = town.Stranger();
        Assert.Equal(302, (await here.Post("/welcome/" + token, ("password", "Gangkou-jixiao-9"), ("again", "Gangkou-jixiao-9"))).Status);
        Assert.True((await elsewhere.Get("/")).ToSignIn);
        Assert.Equal(401, (await Try(visitor, "tianbao", Right)).Status);
        Assert.Equal(302, (await Try(visitor, "tianbao", "Gangkou-jixiao-9")).Status);
    }

    [Fact]
    public async Task Whoever_must_set_another_password_gets_to_nothing_else_before()
    {
        await using var town = await Town.Open();
        var id = await town.PersonWithPassword("tianbao", Right);
        using var administrator = await town.As(await town.Person("guanli", Role.Administrator, "11"));
        using var visitor = await town.As(id);
        Assert.Equal(302, (await administrator.Post($"/people/{id}?handler=Demand")).Status);
        Assert.Equal("/account", (await visitor.Get("/")).Location);
        Assert.Equal("/account", (await visitor.Get("/", part: true)).Header("HX-Redirect"));
        Assert.Equal(200, (await visitor.Get("/account")).Status);
        Assert.Equal(302, (await Change(visitor, Right, "Gangkou-jixiao-9")).Status);
        Assert.Equal(200, (await visitor.Get("/")).Status);
    }

    [Fact]
    public async Task A_closed_account_is_out_at_once_and_needs_a_new_link_to_come_back()
    {
        await using var town = await Town.Open();
        var id = await town.PersonWithPassword("tianbao", Right);
        using var administrator = await town.As(await town.Person("guanli", Role.Administrator, "11"));
        using var visitor = await town.As(id);
        await administrator.Post($"/people/{id}?handler=Close");
        Assert.True((await visitor.Get("/")).ToSignIn);
        Assert.Equal(401, (await Try(town.Stranger(), "tianbao", Right)).Status);
        await administrator.Post($"/people/{id}?handler=Reopen");
        Assert.Equal(401, (await Try(town.Stranger(), "tianbao", Right)).Status);
    }

    [Fact]
    public async Task A_one_time_link_works_once_and_a_newer_one_voids_it()
    {
        await using var town = await Town.Open();
        var id = await town.Person("tianbao", Role.Preparer, "111");
        var first = await town.Store.Write(s => Register.Invite(s, town.Clock.Now, 0, id));
        var second = await town.Store.Write(s => Register.Invite(s, town.Clock.Now, 0, id));
        using var visitor = town.Stranger();
        Assert.Contains("用过或过期", (await visitor.Get("/welcome/" + first)).Body, StringComparison.Ordinal);
        Assert.Equal(302, (await visitor.Post("/welcome/" + second, ("password", Right), ("again", Right))).Status);
        using var late = town.Stranger();
        Assert.Equal(200, (await late.Post("/welcome/" + second, ("password", "Other-password-1"), ("again", "Other-password-1"))).Status);
        Assert.Equal(302, (await Try(late, "tianbao", Right)).Status);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\t//evil.example")]
    public async Task Signing_in_leads_nowhere_else(string target)
    {
        await using var town = await Town.Open();
        await town.PersonWithPassword("tianbao", Right);
        using var visitor = town.Stranger();
        var answer = await visitor.Post("/sign-in", ("login", "tianbao"), ("password", Right), ("returnUrl", target));
        Assert.Equal((302, "/"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Signing_in_leads_back_to_the_page_that_was_asked_for()
    {
        await using var town = await Town.Open();
        await town.PersonWithPassword("tianbao", Right);
        using var visitor = town.Stranger();
        Assert.EndsWith("/sign-in?returnUrl=%2Fcases%2F1", (await visitor.Get("/cases/1")).Location, StringComparison.Ordinal);
        var answer = await visitor.Post("/sign-in", ("login", "tianbao"), ("password", Right), ("returnUrl", "/cases/1"));
        Assert.Equal("/cases/1", answer.Location);
    }

    [Theory]
    [InlineData("Ab1-Ab1-Ab")]
    [InlineData("1234567890")]
    [InlineData("Password123!")]
    [InlineData("xxTIANBAOxx77")]
    [InlineData("Short-1")]
    public async Task A_password_that_is_guessed_soon_is_refused(string password)
    {
        await using var town = await Town.Open();
        var id = await town.Person("tianbao", Role.Preparer, "111");
        var token = await town.Store.Write(s => Register.Invite(s, town.Clock.Now, 0, id));
        using var visitor = town.Stranger();
        Assert.Equal(422, (await visitor.Post("/welcome/" + token, ("password", password), ("again", password))).Status);
    }

    private static Task<Answer> Try(Visitor visitor, string login, string password)
    {
        visitor.ForgetToken();
        return visitor.Post("/sign-in", ("login", login), ("password", password));
    }

    private static Task<Answer> Change(Visitor visitor, string old, string password)
    {
        visitor.ForgetToken();
        return visitor.Post("/account", ("old", old), ("password", password), ("again", password));
    }

    private static string Alert(Answer answer)
    {
        var at = answer.Body.IndexOf("role=\"alert\"", StringComparison.Ordinal);
        return at < 0 ? "" : answer.Body[at..answer.Body.IndexOf("</div>", at, StringComparison.Ordinal)];
    }
}
