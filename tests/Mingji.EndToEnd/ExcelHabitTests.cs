using Microsoft.Playwright;

namespace Mingji.EndToEnd;

/// <summary>What the hands of somebody do who has only ever used Excel, on a form that nobody has filled in yet.</summary>
public sealed class ExcelHabitTests(Browser browser)
{
    private const string Initial = "年度资金总额·年初预算数";
    private const string Adjusted = "年度资金总额·全年预算数";
    private const string Name = "·三级指标";

    [Fact]
    public async Task A_cell_is_selected_from_the_beginning_and_what_is_typed_goes_into_it()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await Assertions.Expect(sheet.Cell(Initial)).ToBeFocusedAsync();
        await sheet.Page.Keyboard.TypeAsync("100");
        await sheet.Press("Enter");
        Assert.Equal("当年财政拨款·年初预算数", await sheet.Focus());
        await sheet.Saved();
        await sheet.Shows(Initial, "100");
    }

    [Fact]
    public async Task Enter_goes_down_a_click_selects_and_a_double_click_opens_the_cell()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Type(Initial, "100", "Enter");
        await sheet.Press("ArrowUp");
        await sheet.Press("Enter");
        Assert.Equal("当年财政拨款·年初预算数", await sheet.Focus());
        await sheet.Press("Shift+Enter");
        await sheet.Cell(Initial).ClickAsync();
        await sheet.Page.Keyboard.TypeAsync("9");
        await sheet.Press("Escape");
        await sheet.Shows(Initial, "100");
        await sheet.Cell(Initial).DblClickAsync();
        await sheet.Press("End");
        await sheet.Page.Keyboard.TypeAsync(".50");
        await sheet.Press("Tab");
        await sheet.Shows(Initial, "100.50");
        await sheet.NoErrors();
    }

    [Fact]
    public async Task Control_S_says_that_everything_is_saved_and_saves_what_is_being_typed()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Cell(Initial).ClickAsync();
        await sheet.Page.Keyboard.TypeAsync("86");
        await sheet.Press("Control+s");
        await sheet.Told("不用按保存");
        await sheet.Saved();
        Assert.Equal(Initial, await sheet.Focus());
    }

    [Fact]
    public async Task Control_P_opens_the_official_form_with_what_is_being_typed_in_it()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Cell("年度资金总额·全年预算数").ClickAsync();
        await sheet.Page.Keyboard.TypeAsync("92.35");
        var paper = await sheet.Page.Context.RunAndWaitForPageAsync(() => sheet.Press("Control+p"));
        await paper.WaitForURLAsync("**/cases/1/print");
        Assert.Contains("92.35", await paper.InnerTextAsync("body"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drag_or_Shift_selects_the_bar_counts_and_sums_and_Delete_empties_in_one_step()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Cell(Initial).ClickAsync();
        await sheet.Paste("100\t1,000.5\r\n50\t20%\r\n");
        await sheet.Saved();
        await sheet.Cell(Initial).ClickAsync();
        await sheet.Cell(Initial).HoverAsync();
        await sheet.Page.Mouse.DownAsync();
        await sheet.Cell("当年财政拨款·全年预算数").HoverAsync();
        await sheet.Page.Mouse.UpAsync();
        await Assertions.Expect(sheet.Page.Locator("#bar-name")).ToHaveTextAsync("选中4格，求和：1170.5");
        await sheet.Cell("当年财政拨款·全年预算数").ClickAsync(new() { Button = MouseButton.Right });
        await Assertions.Expect(sheet.Page.Locator("td.picked")).ToHaveCountAsync(4);
        await sheet.Press("Delete");
        await sheet.Saved();
        await sheet.Shows(Adjusted, "");
        await sheet.Press("Control+z");
        await sheet.Shows(Adjusted, "1,000.5");
        await sheet.Cell(Initial).ClickAsync();
        await sheet.Press("Shift+ArrowDown");
        await sheet.Press("Control+d");
        await sheet.Shows("当年财政拨款·年初预算数", "100");
        await sheet.NoErrors();
    }

    [Fact]
    public async Task Control_with_arrows_Home_End_and_the_page_keys_go_far()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Cell(Name).ClickAsync();
        await sheet.Press("Control+ArrowRight");
        Assert.Equal("数量指标·偏差原因及改进措施", await sheet.Focus());
        await sheet.Press("Control+Home");
        Assert.Equal("项目名称", await sheet.Focus());
        await sheet.Press("Control+End");
        Assert.Equal("总分·得分", await sheet.Focus());
        await sheet.Cell(Name).ClickAsync();
        await sheet.Press("PageDown");
        Assert.NotEqual("数量指标·三级指标", await sheet.Focus());
        await sheet.Press("Control+a");
        Assert.True(await sheet.Page.Locator("td.picked").CountAsync() > 50);
    }

    [Fact]
    public async Task Numbers_of_a_Chinese_input_method_become_numbers()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Type(Initial, "８６。５", "Tab");
        await sheet.Page.Keyboard.TypeAsync("９２，０００");
        await sheet.Press("Tab");
        await sheet.Saved();
        Assert.Equal(("86.5", "92,000"), (await sheet.TextOf(Initial), await sheet.TextOf(Adjusted)));
        await sheet.Type("数量指标·年度指标值", "≥４８次", "Tab");
        await sheet.Shows("数量指标·年度指标值", "≥48次");
    }

    [Fact]
    public async Task Rows_copied_from_the_official_form_find_the_rows_of_their_class()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Cell(Name).ClickAsync();
        await sheet.Paste("x", """
            <table><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td></tr>
            <tr><td rowspan="3">产出指标（50分）</td><td rowspan="2">数量指标</td><td>巡检次数</td><td>≥48次</td></tr>
            <tr><td>更换数量</td><td>20个</td></tr>
            <tr><td>质量指标</td><td>完好率</td><td>≥98%</td></tr>
            <tr><td>效益指标</td><td>社会效益指标</td><td>等候时间</td><td>≤40分钟</td></tr></table>
            """);
        await sheet.Told("“数量指标”的行不够");
        await sheet.Saved();
        await sheet.Shows("巡检次数·年度指标值", "≥48次");
        await sheet.Shows("完好率·年度指标值", "≥98%");
        await sheet.Shows("等候时间·年度指标值", "≤40分钟");
        Assert.Equal("完好率", await sheet.TextOf(Name, 1));
        await sheet.NoErrors();
    }

    [Fact]
    public async Task Who_clicks_on_something_printed_keeps_his_cell()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Cell(Name).ClickAsync();
        await sheet.Page.Locator("#sheet td", new() { HasTextString = "产出指标" }).First.ClickAsync();
        await sheet.Page.Keyboard.TypeAsync("巡检次数");
        await sheet.Press("Enter");
        await sheet.Shows(Name, "巡检次数");
    }

    [Fact]
    public async Task The_keys_are_shown_and_the_cursor_comes_back()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Cell(Initial).ClickAsync();
        await sheet.Press("F6");
        await sheet.Press("?");
        await Assertions.Expect(sheet.Page.Locator("#keys")).ToBeVisibleAsync();
        await sheet.Press("Escape");
        await Assertions.Expect(sheet.Page.Locator("#keys")).Not.ToBeVisibleAsync();
        Assert.Equal("undo", await sheet.Page.EvaluateAsync<string>("document.activeElement.dataset.do"));
        await sheet.Press("Shift+F6");
        await Assertions.Expect(sheet.Cell(Initial)).ToBeFocusedAsync();
        await sheet.Do("scores");
        await sheet.Page.Locator("dialog#ask").WaitForAsync();
        await sheet.Press("Escape");
        await Assertions.Expect(sheet.Cell(Initial)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_heads_of_the_indicators_stay_in_sight()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Page.SetViewportSizeAsync(1280, 500);
        await sheet.Page.EvaluateAsync("scrollTo(0, 600)");
        var head = await sheet.Page.Locator("th").First.BoundingBoxAsync();
        var tools = await sheet.Page.Locator(".desk-top").BoundingBoxAsync();
        Assert.InRange(head!.Y, tools!.Y + tools.Height - 2, tools.Y + tools.Height + 2);
    }
}
