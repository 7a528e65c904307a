using Mingji.Core.Filling;
using Mingji.Core.Reports;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;

namespace Mingji.Workbench.Tests.Accounts;

public sealed class AccountsCycleTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Accounts_are_filled_in_by_code_written_up_completed_and_handed_in(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var accounts = await AccountsYear.Open(city, 2024);
        await accounts.Fill("100.00");
        Assert.DoesNotContain((await accounts.Live()).Findings, f => f.Rule.StartsWith("identity", StringComparison.Ordinal));
        var wrong = await accounts.Put("收入决算表", "合计", 0, "100.10");
        Assert.Contains(wrong.Assessment.Findings, f => f.Rule == "identity/table" && f.At.Cell >= 0);
        var right = await accounts.Put("收入决算表", "合计", 0, "100.00");
        Assert.DoesNotContain(right.Assessment.Findings, f => f.Rule == "identity/table");

        var unwritten = await Assert.ThrowsAsync<RefusalException>(() => accounts.Step(CaseAction.Submit));
        Assert.Contains("决算情况说明还没有写", unwritten.Message, StringComparison.Ordinal);
        var written = await accounts.Write();
        Assert.Contains(written.Filled.Cells, c => c.Text.Contains("本年收入合计100.00万元", StringComparison.Ordinal));
        Assert.DoesNotContain(written.Assessment.Findings, f => f.Rule == ReportFindings.Stale);
        var gaps = await Assert.ThrowsAsync<RefusalException>(() => accounts.Step(CaseAction.Submit));
        Assert.Contains("【待填】没有补上", gaps.Message, StringComparison.Ordinal);

        var overtaken = await accounts.Put("收入支出决算总表", "本年收入合计", 0, "110.00");
        Assert.Contains(overtaken.Assessment.Findings, f => f.Rule == ReportFindings.Stale
            && f.Message.Contains("已由“100.00万元”改为“110.00万元”", StringComparison.Ordinal));
        await accounts.Put("收入支出决算总表", "本年收入合计", 0, "100.00");
        await accounts.FillGaps();
        Assert.Equal(CaseState.UnitReview, await accounts.Step(CaseAction.Submit));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_item_is_put_in_taken_back_done_again_and_taken_out(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var accounts = await AccountsYear.Open(city, 2024);
        var access = await city.As(AccountsYear.Preparer);
        var undo = new CaseUndo(city.Desk);
        string[] all = ["201", "20103", "2010301"];
        Assert.Equal(all, Codes((await accounts.Add(AccountsYear.General, "2010301 行政运行")).Filled));
        Assert.Empty(Codes((await undo.Undo(access, accounts.Id)).Filled));
        var again = (await undo.Redo(access, accounts.Id)).Filled;
        Assert.Equal(all, Codes(again));
        Assert.Contains(again.Form.Tables[^1].Rows, row => row.Code == "2010301");

        var unknown = await Assert.ThrowsAsync<RefusalException>(() => accounts.Add(AccountsYear.General, "2019998"));
        Assert.Contains("3、5或7位", unknown.Message, StringComparison.Ordinal);
        var twice = await Assert.ThrowsAsync<RefusalException>(() => accounts.Add(AccountsYear.General, "2010301"));
        Assert.Contains("已经有2010301", twice.Message, StringComparison.Ordinal);
        var above = await Assert.ThrowsAsync<RefusalException>(
            async () => await accounts.Items.Remove(access, accounts.Id, await accounts.Row(AccountsYear.General, "201")));
        Assert.Contains("请先删除下面的行", above.Message, StringComparison.Ordinal);
        var printed = await Assert.ThrowsAsync<RefusalException>(
            async () => await accounts.Items.Remove(access, accounts.Id, await accounts.Row("收入支出决算总表")));
        Assert.Contains("印好的行", printed.Message, StringComparison.Ordinal);

        await accounts.Put(AccountsYear.General, "2010301", 0, "5.00");
        var gone = await accounts.Items.Remove(access, accounts.Id, await accounts.Row(AccountsYear.General, "2010301"));
        Assert.Equal(["201", "20103"], Codes(gone.Filled));
        Assert.DoesNotContain(gone.Filled.Form.Tables[^1].Rows, row => row.Code == "2010301");
        var newest = await city.Store.Read(s => EventLog.Newest(s, Case.StreamOf(accounts.Id), 1)[0]);
        Assert.Contains("删除了“2010301 行政运行", EventWords.Of(newest), StringComparison.Ordinal);
        var back = (await undo.Undo(access, accounts.Id)).Filled;
        Assert.Equal("5.00", back.TextAt(CellNumber.Column(await accounts.Row(AccountsYear.General, "2010301"), 0)!.Value));
        await Assert.ThrowsAsync<NoRightException>(
            async () => await accounts.Items.Add(await city.As("preparer112"), accounts.Id, 0, "201"));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_is_said_of_last_year_is_held_against_its_approved_accounts(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var last = await AccountsYear.Open(city, 2024);
        await last.Fill("80.00");
        await last.Write();
        await last.FillGaps();
        await last.Step(CaseAction.Submit);
        foreach (var login in new[] { "reviewer111", "department", "finance", "performance" })
        {
            if (await city.Store.Read(s => CaseStore.Find(s, last.Id)!.State) == CaseState.Approved) break;
            await city.Steps.Take(await city.As(login), last.Id, new(CaseAction.Approve, "情况属实", []));
        }

        var accounts = await AccountsYear.Open(city, 2025);
        Assert.Contains((await accounts.Form()).Form.Tables[4].Rows, row => row.Code == "2010301");
        foreach (var table in new[] { "收入支出决算总表" })
        {
            await accounts.Put(table, "本年收入合计", 0, "100.00");
            await accounts.Put(table, "本年支出合计", 1, "100.00");
        }

        var written = await accounts.Write();
        var income = written.Filled.Cells.First(c => c.Text.Contains("本年收入合计100.00万元", StringComparison.Ordinal));
        Assert.Contains("增加20.00万元", income.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(written.Assessment.Findings, f => f.Rule == "identity/last-year");
        var wrong = await city.Desk.Save(await city.As(AccountsYear.Preparer), accounts.Id,
            [new(income.Number.Value, income.Text, income.Text.Replace("增加20.00万元", "增加30.00万元", StringComparison.Ordinal))]);
        Assert.Contains(wrong.Assessment.Findings, f => f.Rule == "identity/last-year" && f.At.Cell == income.Number.Value);

        var reviewer = await city.As("reviewer111");
        var file = await city.Store.Read(s => ReviewFile.Of(s, reviewer, accounts.Id, city.Desk.StandardOf));
        Assert.Equal("2024年度", file.Past);
        var total = file.Rows.First(r => r is { Name: "本年收入合计", Class: "收入支出决算总表" });
        Assert.Equal(("100.00", "80.00"), (total.Cells[0].Text, total.Cells[0].Past));
    }

    private static string[] Codes(FilledForm filled) =>
        [.. filled.Form.Tables.First(t => t.Title == AccountsYear.General).Rows.Where(r => r.Code.Length > 0).Select(r => r.Code)];
}
