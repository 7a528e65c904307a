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
        var objections = ObjectionOptions.Create("mingji backup --objections 做成的文件：连同异议人的信息和材料一起恢复");
        var command = new Command("restore", "从备份恢复工作台到空处，并核对恢复的内容") { file, db, data, objections.File, objections.Passphrase };
        command.SetAction((parsed, cancel) => WorkbenchPlace.Run(() =>
            Run(parsed.GetRequiredValue(file), WorkbenchPlace.Of(parsed, data, db), objections.Read(parsed), cancel)));
        return command;
    }

    private static async Task<int> Run(string file, WorkbenchPlace place, (string File, string Passphrase)? objections, CancellationToken cancel)
    {
        Directory.CreateDirectory(place.Data);
        var report = await Restore.Read(file, place.Database, place.Evidence, cancel);
        Console.WriteLine($"已从 {file} 恢复");
        if (objections is { } asked)
            Console.WriteLine($"已从 {asked.File} 恢复异议的密钥和{ObjectionBackup.Read(asked.File, place.Data, asked.Passphrase, cancel)}份材料");
        return VerifyCommand.Say(report);
    }
}
