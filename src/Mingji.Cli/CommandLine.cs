using System.CommandLine;
using Mingji.Cli.Commands;
using Mingji.Cli.Output;
using Mingji.Documents.Auditing;

namespace Mingji.Cli;

/// <summary>The whole command: parses, runs, and turns every refusal into one line on stderr and exit code 2.</summary>
internal static class CommandLine
{
    public static async Task<int> Run(string[] args)
    {
        ParserLanguage.Speak();
        Console.OutputEncoding = Terminal.Utf8;
        var parsed = Root().Parse(args);
        try
        {
            if (ParseComplaint.Of(parsed) is { } complaint) throw new RefusedException(complaint);
            return await parsed.InvokeAsync(Invocation(parsed));
        }
        catch (RefusedException refusal)
        {
            Terminal.Complain(refusal.Message);
            return ExitCode.Refused;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Terminal.Complain($"读写文件时出错：{e.Message}");
            return ExitCode.Refused;
        }
    }

    /// <summary>A server that is told to stop finishes what people have sent it; everything else stops at once.</summary>
    private static InvocationConfiguration Invocation(ParseResult parsed)
    {
        var how = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        if (parsed.CommandResult.Command.Name == "serve") how.ProcessTerminationTimeout = TimeSpan.FromSeconds(40);
        return how;
    }

    public static RootCommand Root() => new("明绩：读懂预算绩效文件，重算每一个数字，指出对不上的地方。")
    {
        AuditCommand.Create(),
        ReadCommand.Create(),
        ConvertCommand.Create(),
        TargetCommand.Create(),
        StandardsCommand.Create(),
        RubricCommand.Create(),
        ServeCommand.Create(),
        InviteCommand.Create(),
        VerifyCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
    };
}
