using System.CommandLine;
using System.Globalization;
using Mingji.Cli.Requests;
using Mingji.Workbench;
using Mingji.Workbench.Upkeep;

namespace Mingji.Cli.Commands;

/// <summary><c>mingji backup OUT</c>: the database and its evidence files in one archive, while the workbench runs.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("OUT") { Description = "备份文件，如 mingji-2024-03-31.zip；已有的文件不覆盖" };
        var (data, db) = (WorkbenchPlace.DataOption(), WorkbenchPlace.DbOption());
        var objections = ObjectionOptions.Create("异议人的信息和材料另写成这个文件，用口令加密；要和 OUT 放在不同的文件夹");
        var command = new Command("backup", "备份工作台：数据库和佐证材料写成一个文件，不必停机") { file, db, data, objections.File, objections.Passphrase };
        command.SetAction((parsed, cancel) => WorkbenchPlace.Run(() =>
            Run(parsed.GetRequiredValue(file), WorkbenchPlace.Of(parsed, data, db), objections.Read(parsed), cancel)));
        return command;
    }

    private static async Task<int> Run(string file, WorkbenchPlace place, (string File, string Passphrase)? objections, CancellationToken cancel)
    {
        place.MustExist();
        if (objections is { } apart) MustBeApart(file, apart.File);
        var report = await Backup.Write(place.Database, place.Evidence, file, TimeProvider.System.GetUtcNow(), cancel);
        var size = (report.Bytes / 1048576m).ToString("0.0", CultureInfo.InvariantCulture);
        Console.WriteLine($"已备份到 {file}：{report.Engine} 数据库和{report.Files}个佐证文件，{size} MB");
        VerifyCommand.Say(report.Faults);
        if (objections is { } asked)
        {
            Console.WriteLine(ObjectionBackup.Write(place.Data, asked.File, asked.Passphrase, cancel) is { } papers
                ? $"异议的密钥和{papers}份材料已备份到 {asked.File}，用口令加密" : "还没有收到过异议，没有要另外备份的");
        }

        return report.Faults.IsEmpty ? ExitCode.Fine : ExitCode.ErrorsFound;
    }

    /// <summary>Whoever takes one folder away has not both.</summary>
    private static void MustBeApart(string file, string objections)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) == Path.GetDirectoryName(Path.GetFullPath(objections)))
            throw new RefusalException("异议的备份要和数据库的备份放在不同的文件夹，请换一个地方");
    }
}
