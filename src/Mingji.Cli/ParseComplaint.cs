using System.CommandLine;
using System.CommandLine.Parsing;

namespace Mingji.Cli;

/// <summary>One Chinese line for a command line that cannot be understood: what is wrong, and what would be accepted.</summary>
internal static class ParseComplaint
{
    /// <summary>Null when there is nothing to complain of, or help is asked for.</summary>
    public static string? Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var asksForHelp = parsed.Action is System.CommandLine.Help.HelpAction;
        if (asksForHelp) return null;
        if (parsed.UnmatchedTokens.Count > 0) return Unmatched(parsed.UnmatchedTokens[0], command);
        if (command.Subcommands.Count > 0 && command.Action is null) return $"请说明要做什么；可以是：{Names(command.Subcommands)}";
        return parsed.Errors.Count > 0 ? OneLine(parsed.Errors[0], command) : null;
    }

    private static string Unmatched(string token, Command command)
    {
        if (token.StartsWith('-')) return $"没有选项“{token}”；{command.Name} 可用的选项：{Names(command.Options)}";
        if (command.Subcommands.Count > 0) return $"没有命令“{token}”；可以是：{Names(command.Subcommands)}";
        return $"多出一个参数“{token}”；用法见 mingji {command.Name} --help";
    }

    private static string OneLine(ParseError error, Command command) =>
        $"{error.Message.ReplaceLineEndings(" ").TrimEnd('。', '.')}；用法见 mingji {command.Name} --help";

    private static string Names(IEnumerable<Symbol> symbols) => string.Join("、", symbols.Where(s => !s.Hidden).Select(s => s.Name));
}
