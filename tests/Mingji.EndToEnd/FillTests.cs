namespace Mingji.EndToEnd;

public sealed class FillTests(Browser browser)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cell_is_saved_when_it_is_left_and_is_there_after_a_reload(bool postgres)
    {
        await using var site = await Site.Start(postgres);
        var page = await site.SignedIn(browser, "tianbao");
        await page.ClickAsync("a[href='/cases/1']");
        var cell = page.Locator("textarea[aria-label='年度资金总额·全年预算数']");
        await cell.FillAsync("92.00");
        await cell.PressAsync("Tab");
        await page.Locator("#save-state:has-text('已保存 ')").WaitForAsync();
        if (Environment.GetEnvironmentVariable("MINGJI_PICTURES") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "fill.png"), FullPage = true });
        await page.ReloadAsync();
        Assert.Equal("92.00", await cell.InputValueAsync());
    }
}
