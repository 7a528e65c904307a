using Microsoft.Playwright;

namespace Mingji.EndToEnd;

/// <summary>A browser window for each person of one site, signed in when he is first asked for.</summary>
internal sealed class Windows(Site site, Browser browser, bool defenceless = false)
{
    /// <summary>Those who review a form, in their order.</summary>
    public static readonly string[] Reviewers = ["shenhe", "zhuguan", "yewu"];

    private readonly Dictionary<string, Poster> _people = [];

    public async Task<Poster> As(string login) => _people.TryGetValue(login, out var known) ? known
        : _people[login] = new(site, await site.SignedIn(browser, login, defenceless: defenceless));

    public async Task<IPage> Of(string login) => (await As(login)).Page;

    /// <summary>Opens the window of somebody who has just been given this link.</summary>
    public async Task Open(string login, string link) => _people[login] = new(site, await site.Entered(browser, link));

    /// <summary>Hands a form in and has all reviewers approve it, by the requests that the pages make, which have tests of their own.</summary>
    public async Task HandIn(string login, string path)
    {
        await (await As(login)).Post(path + "/step", ("action", "submit"));
        await Approve(path);
    }

    /// <summary>All reviewers approve the form, by the requests that the pages make.</summary>
    public async Task Approve(string path)
    {
        foreach (var login in Reviewers) await (await As(login)).Post(path + "/step", ("action", "approve"), ("reason", "同意"));
    }
}
