using Microsoft.Playwright;

namespace Mingji.EndToEnd.WholeWay;

/// <summary>
/// A workbench on its first day, made an office of by its own people in the browser: the administrator puts in units and people, the
/// preparer registers projects, the performance division opens the year. Everybody comes in by his one-time link.
/// </summary>
internal sealed class Office(Site site, Browser browser)
{
    public const int Year = 2023;

    private const string Units =
        """
        代码	名称	上级代码	级别
        35	云屏市	0	行政区划
        3509	云屏市商务局	35	主管部门
        350901	云屏市口岸服务中心	3509	预算单位
        """;

    private const string Projects =
        """
        项目代码	项目名称	开始年度	结束年度	财政拨款
        P001	云屏港区查验设施运行维护	2021	2026	92.00
        P002	查验场地保洁与绿化	2023	2023	48.00
        P003	查验系统专线租用	2023	2023	30.00
        P004	口岸应急物资储备	2022	2024	130.00
        """;

    private static readonly string[] Forms =
    [
        "project-target-table", "project-self-evaluation", "project-self-evaluation-basics", "department-self-evaluation", "score-sheet",
    ];

    private static readonly (string Login, string Name, string Role, string Unit)[] People =
    [
        ("tianbao", "林填报", "填报人", "云屏市口岸服务中心"), ("shenhe", "陈审核", "单位审核人", "云屏市口岸服务中心"),
        ("zhuguan", "郑主管", "主管部门", "云屏市商务局"), ("yewu", "黄业务", "财政业务科室", "云屏市"),
        ("jixiao", "吴绩效", "绩效管理科", "云屏市"),
    ];

    private readonly Dictionary<string, IPage> _windows = [];

    /// <summary>The window of the person with this login.</summary>
    public IPage this[string login] => _windows[login];

    public async Task Found()
    {
        var administrator = await site.Entered(browser, site.Links["admin"]);
        await administrator.GotoAsync("/units/import");
        await administrator.FillAsync("#text", Units);
        await administrator.ClickAsync("button:text-is('检查')");
        await administrator.ClickAsync("button:has-text('导入这3行')");
        await administrator.Locator("text=已导入：新增3个").WaitForAsync();
        foreach (var (login, name, role, unit) in People)
            _windows[login] = await site.Entered(browser, await Invited(administrator, login, name, role, unit));
    }

    public async Task RegisterProjects()
    {
        var page = this["tianbao"];
        await page.GotoAsync("/projects/paste");
        await page.FillAsync("[name=year]", $"{Year}");
        await page.FillAsync("[name=text]", Projects);
        await page.ClickAsync("button:has-text('看看读得对不对')");
        await page.ClickAsync("button:has-text('登记这4个项目')");
        await page.WaitForURLAsync("**/projects?unit=*");
    }

    /// <summary>Five forms: two of the unit, three of each of its projects.</summary>
    public async Task OpenYear()
    {
        var page = this["jixiao"];
        await page.GotoAsync("/years");
        await page.ClickAsync("a:has-text('开启年度')");
        await page.FillAsync("[name=year]", $"{Year}");
        await page.SelectOptionAsync("select[name=pack]", "national-2020-self-evaluation");
        await page.ClickAsync("form.narrow button");
        foreach (var form in await page.Locator("input[name=form]").AllAsync())
        {
            var code = await form.GetAttributeAsync("value");
            await form.SetCheckedAsync(Array.Exists(Forms, f => f == code));
        }

        await page.ClickAsync($"button:has-text('开启{Year}年度')");
        await page.Locator("#progress:has-text('共14份表，已全部生成')").WaitForAsync();
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
