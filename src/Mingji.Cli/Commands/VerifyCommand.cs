using System.Collections.Immutable;
using System.CommandLine;
using Mingji.Cli.Requests;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Upkeep;

namespace Mingji.Cli.Commands;

/// <summary><c>mingji verify</c>: holds the workbench's database and evidence files against its history.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var (data, db) = (WorkbenchPlace.DataOption(), WorkbenchPlace.DbOption());
        var command = new Command("verify", "核对工作台的历史：每条记录的校验值、每份表和提交稿、每个佐证文件") { db, data };
        command.SetAction((parsed, cancel) => WorkbenchPlace.Run(() => Run(WorkbenchPlace.Of(parsed, data, db), cancel)));
        return command;
    }

    /// <summary>Says what was looked at and what does not hold; 1 when something does not.</summary>
    public static int Say(VerificationReport report)
    {
        var looked = $"{report.Streams}段历史、{report.Events}条记录、{report.Forms}份表、{report.Snapshots}份提交稿、{report.Files}个佐证文件";
        Console.WriteLine(report.Faults.IsEmpty ? $"核对了{looked}，全部相符" : $"核对了{looked}，有{report.Faults.Length}处不符：");
        Say(report.Faults);
        return report.Faults.IsEmpty ? ExitCode.Fine : ExitCode.ErrorsFound;
    }

    public static void Say(ImmutableArray<Fault> faults)
    {
        foreach (var fault in faults) Console.WriteLine($"  {fault.Where}：{fault.Why}");
    }

    private static async Task<int> Run(WorkbenchPlace place, CancellationToken cancel)
    {
        place.MustExist();
        await using var store = Stores.Open(place.Database);
        return Say(await Verification.Run(store, place.Evidence, cancel));
    }
}
