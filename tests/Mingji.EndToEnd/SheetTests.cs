using Microsoft.Playwright;

namespace Mingji.EndToEnd;

/// <summary>Filling a form in as in a spreadsheet.</summary>
public sealed class SheetTests(Browser browser)
{
    private const string Initial = "年度资金总额·年初预算数";
    private const string Adjusted = "年度资金总额·全年预算数";
    private const string Executed = "年度资金总额·全年执行数";
    private const string Name = "·三级指标";

    [Fact]
    public async Task Keys_do_what_they_do_in_a_spreadsheet()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Type(Initial, "100", "Tab");
        Assert.Equal(Adjusted, await sheet.Focus());
        await sheet.Page.Keyboard.TypeAsync("92");
        await sheet.Press("Enter");
        Assert.Equal("当年财政拨款·年初预算数", await sheet.Focus());
        await sheet.Press("ArrowUp");
        await sheet.Press("ArrowRight");
        Assert.Equal(Adjusted, await sheet.Focus());
        await sheet.Page.Keyboard.TypeAsync("93");
        await sheet.Press("Escape");
        Assert.Equal("92", await sheet.TextOf(Adjusted));
        await sheet.Press("F2");
        await sheet.Page.Keyboard.TypeAsync(".50");
        await sheet.Press("Shift+Tab");
        Assert.Equal(Initial, await sheet.Focus());
        Assert.Equal("92.50", await sheet.TextOf(Adjusted));
        await sheet.Press("Delete");
        await sheet.Press("End");
        Assert.Equal("年度资金总额·得分", await sheet.Focus());
        await sheet.Saved();
        await sheet.Page.ReloadAsync();
        Assert.Equal(("", "92.50"), (await sheet.TextOf(Initial), await sheet.TextOf(Adjusted)));
        await sheet.NoErrors();
    }

    [Fact]
    public async Task A_saved_cell_answers_with_its_score_the_totals_and_the_findings_and_leaves_the_cursor_alone()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Type(Adjusted, "92", "Tab");
        await sheet.Page.Keyboard.TypeAsync("86");
        await sheet.Press("Tab");
        await sheet.Saved();
        await sheet.Page.Locator(".why summary:has-text('算得9.35')").WaitForAsync();
        Assert.Contains("9.35", await sheet.Page.TextContentAsync("#assessment tfoot"), StringComparison.Ordinal);
        Assert.Equal("年度资金总额·分值", await sheet.Focus());
        await sheet.Press("F2");
        await sheet.Press("Home");
        await sheet.Page.Keyboard.TypeAsync("1");
        Assert.Equal("110", await sheet.TextOf("年度资金总额·分值"));
        await sheet.Press("Escape");
        await sheet.Type("年度资金总额·得分", "9", "Shift+Tab");
        await sheet.Page.Locator(".finding:has-text('9.35')").First.WaitForAsync();
        await sheet.Cell("年度资金总额·得分").ClickAsync();
        await sheet.Press("F1");
        await sheet.Page.Locator(".why[open] .why-box:has-text('执行86÷预算92')").WaitForAsync();
        await sheet.Picture("sheet-explained");
        await sheet.NoErrors();
    }

    [Fact]
    public async Task A_block_from_a_spreadsheet_goes_into_the_cells_from_the_selected_one_on_and_back_in_one_step()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Cell(Name).ClickAsync();
        await sheet.Paste("开放口岸查验次数\t≥30次\t47次\t20\t20\t\"第一行\n第\"\"二\"\"行\"\t放不下\r\n查验通过率\t≥95%\t96%\t15\t15\t\r\n");
        await sheet.Told("放不下");
        await sheet.Saved();
        await sheet.Shows("开放口岸查验次数·偏差原因及改进措施", "第一行\n第\"二\"行");
        await sheet.Shows(Name, "查验通过率", 1);
        await sheet.Press("Control+z");
        await sheet.Shows(Name, "");
        await sheet.Shows(Name, "", 1);
        await sheet.Press("Control+y");
        await sheet.Shows(Name, "查验通过率", 1);
        await sheet.NoErrors();
    }

    [Fact]
    public async Task Merged_cells_of_a_copied_table_are_one_cell_each()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Cell(Name, 2).ClickAsync();
        await sheet.Paste("x", "<table><tr><td colspan=2>及时率</td><td>≥90%</td><td>91%<br>全年</td></tr><tr><td colspan=2>成本</td><td>≤5万元</td><td>4万元</td></tr></table>");
        await sheet.Saved();
        Assert.Equal(("及时率", "成本"), (await sheet.TextOf(Name, 2), await sheet.TextOf(Name, 3)));
        await sheet.Shows("及时率·实际完成值", "91%\n全年");
        await sheet.Shows("成本·年度指标值", "≤5万元");
    }

    [Fact]
    public async Task Rows_are_added_moved_removed_and_brought_back()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Type(Name, "甲", "Shift+Tab");
        await sheet.Cell(Name).ClickAsync();
        await sheet.Press("Control+Shift+Equal");
        await sheet.Told("已加一行");
        Assert.Equal("数量指标·三级指标", await sheet.Focus());
        await sheet.Page.Keyboard.TypeAsync("乙");
        await sheet.Press("Enter");
        await sheet.Cell(Name, 1).ClickAsync();
        await sheet.Press("Alt+ArrowUp");
        await sheet.Shows(Name, "乙");
        await sheet.Press("Control+Delete");
        await sheet.Shows(Name, "甲");
        await sheet.Do("undo");
        await sheet.Shows(Name, "乙");
        await sheet.Do("remove");
        await sheet.Shows(Name, "甲");
        await sheet.Do("remove");
        await sheet.Told("已清空它的内容");
        await sheet.Shows(Name, "");
        await sheet.Do("undo");
        await sheet.Shows(Name, "甲");
        await sheet.Do("remove");
        await sheet.Shows(Name, "");
        await sheet.Do("remove");
        await sheet.Told("只剩这一行空行");
        await sheet.NoErrors();
    }

    [Fact]
    public async Task Scores_by_the_rules_are_shown_first_and_then_filled_in_as_one_step()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Type(Adjusted, "92", "Tab");
        await sheet.Page.Keyboard.TypeAsync("86");
        await sheet.Press("Tab");
        await sheet.Do("scores");
        await sheet.Page.Locator("dialog:has-text('93.48%')").WaitForAsync();
        await sheet.Picture("sheet-scores");
        await sheet.Page.ClickAsync("dialog [data-yes]");
        await sheet.Shows("年度资金总额·执行率", "93.48%");
        await sheet.Shows("年度资金总额·得分", "9.35");
        await sheet.Do("undo");
        await sheet.Shows("年度资金总额·得分", "");
        await sheet.Shows("年度资金总额·执行率", "");
    }

    [Fact]
    public async Task A_word_being_composed_is_not_taken_for_a_key()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Type(Name, "旧名", "Shift+Tab");
        await sheet.Saved();
        await sheet.Cell(Name).ClickAsync();
        var wire = await sheet.Page.Context.NewCDPSessionAsync(sheet.Page);
        await wire.SendAsync("Input.imeSetComposition", new() { ["text"] = "kou'an", ["selectionStart"] = 6, ["selectionEnd"] = 6 });
        Assert.Equal("kou'an", await sheet.TextOf(Name));
        await wire.SendAsync("Input.insertText", new() { ["text"] = "口岸" });
        Assert.Equal("口岸", await sheet.TextOf(Name));
        await sheet.Press("Enter");
        await sheet.Saved();
        Assert.Equal("口岸", await sheet.TextOf(Name));
    }

    [Fact]
    public async Task Evidence_is_attached_to_the_selected_row_and_comes_home_as_a_file()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Type(Name, "查验次数", "Shift+Tab");
        await sheet.Cell(Name).ClickAsync();
        await sheet.Page.SetInputFilesAsync("#files", [new FilePayload { Name = "台账.html", MimeType = "text/html", Buffer = "<script>alert(1)</script>"u8.ToArray() }]);
        await sheet.Told("已附上1份");
        var link = sheet.Page.Locator("#evidence a");
        Assert.Equal("台账.html", await link.TextContentAsync());
        var answer = await sheet.Page.APIRequest.GetAsync(site.Address + await link.GetAttributeAsync("href"));
        Assert.StartsWith("attachment", answer.Headers["content-disposition"], StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["x-content-type-options"]);
        await sheet.Do("add");
        await sheet.Told("已加一行");
        await sheet.Cell(Name).ClickAsync();
        await sheet.Do("remove");
        await sheet.Page.Locator("dialog:has-text('1份佐证材料')").WaitForAsync();
        await sheet.Page.ClickAsync("dialog [data-close]");
        await sheet.Picture("sheet-evidence");
        await sheet.Page.ClickAsync("[data-remove]");
        await sheet.Told("已移除");
        await sheet.NoErrors();
    }

    [Fact]
    public async Task The_history_says_who_changed_what_and_verifies()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Type(Adjusted, "92", "Enter");
        await sheet.Type(Adjusted, "90", "Enter");
        await sheet.Saved();
        await sheet.Page.GotoAsync("/cases/1/history?verify=true");
        var text = await sheet.Page.TextContentAsync("main");
        Assert.Contains("由“92”改为“90”", text, StringComparison.Ordinal);
        Assert.Contains("校验通过", text, StringComparison.Ordinal);
        await sheet.Picture("sheet-history");
    }
}
