namespace Mingji.EndToEnd;

public sealed class PeopleTests(Browser browser)
{
    [Fact]
    public async Task An_administrator_grows_the_tree_and_lets_somebody_in_who_sets_his_own_password()
    {
        await using var site = await Site.Start();
        var page = await site.SignedIn(browser, "guanli");
        await page.ClickAsync("nav a[href='/units']");
        await page.ClickAsync("button.fold[aria-expanded=false]");
        await page.ClickAsync("text=云屏市口岸服务中心");
        await page.FillAsync("form[action*='Add'] [name=name]", "云屏港区服务站");
        await page.FillAsync("form[action*='Add'] [name=code]", "35090101");
        await page.ClickAsync("form[action*='Add'] button");
        await Pictures.Take(page, "unit");
        await page.ClickAsync("text=这里的人员");
        await page.FillAsync("[name=name]", "新来的人");
        await page.FillAsync("[name=login]", "xinlai");
        await page.ClickAsync("text=添加，得到一次性链接");
        var link = await page.Locator("#one-time-link").InputValueAsync();
        await Pictures.Take(page, "people-added");
        await page.ClickAsync("[data-copy]");
        await page.Locator("text=已复制").WaitForAsync();

        var other = await browser.Window(site.Address);
        await other.GotoAsync(link);
        await Pictures.Take(other, "welcome");
        await other.FillAsync("#password", Site.Password);
        await other.FillAsync("#again", Site.Password);
        await other.ClickAsync("form.card button");
        await other.ClickAsync("a[href='/account']");
        await Pictures.Take(other, "account");
        await other.ClickAsync("text=退出");
        await other.WaitForURLAsync("**/sign-in");
        await Pictures.Take(other, "sign-in");
        await other.FillAsync("#login", "xinlai");
        await other.FillAsync("#password", "wrong");
        await other.ClickAsync("form.card button");
        Assert.Contains("不对", await other.Locator("[role=alert]").InnerTextAsync(), StringComparison.Ordinal);
        await other.FillAsync("#password", Site.Password);
        await other.ClickAsync("form.card button");
        await other.WaitForURLAsync(site.Address + "/");
    }

    [Fact]
    public async Task A_list_copied_from_Excel_is_shown_with_what_is_wrong_before_anything_is_written()
    {
        await using var site = await Site.Start();
        var page = await site.SignedIn(browser, "guanli");
        await page.GotoAsync(site.Address + "/units/import");
        await page.FillAsync("#text", "代码\t名称\t上级代码\t级别\n3510\t云屏市交通局\t35\t主管部门\n351001\t云屏市航道中心\t3510\t预算单位\n351002\t云屏市港航站\t3599\t预算单位\n35 11\t云屏市农业局\t35\t主管部门\n");
        await page.ClickAsync("button:text-is('检查')");
        await Pictures.Take(page, "import-wrong");
        Assert.Equal(2, await page.Locator("tr.row-wrong").CountAsync());
        await page.FillAsync("#text", "3510\t云屏市交通局\t35\t主管部门\n351001\t云屏市航道中心\t3510\t预算单位\n");
        await page.ClickAsync("button:text-is('检查')");
        await page.ClickAsync("text=导入这2行");
        await page.GotoAsync(site.Address + "/units?q=" + Uri.EscapeDataString("航道"));
        await Pictures.Take(page, "units-found");
        Assert.Equal("云屏市 › 云屏市交通局", await page.Locator(".found div").InnerTextAsync());
        await page.GotoAsync(site.Address + "/units");
        await Pictures.Take(page, "units");
        await page.GotoAsync(site.Address + "/people");
        await Pictures.Take(page, "people");
        await page.ClickAsync("text=填报人甲");
        await Pictures.Take(page, "person");
        await page.GotoAsync(site.Address + "/people/999");
        await Pictures.Take(page, "refused");
    }
}
