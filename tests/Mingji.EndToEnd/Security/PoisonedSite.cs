using Microsoft.Extensions.DependencyInjection;
using Mingji.Core.Filling;
using Mingji.Core.Notices;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Objections;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Years;

namespace Mingji.EndToEnd.Security;

/// <summary>The demo with a trap in every field that takes a text, put there as its people would: by the pages' own requests.</summary>
internal sealed class PoisonedSite(Site site, Browser browser)
{
    private const int Case = 1;
    private readonly Windows _windows = new(site, browser, defenceless: true);

    /// <summary>The fields that a trap was put into.</summary>
    public List<string> Fields { get; } = [];

    /// <summary>Addresses of pages that no link leads to: previews, audits, answers to what was asked for.</summary>
    public List<string> Addresses { get; } = [];

    /// <summary>Addresses of evaluations, which the unit doesn't see before they are confirmed.</summary>
    public List<string> Evaluations { get; } = [];

    /// <summary>The address of a draw by the finance bureau.</summary>
    public string Sample { get; private set; } = "";

    /// <summary>The target table that is being set.</summary>
    private int Targets { get; set; }

    public Task<Poster> As(string login) => _windows.As(login);

    public async Task Prepare()
    {
        Targets = (int)await site.Services.GetRequiredService<IStore>().Read(s =>
            s.Single<long>("select min(id) from cases where form_type = 'project-target-table'"));
        await Names();
        await Projects();
        await Setting();
        await Evaluation();
        Sample = await Draw(await As("jixiao"));
        await Review();
        await Rectify();
        await Evaluate();
        await Publish();
        await Accounts();
    }

    /// <summary>Final accounts with a trap in an amount and in a sentence.</summary>
    private async Task Accounts()
    {
        var (performance, preparer, store) = (await As("jixiao"), await As("tianbao"), site.Services.GetRequiredService<IStore>());
        var year = await store.Read(s => s.Single<long>("select id from years where year = 2023"));
        await performance.Post($"/years/{year}?handler=Add", ("form", "final-accounts"), ("opens", "2024-01-01"), ("due", Day(80)));
        await site.Services.GetRequiredService<YearCases>().Fill(year);
        var id = await store.Read(s => s.Single<long>(
            "select c.id from cases c join units u on u.id = c.unit_id where u.code = '350901' and c.form_type = 'final-accounts'"));
        await preparer.Post($"/cases/{id}/report");
        Addresses.Add($"/cases/{id}");
        var cells = (await store.Read(s => CaseStore.Form(s, id)))!.Filled.Cells;
        foreach (var (cell, field) in new[] { (cells.First(c => c.Text.Length > 0), "决算句子"), (cells.First(c => c.Number.Field >= CellField.FirstColumn), "决算金额") })
            await preparer.Post($"/cases/{id}/cells", ("cell", $"{cell.Number}"), ("seen", cell.Text), ("text", Put(field)));
    }

    /// <summary>Targets published with words to the reader, a plan and its notice, an objection and its answer.</summary>
    private async Task Publish()
    {
        var (department, store) = (await As("zhuguan"), site.Services.GetRequiredService<IStore>());
        await department.Post($"/cases/{Targets}/publish", ("note", Put("公开说明")), ("masks", "true"));
        var answer = await department.Post("/plans/new", ("unit", "2"), ("year", "2024"), ("pack", "national-2020-self-evaluation"),
            ("title", Put("方案名")), ("fund", Put("资金名")), ("basis", Put("预算依据")), ("budget", "100"), ("table", $"{Put("申请单位")}\t{Put("方案项目")}\t100"));
        var plan = new Uri(answer.Url).AbsolutePath;
        var today = DateTime.UtcNow.AddHours(8).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await department.Post(plan + "?handler=Notice", ("first", today), ("contact", Put("公示联系")), ("words", Put("公示补充")), ("seen", "1"));
        var notice = await store.Read(s => s.Single<long>("select max(id) from notices"));
        // The papers that must come with an objection: both in one field's place would be one file too few.
        var files = new[] { ObjectionItem.IdentityDocument, ObjectionItem.Evidence }.Select(i =>
            new SentFile(i, Trap.Of("异议材料") + ".txt", () => new MemoryStream([1]), 1));
        await site.Services.GetRequiredService<ObjectionDesk>().Receive(
            notice, ObjectorKind.Person, new(Put("异议人"), "", Put("异议联系"), Put("异议事项")), [.. files], "10.0.0.1");
        var objection = $"/objections/{await store.Read(s => s.Single<long>("select max(id) from objections"))}";
        await department.Post(objection + "?handler=Accept");
        await department.Post(objection + "?handler=Answer", ("text", Put("异议答复")));
    }

