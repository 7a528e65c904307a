using System.CommandLine;
using System.Globalization;
using Mingji.Cli.Requests;
using Mingji.Workbench.Upkeep;

namespace Mingji.Cli.Commands;

/// <summary><c>mingji backup OUT</c>: the database and its evidence files in one archive, while the workbench runs.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("OUT") { Description = "备份文件，如 mingji-2024-03-31.zip；已有的文件不覆盖" };
        var (data, db) = (WorkbenchPlace.DataOption(), WorkbenchPlace.DbOption());
        var command = new Command("backup", "备份工作台：数据库和佐证材料写成一个文件，不必停机") { file, db, data };
        command.SetAction((parsed, cancel) => WorkbenchPlace.Run(() =>
            Run(parsed.GetRequiredValue(file), WorkbenchPlace.Of(parsed, data, db), cancel)));
        return command;
    }

    private static async Task<int> Run(string file, WorkbenchPlace place, CancellationToken cancel)
    {
        place.MustExist();
        var report = await Backup.Write(place.Database, place.Evidence, file, TimeProvider.System.GetUtcNow(), cancel);
        var size = (report.Bytes / 1048576m).ToString("0.0", CultureInfo.InvariantCulture);
        Console.WriteLine($"已备份到 {file}：{report.Engine} 数据库和{report.Files}个佐证文件，{size} MB");
        VerifyCommand.Say(report.Faults);
        return report.Faults.IsEmpty ? ExitCode.Fine : ExitCode.ErrorsFound;
    }
}
