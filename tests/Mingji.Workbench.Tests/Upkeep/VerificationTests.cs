using Mingji.Core.Filling;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Upkeep;

namespace Mingji.Workbench.Tests.Upkeep;

public sealed class VerificationTests(Engines engines) : IDisposable
{
    private readonly EvidenceFolder _folder = new(Directory.CreateTempSubdirectory("mingji-evidence-").FullName);

    /// <summary>What somebody with the database in his hands might do, and what is said of it.</summary>
    public static TheoryData<Engine, string, string> Tamperings
    {
        get
        {
            var data = new TheoryData<Engine, string, string>();
            foreach (var engine in new[] { Engine.Sqlite, Engine.Postgres })
            {
                foreach (var (sql, said) in Cases()) data.Add(engine, sql, said);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_nobody_touched_verifies(Engine engine)
    {
        await using var city = await Worked(engine);
        var report = await Verification.Run(city.Store, _folder);
        Assert.Empty(report.Faults);
        Assert.Equal((2, 1, 1), (report.Forms, report.Snapshots, report.Files));
    }

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task Tampering_is_found_and_named(Engine engine, string sql, string said)
    {
        await using var city = await Worked(engine);
        Assert.NotEqual(0, await city.Store.Write(s => s.Execute(sql)));
        var report = await Verification.Run(city.Store, _folder);
        Assert.Contains(report.Faults, f => $"{f.Where}：{f.Why}".Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, "找不到")]
    [InlineData(false, "不一致")]
    public async Task Evidence_lost_or_changed_on_the_disk_is_found(bool lost, string said)
    {
        await using var city = await Worked(Engine.Sqlite);
        var file = Directory.EnumerateFiles(_folder.Root, "*", SearchOption.AllDirectories).Single();
        if (lost) File.Delete(file);
        else await File.WriteAllTextAsync(file, "something else");
        var fault = Assert.Single((await Verification.Run(city.Store, _folder)).Faults);
        Assert.Contains(said, fault.Why, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder.Root, true);

    private static IEnumerable<(string Sql, string Said)> Cases() =>
    [
        ("update events set body = replace(body, '92.00', '82.00') where stream = 'case/1' and number = 1", "历史“case/1”第1条：内容与校验值不符"),
        ("delete from events where stream = 'case/1' and number = 4", "历史“case/1”第3条：应有4条记录，只有3条"),
        ("delete from events where stream = 'case/1' and number = 2", "缺少第2条记录"),
        ("update events set number = -number where stream = 'case/1' and number in (1, 2);"
            + "update events set number = 3 + number where stream = 'case/1' and number < 0", "历史“case/1”第1条：内容与校验值不符"),
        ("delete from streams where name = 'case/1'", "没有登记"),
        ("update forms set document = replace(document, '92.00', '82.00') where case_id = 1", "1号表：表的内容与登记的校验值不符"),
        ("update forms set document = (select document from forms where case_id = 2), hash = (select hash from forms where case_id = 2) where case_id = 1",
            "1号表：表的内容不是历史里最后一次修改的结果"),
        ("update form_versions set document = replace(document, '92.00', '82.00')", "版提交稿：提交稿与提交时的校验值不符"),
        ("update attachments set sha256 = '" + new string('a', 64) + "'", "登记的文件校验值与历史里的不符"),
        ("update attachments set sha256 = '../../etc/passwd'", "登记的文件校验值与历史里的不符"),
    ];

    /// <summary>Two cells typed, a file attached, submitted: four events.</summary>
    private async Task<City> Worked(Engine engine)
    {
        var city = await City.Open(engines.NewStore(engine));
        var person = await city.As("preparer111");
        var filled = (await city.Store.Read(s => CaseStore.Form(s, 1)))!.Filled;
        var cells = filled.Cells.Where(c => c.Number.Field is CellField.Adjusted or CellField.Executed).Take(2).Select(c => c.Number).ToList();
        await city.Desk.Save(person, 1, [new(cells[0].Value, "", "92.00")]);
        await city.Desk.Save(person, 1, [new(cells[1].Value, "", "81.50")]);
        await new EvidenceDesk(city.Store, _folder, city.Clock).Attach(person, 1, cells[0].Key, "台账.pdf", new MemoryStream([1, 2, 3]));
        await city.Steps.Take(person, 1, new(CaseAction.Submit, "", []));
        return city;
    }
}