    /// <summary>A project picked to be evaluated, with traps in all that the evaluator writes, and something taken back.</summary>
    private async Task Evaluate()
    {
        var (department, evaluator, performance) = (await As("zhuguan"), await As("pingjia"), await As("jixiao"));
        var due = Day(30);
        var answer = await department.Post($"/cases/{Case}/evaluate", ("kind", "departmental"), ("reason", Put("选入理由")), ("due", due));
        var path = new Uri(answer.Url).AbsolutePath;
        var store = site.Services.GetRequiredService<IStore>();
        var person = await store.Read(s => s.Single<long>("select id from people where login = 'pingjia'"));
        await department.Post(path + "?handler=Assign", ("evaluator", $"{person}"), ("due", due));
        var id = long.Parse(path.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var row = CellNumber.In((await store.Read(s => CaseStore.Form(s, id)))!.Filled.Form.Indicators[0].At, CellField.Row)!.Value.Key;
        await evaluator.Post(path + "?handler=Row", ("key", $"{row}"), ("score", "1"), ("actual", Put("评价实际值")), ("basis", Put("评分依据")),
            ("explanation", Put("差异说明")));
        await evaluator.Post(path + "?handler=Words", ("evaluation-conclusion", Put("评价结论")), ("evaluation-difference", Put("总分差异")));
        Evaluations.AddRange([path, $"/cases/{Case}/evaluate", "/dashboard/forms?what=unscored"]);
        var filled = (await store.Read(s => CaseStore.Form(s, Targets)))!.Filled;
        var cell = filled.Cells.First(c => c.Number.Field == CellField.Name && c.Text.Length > 0).Number;
        await performance.Post($"/cases/{Targets}/rectify", ("cell", $"{cell}"), ("text", Put("要撤回的整改")), ("due", due));
        var asked = $"/rectifications/{await store.Read(s => s.Single<long>("select max(id) from rectifications"))}";
        await performance.Post(asked + "?handler=Withdraw", ("text", Put("撤回理由")));
        Addresses.Add(asked);
    }

    /// <summary>What has been handed in, drawn to be evaluated; the address of the draw.</summary>
    private async Task<string> Draw(Poster organiser)
    {
        var due = Day(30);
        var (year, unit) = await site.Services.GetRequiredService<IStore>().Read(s =>
            (s.Single<long>("select min(id) from years"), s.Single<long>("select min(id) from units where level = 'department'")));
        var answer = await organiser.Post("/evaluations/draw", ("year", $"{year}"), ("unit", $"{unit}"), ("kind", "fiscal"), ("subject", "project"),
            ("number", "1"), ("due", due));
        return new Uri(answer.Url).AbsolutePath;
    }

    private static string Day(int ahead) => DateTime.UtcNow.AddDays(ahead).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private string Put(string field)
    {
        Fields.Add(field);
        return Trap.Of(field);
    }

    private async Task Names()
    {
        var administrator = await As("guanli");
        foreach (var (id, code, field) in new[] { (1, "35", "区划名"), (2, "3509", "部门名"), (3, "350901", "单位名") })
            await administrator.Post($"/units/{id}?handler=Rename", ("code", code), ("name", Put(field)));
        foreach (var (id, field) in new[] { (1, "填报"), (2, "审核"), (3, "主管"), (4, "业务") })
            await administrator.Post($"/people/{id}?handler=Rename", ("name", Put(field)));
        await administrator.Post("/people", ("login", "xinren"), ("name", Put("新人")), ("role", "preparer"), ("code", "350901"));
    }

    private async Task Projects()
    {
        var preparer = await As("tianbao");
        await preparer.Post("/projects/1", ("code", "P001"), ("name", Put("项目名")), ("first", "2021"), ("last", "2030"), ("supervisor", Put("项目主管")));
        var answer = await preparer.Post("/projects/new?unit=3", ("code", "P9"), ("name", Put("新项目")), ("first", "2021"), ("last", "2030"));
        var closed = new Uri(answer.Url).AbsolutePath;
        await preparer.Post(closed + "?handler=Close", ("reason", Put("结束原因")));
        Addresses.Add(closed);
        var performance = await As("jixiao");
        await performance.Post("/years/1?handler=Extend", ("form", "project-self-evaluation"), ("due", "2029-12-31"), ("reason", Put("延期理由")));
    }

    /// <summary>Targets picked from the library, filled in, approved and adjusted.</summary>
    private async Task Setting()
    {
        var preparer = await As("tianbao");
        await preparer.Page.GotoAsync($"/cases/{Targets}/library");
        await preparer.Page.Locator("tr", new() { HasText = "库指标" }).Locator("[name=pick]").First.CheckAsync();
        await preparer.Page.ClickAsync("button:has-text('加入目标表')");
        await preparer.Page.WaitForURLAsync($"**/cases/{Targets}");
        await Fill(preparer, Targets, "目标");
        await Walk(Targets);
        var answer = await preparer.Post($"/cases/{Targets}/adjust", ("reason", Put("调整理由")));
        var adjustment = new Uri(answer.Url).AbsolutePath;
        await Fill(preparer, int.Parse(adjustment.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture), "调整");
        Addresses.AddRange([adjustment, adjustment + "/changes"]);
    }

    private async Task Walk(int id)
    {
        await (await As("tianbao")).Post($"/cases/{id}/step", ("action", "submit"));
        foreach (var login in Windows.Reviewers)
            await (await As(login)).Post($"/cases/{id}/step", ("action", "approve"), ("reason", Put("通过" + login)));
    }

    /// <summary>Every cell of the form holds a trap, but for points and scores that make findings about it.</summary>
    private async Task Fill(Poster preparer, int id, string kind)
    {
        var filled = (await site.Services.GetRequiredService<IStore>().Read(s => CaseStore.Form(s, id)))!.Filled;
        var fields = new List<(string, string)>();
        foreach (var cell in filled.Cells.Where(c => !Fixed(filled, c)))
        {
            var text = cell.Number.Field switch
            {
                CellField.Points => "20",
                CellField.Score => "25",
                _ => Put($"{kind}{cell.Number}"),
            };
            fields.AddRange([("cell", $"{cell.Number}"), ("seen", cell.Text), ("text", text)]);
        }

        await preparer.Post($"/cases/{id}/cells", [.. fields]);
    }

    /// <summary>What comes with the project and is not typed into the form.</summary>
    private static bool Fixed(FilledForm filled, FilledCell cell) => filled.Form.Facts.Any(f =>
        CellNumber.In(f.Value.At, CellField.Value) == cell.Number && f.Name is "project" or "unit");

    private async Task Evaluation()
    {
        var preparer = await As("tianbao");
        await Fill(preparer, Case, "自评");
        await Fill(preparer, 2, "整体");
        var form = (await site.Services.GetRequiredService<IStore>().Read(s => CaseStore.Form(s, Case)))!.Filled.Form;
        var row = CellNumber.In(form.Indicators[0].At, CellField.Row)!.Value.Key;
        await preparer.Send($"/cases/{Case}/evidence", "file", Trap.Of("佐证名") + ".txt", "内容"u8.ToArray(), ("key", $"{row}"));
        var (own, others) = (await Workbook(preparer, 2), await Workbook(preparer, Case));
        Addresses.Add("/import?done=2");
        Addresses.Add(await preparer.Send("/cases/2/import", "files", Trap.Of("导入名") + ".xlsx", own));
        Addresses.Add(await preparer.Send("/cases/2/import", "files", Trap.Of("别的表") + ".xlsx", others));
        Addresses.Add(await preparer.Send("/import", "files", Trap.Of("不能读") + ".xlsx", [1, 2, 3]));
        Addresses.Add(await preparer.Send("/audit", "files", Trap.Of("审核名") + ".xlsx", others));
        Addresses.Add(await preparer.Send("/jobs/import", "files", "一批.zip", Archive(Trap.Of("包里名") + ".xlsx")));
        for (var i = 0; i < 200 && await Unfinished() > 0; i++) await Task.Delay(50);
        await preparer.Post($"/cases/{Case}/step", ("action", "submit"));
    }

    private Task<long> Unfinished() => site.Services.GetRequiredService<IStore>().Read(s =>
        s.Single<long>("select count(*) from jobs where state in ('preparing', 'running')"));

    private static byte[] Archive(string name)
    {
        var output = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(output, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write([1, 2, 3]);
        }

        return output.ToArray();
    }

    private async Task<byte[]> Workbook(Poster preparer, int id) =>
        await (await preparer.Page.Context.APIRequest.GetAsync($"{site.Address}/cases/{id}/export.xlsx")).BodyAsync();

    /// <summary>A remark, its answer, a finding let stand, a return with its reason, and the way back to the reviewer.</summary>
    private async Task Review()
    {
        var (preparer, reviewer) = (await As("tianbao"), await As("shenhe"));
        var filled = (await site.Services.GetRequiredService<IStore>().Read(s => CaseStore.Form(s, Case)))!.Filled;
        var cell = filled.Cells.First(c => c.Number.Field == CellField.Actual).Number;
        await reviewer.Post($"/review/{Case}/remarks", ("act", "add"), ("cell", $"{cell}"), ("text", Put("批注")));
        await reviewer.Page.GotoAsync($"/review/{Case}");
        var finding = reviewer.Page.Locator(".row-finding:has(.row-let)").First;
        await finding.Locator("summary").ClickAsync();
        await finding.Locator("input[name=reason]").FillAsync(Put("放行理由"));
        await finding.Locator("button[value=put]").ClickAsync();
        await reviewer.Page.Locator(".row-finding.is-let").First.WaitForAsync();
        await reviewer.Post($"/review/{Case}/step", ("action", "return"), ("reason", Put("退回理由")), ("scope", "named"), ("cell", $"{cell}"));
        var remark = await site.Services.GetRequiredService<IStore>().Read(s => s.Single<long>("select max(id) from remarks"));
        await preparer.Post($"/review/{Case}/remarks", ("act", "answer"), ("remark", $"{remark}"), ("text", Put("回复")));
    }

    /// <summary>Something to be put right in the approved targets, its answer, asked once more, answered and accepted.</summary>
    private async Task Rectify()
    {
        var (preparer, performance) = (await As("tianbao"), await As("jixiao"));
        var filled = (await site.Services.GetRequiredService<IStore>().Read(s => CaseStore.Form(s, Targets)))!.Filled;
        var cell = filled.Cells.First(c => c.Number.Field == CellField.Target && c.Text.Length > 0).Number;
        var due = Day(30);
        await performance.Post($"/cases/{Targets}/rectify", ("cell", $"{cell}"), ("text", Put("整改要求")), ("due", due));
        var id = await site.Services.GetRequiredService<IStore>().Read(s => s.Single<long>("select max(id) from rectifications"));
        var asked = $"/rectifications/{id}";
        await preparer.Post(asked + "?handler=Answer", ("text", Put("整改回复")));
        await performance.Post(asked + "?handler=Again", ("text", Put("再次要求")), ("due", due));
        await preparer.Post(asked + "?handler=Answer", ("text", Put("再次回复")));
        await performance.Post(asked + "?handler=Accept", ("text", Put("检查意见")));
        Addresses.Add(asked);
    }
}
