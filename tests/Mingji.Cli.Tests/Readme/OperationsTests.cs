using System.Text.RegularExpressions;
using Mingji.Cli.Tests.Commands;
using Mingji.Tests;
using Mingji.Workbench.Objections;
using Mingji.Workbench.Storage;

namespace Mingji.Cli.Tests.Readme;

/// <summary>What docs/operations.md tells an operator to type is understood, and what can be run here works in the order it is told.</summary>
public sealed partial class OperationsTests : IDisposable
{
    private static readonly string[] Folders = ["/var/lib/mingji", "/var/backups/mingji", "/mnt/apart", "/root"];

    private readonly string _folder = Directory.CreateTempSubdirectory("mingji-operations-").FullName;

    public static TheoryData<string> Commands => [.. Lines()];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_command_is_understood(string line) => Assert.Empty(CommandLine.Root().Parse(Words(line)[1..]).Errors);

    [Fact]
    public async Task Verifying_backing_up_and_restoring_work_as_told()
    {
        var lines = Lines().Where(l => Words(l)[1] is "verify" or "backup" or "restore").ToList();
        Assert.Equal(["verify", "backup", "backup", "restore"], lines.Select(l => Words(l)[1]));
        foreach (var folder in Folders) Directory.CreateDirectory(Here(folder));
        await File.WriteAllTextAsync(Here("/root/mingji-passphrase"), "a word nobody guesses\n");
        _ = new ObjectionVault(Here("/var/lib/mingji")).SealText("与去年的项目重复", "words");
        await using (Stores.Open(Here("/var/lib/mingji/mingji.db")))
        {
            foreach (var line in lines)
            {
                var run = MingjiProcess.Start([.. Words(line)[1..].Select(Here)]);
                Assert.True(run.Code == 0, $"{line}: {run.Code} {run.Err}");
            }
        }

        Assert.True(File.Exists(Here("/var/lib/mingji-restored/mingji.db")));
        Assert.True(File.Exists(Here("/mnt/apart/objections-2026-04-30.sealed")));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private string Here(string word) => Array.Exists(Folders, f => word.StartsWith(f, StringComparison.Ordinal)) ? _folder + word : word;

    private static IEnumerable<string> Lines() => Block().Matches(File.ReadAllText(Checkout.At("docs", "operations.md")))
        .SelectMany(m => m.Groups[1].Value
            .Replace("\\\n", "", StringComparison.Ordinal).Split('\n'))
        .Select(l => l.Trim()).Where(l => l.StartsWith("mingji ", StringComparison.Ordinal));

    private static string[] Words(string line) => [.. Word().Matches(line).Select(m => m.Value.Trim('"'))];

    [GeneratedRegex("```sh\n([^`]*)```", RegexOptions.NonBacktracking)]
    private static partial Regex Block();

    [GeneratedRegex("\"[^\"]*\"|[^ \"]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
