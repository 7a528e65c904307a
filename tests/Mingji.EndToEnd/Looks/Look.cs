using System.Globalization;
using Microsoft.Playwright;
using Mingji.Tests;

namespace Mingji.EndToEnd.Looks;

/// <summary>One look at one page: what its console says, whether it fits, what axe finds, where the keyboard goes.</summary>
internal sealed class Look(IPage page, PageRow row)
{
    private const int Steps = 30;
    private static readonly Lazy<string> Axe =
        new(() => File.ReadAllText(Checkout.At("src", "Mingji.Web", "obj", "npm", "node_modules", "axe-core", "axe.min.js")));

    private readonly List<string> _said = [];

    public static async Task<IEnumerable<string>> At(Scene scene, PageRow row)
    {
        var page = await scene.Window(row.Login);
        var look = new Look(page, row);
        page.Console += look.OnConsole;
        page.PageError += look.OnError;
        await page.SetViewportSizeAsync(1280, 900);
        var answer = await page.GotoAsync(row.Path(scene));
        if (answer!.Status != row.Status) look._said.Add("answers " + answer.Status.ToString(CultureInfo.InvariantCulture));
        try
        {
            await look.All();
            await Pictures.Take(page, row.Name(scene));
        }
        catch (PlaywrightException broken)
        {
            look._said.Add(broken.Message);
        }

        page.Console -= look.OnConsole;
        page.PageError -= look.OnError;
        return look._said.Select(s => $"{row.Login} {row.Path(scene)}: {s}");
    }

    private async Task All()
    {
        await page.EvaluateAsync(Axe.Value);
        await Accessible(1280);
        await ByKeyboard();
        await page.SetViewportSizeAsync(390, 844);
        await page.EvaluateAsync("() => { document.activeElement.blur(); scrollTo(0, 0); }");
        await Narrow();
        await Accessible(390);
    }

    private async Task Accessible(int width)
    {
        var found = await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { preload: false, resultTypes: ['violations'] })).violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => `${v.id} ${v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | ')}`)
            """);
        _said.AddRange(found.Select(f => string.Create(CultureInfo.InvariantCulture, $"axe at {width}: {f}")));
    }

    /// <summary>The page itself doesn't scroll sideways; a wide form does so in its own box.</summary>
    private async Task Narrow()
    {
        var wide = await page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                .slice(0, 3).map(e => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`)
            """);
        if (wide.Length > 0) _said.Add("wider than 390: " + string.Join(", ", wide));
    }

    /// <summary>First the way past the menu, then Tab from one thing to the next, each visibly the one.</summary>
    private async Task ByKeyboard()
    {
        var first = await page.EvaluateAsync<string>("() => document.querySelector('a[href], button, input, select, textarea, [tabindex]').className");
        if (first != "skip-link") _said.Add("the first stop is " + first);
        await page.FocusAsync(".skip-link");
        if (await page.EvaluateAsync<bool>("() => document.activeElement.getBoundingClientRect().left < 0")) _said.Add("the skip link stays hidden");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Steps; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = await page.EvaluateAsync<string>(Stop);
            if (at.Length == 0 || !seen.Add(at)) break;
            if (at[0] == '!') _said.Add("focus doesn't show: " + at);
        }

        await page.FocusAsync(".skip-link");
        await page.Keyboard.PressAsync("Enter");
        if (await page.EvaluateAsync<string>("() => document.activeElement.id") != "main") _said.Add("the skip link doesn't lead to the text");
    }

    private const string Stop =
        """
        () => {
            const e = document.activeElement;
            if (!e || e === document.body) return '';
            const shows = x => {
                const s = getComputedStyle(x);
                return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
            };
            const box = e.getBoundingClientRect();
            const way = [];
            for (let x = e; x && x !== document.body; x = x.parentElement)
                way.push(x.tagName + [...(x.parentElement?.children ?? [])].indexOf(x));
            const ok = (shows(e) || (e.closest('td') && shows(e.closest('td')))) && box.width > 0 && box.height > 0;
            return (ok ? '' : '!') + `${e.tagName}.${e.className} ${(e.textContent || e.name || '').trim().slice(0, 20)} ` + way.join('<');
        }
        """;

    private void OnConsole(object? sender, IConsoleMessage message)
    {
        // The browser repeats an expected refusal as an error of its own.
        if (message.Type == "error" && (row.Status == 200 || !message.Text.Contains("Failed to load resource", StringComparison.Ordinal)))
            _said.Add("console: " + message.Text);
    }

    private void OnError(object? sender, string error) => _said.Add("script: " + error);
}
