using Microsoft.Playwright;

namespace Mingji.EndToEnd.WholeWay;

/// <summary>A reviewer's page of one case. What he sends is answered in place; after a decision the queue comes by itself.</summary>
internal sealed class ReviewDesk(IPage page, string form)
{
    private const string Open = ".remark.is-open";

    public IPage Page => page;

    public static async Task<ReviewDesk> Of(IPage page, string form)
    {
        await page.GotoAsync("/review");
        await page.ClickAsync($".queue-table a[href*='/review/{form}']");
        await page.Locator($"#review[data-case='{form}']").WaitForAsync();
        return new(page, form);
    }

    public async Task Remark(string row, string head, string text)
    {
        var before = await page.Locator(Open).CountAsync();
        var article = page.Locator($"article.review-row[aria-label='{row}']");
        await article.Locator("details.row-remark > summary").ClickAsync();
        await article.Locator("select[name=cell]").SelectOptionAsync(new SelectOptionValue { Label = head });
        await article.Locator("textarea[name=text]").FillAsync(text);
        await article.Locator("button[value=add]").ClickAsync();
        await page.Locator($"{Open} >> nth={before}").WaitForAsync();
    }

    /// <summary>With the cells remarked on, which the page has named already, and no others.</summary>
    public async Task Return(int cells)
    {
        await page.ClickAsync(".decide-return > summary");
        Assert.Equal(cells, await page.Locator(".decide-return input[name=cell]:checked").CountAsync());
        await page.ClickAsync(".decide-return button[value=return]");
        await Gone();
    }

    public async Task Settle()
    {
        for (var left = await page.Locator(Open).CountAsync(); left > 0; left--)
        {
            await page.ClickAsync($"{Open} button[value=settle] >> nth=0");
            await page.Locator($".review-sums > div:last-child dd:text-is('{left - 1}')").WaitForAsync();
        }
    }

    /// <summary>The plain button that is there when nothing is open any more.</summary>
    public async Task Approve()
    {
        await page.ClickAsync(".decide > form button[value=approve]");
        await Gone();
    }

    private async Task Gone()
    {
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/review");
        Assert.Equal(0, await page.Locator($".queue-table a[href*='/review/{form}']").CountAsync());
    }
}
