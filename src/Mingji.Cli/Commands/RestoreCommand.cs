using System.CommandLine;
using Mingji.Cli.Requests;
using Mingji.Workbench.Upkeep;

namespace Mingji.Cli.Commands;

/// <summary><c>mingji restore IN</c>: puts a backup back into an empty place and verifies it.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("IN") { Description = "mingji backup 做成的备份文件" };
        var (data, db) = (WorkbenchPlace.DataOption(), WorkbenchPlace.DbOption());
        var command = new Command("restore", "从备份恢复工作台到空处，并核对恢复的内容") { file, db, data };
        command.SetAction((parsed, cancel) => WorkbenchPlace.Run(() =>
            Run(parsed.GetRequiredValue(file), WorkbenchPlace.Of(parsed, data, db), cancel)));
        return command;
    }

    private static async Task<int> Run(string file, WorkbenchPlace place, CancellationToken cancel)
    {
        Directory.CreateDirectory(place.Data);
        var report = await Restore.Read(file, place.Database, place.Evidence, cancel);
        Console.WriteLine($"已从 {file} 恢复");
        return VerifyCommand.Say(report);
    }
}
