using Mingji.Core.Filling;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Upkeep;

namespace Mingji.Workbench.Tests.Upkeep;

public sealed class BackupTests(Engines engines) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mingji-backup-").FullName;

    private string Out => Path.Combine(_folder, "backup.zip");

    private EvidenceFolder Here => new(Path.Combine(_folder, "here"));

    private EvidenceFolder There => new(Path.Combine(_folder, "there"));

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_was_backed_up_while_it_ran_is_there_after_a_restore(Engine engine)
    {
        var connection = engines.NewDatabase(engine);
        await using var city = await City.Open(Stores.Open(connection));
        var id = await Fill(city);

        var made = await Backup.Write(connection, Here, Out, City.Now);
        await city.Desk.Save(await city.As("preparer111"), id, [new(await Cell(city.Store, id), "92.00", "1")]);
        var target = engines.NewDatabase(engine);
        var report = await Restore.Read(Out, target, There);

        Assert.Equal((1, 0), (made.Files, made.Faults.Length));
        Assert.Equal((2, 1, 0), (report.Forms, report.Files, report.Faults.Length));
        await using var restored = Stores.Open(target);
        Assert.Equal("92.00", (await restored.Read(s => CaseStore.Form(s, id)))!.Filled.TextAt(new(await Cell(restored, id))));
        Assert.Equal(["backup.zip", "here", "there"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName).Order());
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Nothing_is_restored_over_what_is_there(Engine engine)
    {
        var connection = engines.NewDatabase(engine);
        await using var city = await City.Open(Stores.Open(connection));
        await Backup.Write(connection, Here, Out, City.Now);
        await Assert.ThrowsAsync<RefusalException>(() => Restore.Read(Out, connection, There));
        await Assert.ThrowsAsync<RefusalException>(() => Backup.Write(connection, Here, Out, City.Now));
    }

    [Fact]
    public async Task A_backup_is_restored_only_to_the_engine_that_it_came_from()
    {
        var connection = engines.NewDatabase(Engine.Sqlite);
        await using var city = await City.Open(Stores.Open(connection));
        await Backup.Write(connection, Here, Out, City.Now);
        var refusal = await Assert.ThrowsAsync<RefusalException>(() => Restore.Read(Out, "Host=nowhere", There));
        Assert.Contains("只能恢复到 SQLite", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_cut_short_or_of_something_else_is_refused_and_leaves_nothing()
    {
        var connection = engines.NewDatabase(Engine.Sqlite);
        await using (var city = await City.Open(Stores.Open(connection))) await Backup.Write(connection, Here, Out, City.Now);
        var bytes = await File.ReadAllBytesAsync(Out);
        var target = engines.NewDatabase(Engine.Sqlite);
        foreach (var length in new[] { 0, 10, bytes.Length / 2, bytes.Length - 1 })
        {
            await File.WriteAllBytesAsync(Out, bytes[..length]);
            await Assert.ThrowsAsync<RefusalException>(() => Restore.Read(Out, target, There));
        }

        await Assert.ThrowsAsync<RefusalException>(() => Restore.Read(Out + "x", target, There));
        Assert.False(Path.Exists(target));
    }

    [Fact]
    public async Task A_file_missing_on_the_disk_is_told_by_the_backup_and_by_the_restore()
    {
        var connection = engines.NewDatabase(Engine.Sqlite);
        await using (var city = await City.Open(Stores.Open(connection))) await Fill(city);
        File.Delete(Directory.EnumerateFiles(Here.Root, "*", SearchOption.AllDirectories).Single());

        Assert.Single((await Backup.Write(connection, Here, Out, City.Now)).Faults);
        var report = await Restore.Read(Out, engines.NewDatabase(Engine.Sqlite), There);
        Assert.Contains("找不到", Assert.Single(report.Faults).Why, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private async Task<long> Fill(City city)
    {
        var id = await city.CaseOf("111");
        var person = await city.As("preparer111");
        var cell = await Cell(city.Store, id);
        await city.Desk.Save(person, id, [new(cell, "", "92.00")]);
        await new EvidenceDesk(city.Store, Here, city.Clock).Attach(person, id, new CellNumber(cell).Key, "台账.pdf", new MemoryStream([1, 2, 3]));
        return id;
    }

    private static async Task<int> Cell(IStore store, long id) =>
        (await store.Read(s => CaseStore.Form(s, id)))!.Filled.Cells.First(c => c.Number.Field == CellField.Adjusted).Number.Value;
}
