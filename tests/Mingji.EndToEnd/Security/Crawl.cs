using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Mingji.EndToEnd.Security;

/// <summary>Opens every page that links lead to from a page, and what those link to, a few of each kind; files are fetched.</summary>
internal sealed partial class Crawl(Site site, IPage page)
{
    private const int MostOfAKind = 4;
    private readonly Dictionary<string, int> _kinds = [];
    private readonly HashSet<string> _known = [];

    /// <summary>What did not hold: links that lead nowhere, and what <see cref="Trap.Sprung"/> found.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>The paths of the pages that were opened.</summary>
    public List<string> Opened { get; } = [];

    /// <summary>All that could be read on them.</summary>
    public StringBuilder Seen { get; } = new();

    public async Task From(params IEnumerable<string> addresses)
    {
        var waiting = new Queue<string>(addresses.Where(_known.Add));
        while (waiting.TryDequeue(out var address))
        {
            if (IsFile(address))
            {
                var file = await page.Context.APIRequest.GetAsync(site.Address + address);
                if (file.Status != 200) Complaints.Add($"{address} answers {file.Status}");
                continue;
            }

            foreach (var next in await Open(address))
            {
                if (!_known.Add(next)) continue;
                var kind = Number().Replace(next.Split('?')[0], "{n}") + "?" + string.Join('&', next.Split('?').Skip(1).SelectMany(q => q.Split('&')).Select(q => q.Split('=')[0]));
                if ((_kinds[kind] = _kinds.GetValueOrDefault(kind) + 1) <= MostOfAKind) waiting.Enqueue(next);
            }
        }
    }

    private async Task<string[]> Open(string address)
    {
        var answer = await page.GotoAsync(site.Address + address);
        if (answer!.Status != 200) Complaints.Add($"{address} answers {answer.Status}");
        Opened.Add(address.Split('?')[0]);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        Complaints.AddRange((await page.EvaluateAsync<string[]>(Trap.Sprung)).Select(s => $"{address}: {s}"));
        Seen.AppendLine(await page.EvaluateAsync<string>(Trap.Seen));
        return await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin).map(a => a.pathname + a.search)
            """);
    }

    private static bool IsFile(string address) => File().IsMatch(address);

    [GeneratedRegex("[0-9a-f]{40}|[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex("handler=Export|/export\\.|/result\\.|/report\\.|/annotated/|/evidence/|/file\\.|/files/|\\.schema\\.json", RegexOptions.NonBacktracking)]
    private static partial Regex File();
}
