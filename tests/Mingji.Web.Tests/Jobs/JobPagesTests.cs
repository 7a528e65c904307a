using System.Collections.Immutable;
using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Documents.Writing.Xlsx;
using Mingji.Web.Tests.Running;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Jobs;
using Mingji.Workbench.People;

namespace Mingji.Web.Tests.Jobs;

/// <summary>Long work as it is begun, watched and taken home by requests.</summary>
public sealed class JobPagesTests
{
    [Fact]
    public async Task An_archive_is_imported_file_by_file_and_each_says_what_came_of_it()
    {
        await using var town = await Town.Open();
        var person = await town.Person("both", Role.Preparer, "11");
        using var visitor = await town.As(person);
        var (first, other) = (await CaseOf(town, "111"), await CaseOf(town, "112"));
        await Prepared(town, "112", other);
        var archive = Zip(
            ("甲/自评表.xlsx", await Filled(town, first, "76.50")), ("乙/自评表.xlsx", await Filled(town, other, "12.00")),
            ("甲/又一份.xlsx", await Filled(town, first, "99.00")), ("说明.txt", "没有表"u8.ToArray()), ("__MACOSX/x", [1]), ("坏的.docx", [80, 75, 3, 4]));
        var job = await Over(town, visitor, await Upload(visitor, archive));

        Assert.Equal((JobState.Done, 5, 1, 4), (job.State, job.Total, job.Done, job.Refused));
        var items = await town.Read(s => JobStore.Items(s, job.Id, null, 0, 10));
        Assert.Contains("已导入", items[0].Outcome, StringComparison.Ordinal);
        Assert.Contains("已由prep112填过", items[1].Outcome, StringComparison.Ordinal);
        Assert.Contains("已经有一个文件导入过", items[2].Outcome, StringComparison.Ordinal);
        Assert.Contains("没有认出", items[3].Outcome, StringComparison.Ordinal);
        Assert.Equal("76.50", await Adjusted(town, first));
        Assert.Equal("5.00", await Adjusted(town, other));
        var page = await visitor.Get($"/jobs/{job.Id}?state=refused");
        Assert.Contains("没有做成4", page.Body, StringComparison.Ordinal);
        Assert.Equal((byte)0x50, (await visitor.Bytes($"/jobs/{job.Id}/result.xlsx"))[0]);
    }

    [Fact]
    public async Task What_was_imported_is_one_step_to_take_back_and_told_in_the_history()
    {
        await using var town = await Town.Open();
        using var visitor = await town.As(await town.Person("prep111", Role.Preparer, "111"));
        var id = await CaseOf(town, "111");
        await Over(town, visitor, await Upload(visitor, Zip(("自评表.xlsx", await Filled(town, id, "76.50")))));
        Assert.Contains("自评表.xlsx", (await visitor.Get($"/cases/{id}/history")).Body, StringComparison.Ordinal);
        Assert.Equal(200, (await visitor.Post($"/cases/{id}/undo", ("redo", "false"))).Status);
        Assert.Equal("", await Adjusted(town, id));
    }

    [Fact]
    public async Task An_export_gives_the_official_file_of_each_case_and_only_of_the_part_asked_for()
    {
        await using var town = await Town.Open();
        using var visitor = await town.As(await town.Person("reviewer", Role.UnitReviewer, "111"));
        Assert.Equal(403, (await visitor.Post("/jobs?handler=Export", ("unit", $"{town.Units["112"].Id}"), ("year", "2023"), ("ending", "xlsx"))).Status);
        var begun = await visitor.Post("/jobs?handler=Export", ("unit", $"{town.Units["111"].Id}"), ("year", "2023"), ("ending", "xlsx"));
        var job = await Over(town, visitor, begun);
        Assert.Equal((1, 0), (job.Done, job.Refused));
        using var zip = new ZipArchive(new MemoryStream(await visitor.Bytes($"/jobs/{job.Id}/result.zip")));
        var file = Assert.Single(zip.Entries);
        Assert.StartsWith(Town.Marker + "口岸服务中心：", file.Name, StringComparison.Ordinal);
        Assert.True(file.Length > 2000);
    }

    [Fact]
    public async Task Results_are_cleared_away_when_their_time_is_over()
    {
        await using var town = await Town.Open();
        using var visitor = await town.As(await town.Person("reviewer", Role.UnitReviewer, "111"));
        var job = await Over(town, visitor, await visitor.Post("/jobs?handler=Export", ("unit", $"{town.Units["111"].Id}"), ("year", "2023")));
        var folder = town.App.Services.GetRequiredService<Mingji.Web.Jobs.JobFolder>();
        Assert.True(File.Exists(folder.MadeFor(job.Folder, 1)));
        foreach (var gone in await town.App.Services.GetRequiredService<JobDesk>().Expire(town.Clock.GetUtcNow().AddDays(1))) folder.Delete(gone);
        Assert.False(File.Exists(folder.MadeFor(job.Folder, 1)));
        Assert.Equal(422, (await visitor.Get($"/jobs/{job.Id}/result.zip")).Status);
        Assert.Contains("保留期", (await visitor.Get($"/jobs/{job.Id}")).Body, StringComparison.Ordinal);
    }

    internal static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return output.ToArray();
    }

    private static Task<Answer> Upload(Visitor visitor, byte[] archive) =>
        visitor.Post("/jobs/import", new MultipartFormDataContent { { new ByteArrayContent(archive), "files", "一批.zip" } });

    private static async Task<Job> Over(Town town, Visitor visitor, Answer begun)
    {
        Assert.True(begun.Status == 302, begun.Body);
        var id = long.Parse(begun.Location!.Split('/')[^1], null);
        for (var i = 0; i < 300; i++)
        {
            if (await town.Read(s => JobStore.Find(s, id)!) is { IsOver: true } job) return job;
            Assert.Equal(200, (await visitor.Get($"/jobs/{id}?handler=Progress", part: true)).Status);
            await Task.Delay(50);
        }

        throw new TimeoutException("the job does not end");
    }

    private static Task<long> CaseOf(Town town, string unit) => town.Read(s =>
        s.Single<long>("select id from cases where unit_id = @Id", new { town.Units[unit].Id }));

    private static Task<string> Adjusted(Town town, long id) => town.Read(s => CellOf(CaseStore.Form(s, id)!.Filled).Text);

    private static FilledCell CellOf(FilledForm form) => form.Cells.First(c => c.Number.Field == CellField.Adjusted);

    /// <summary>The case's form as a workbook in which this budget is filled in.</summary>
    private static async Task<byte[]> Filled(Town town, long id, string budget)
    {
        var form = (await town.Read(s => CaseStore.Form(s, id)!)).Filled;
        ImmutableArray<Form> forms = [CellEditing.With(form, CellOf(form).Number, budget)!.Form];
        var output = new MemoryStream();
        FormWorkbook.Write(forms, output);
        return output.ToArray();
    }

    private static async Task Prepared(Town town, string unit, long id)
    {
        var person = await town.Person("prep" + unit, Role.Preparer, unit);
        var access = (await town.Read(s => Register.AccessOf(s, person)))!;
        var form = (await town.Read(s => CaseStore.Form(s, id)!)).Filled;
        await town.App.Services.GetRequiredService<CaseDesk>().Save(access, id, [new(CellOf(form).Number.Value, "", "5.00")]);
    }
}
