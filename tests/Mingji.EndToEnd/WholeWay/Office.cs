using Microsoft.Playwright;

namespace Mingji.EndToEnd.WholeWay;

/// <summary>
/// A workbench on its first day, made an office of by its own people in the browser: the administrator puts in units and people, the
/// preparers register projects, the performance division opens the year. Everybody comes in by his one-time link.
/// </summary>
internal sealed class Office(Site site, Browser browser, Town town)
{
    public Windows Windows { get; } = new(site, browser);

    public async Task Found()
    {
        var administrator = await site.Entered(browser, site.Links["admin"]);
        await administrator.GotoAsync("/units/import");
        await administrator.FillAsync("#text", town.Units);
        await administrator.ClickAsync("button:has-text('检查')");
        await administrator.ClickAsync($"button:has-text('导入这{town.UnitRows}行')");
        await administrator.Locator($"text=已导入：新增{town.UnitRows}个").WaitForAsync();
        foreach (var (login, name, role, unit) in town.People)
            await Windows.Open(login, await Invited(administrator, login, name, role, unit));
    }

    public async Task RegisterProjects()
    {
        foreach (var (login, rows) in town.Projects)
        {
            var page = await Windows.Of(login);
            await page.GotoAsync("/projects/paste");
            await page.FillAsync("[name=year]", $"{town.Year}");
            await page.FillAsync("[name=text]", Town.Pasted(rows));
            await page.ClickAsync("button:has-text('看看读得对不对')");
            await page.ClickAsync($"button:has-text('登记这{Town.Lines(rows)}个项目')");
            await page.WaitForURLAsync("**/projects?unit=*");
        }
    }

    public async Task OpenYear()
    {
        var page = await Windows.Of("jixiao");
        await page.GotoAsync("/years");
        await page.ClickAsync("a:has-text('开启年度')");
        await page.FillAsync("[name=year]", $"{town.Year}");
        await page.SelectOptionAsync("select[name=pack]", "national-2020-self-evaluation");
        await page.ClickAsync("form.narrow button");
        foreach (var form in await page.Locator("input[name=form]").AllAsync())
        {
            var code = await form.GetAttributeAsync("value");
            await form.SetCheckedAsync(Array.Exists(town.Forms, f => f == code));
        }

        await page.ClickAsync($"button:has-text('开启{town.Year}年度')");
        await page.Locator($"#progress:has-text('共{town.Cases}份表，已全部生成')").WaitForAsync();
    }

    private static async Task<string> Invited(IPage page, string login, string name, string role, string unit)
    {
        await page.GotoAsync("/units?q=" + Uri.EscapeDataString(unit));
        await page.Locator(".found a").GetByText(unit, new() { Exact = true }).ClickAsync();
        await page.ClickAsync("text=这里的人员");
        await page.FillAsync("[name=name]", name);
        await page.FillAsync("[name=login]", login);
        await page.SelectOptionAsync("select[name=role]", new SelectOptionValue { Label = role });
        await page.ClickAsync("text=添加，得到一次性链接");
        return await page.Locator("#one-time-link").InputValueAsync();
    }
}
