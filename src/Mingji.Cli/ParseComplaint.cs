using System.CommandLine;
using System.CommandLine.Parsing;
using Mingji.Documents.Auditing;

namespace Mingji.Cli;

/// <summary>One Chinese line for a command line that cannot be understood: what is wrong, and what would be accepted.</summary>
internal static class ParseComplaint
{
    /// <summary>Null when there is nothing to complain of.</summary>
    public static string? Of(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0) return null;
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.Count > 0) return Unmatched(parsed.UnmatchedTokens[0], command);
        if (command.Subcommands.Count > 0) return $"请说明要做什么；可以是：{Names(command.Subcommands)}";
        var missing = command.Arguments.FirstOrDefault(a =>
            a.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(a)?.Tokens.Count is null or 0);
        return missing is not null ? $"缺少{missing.Name}（{missing.Description}）；{Usage(command)}" : OneLine(parsed.Errors[0], command);
    }

    /// <summary>An unknown option that the parser took for a path; a file of that name is still reached as "./-name".</summary>
    public static void RefuseOptions(IEnumerable<string> paths, Command command)
    {
        if (paths.FirstOrDefault(path => path.StartsWith('-')) is { } token) throw new RefusedException(Unmatched(token, command));
    }

    private static string Unmatched(string token, Command command)
    {
        if (token.StartsWith('-')) return $"没有选项“{token}”；{command.Name} 可用的选项：{Names(command.Options)}";
        if (command.Subcommands.Count > 0) return $"没有命令“{token}”；可以是：{Names(command.Subcommands)}";
        return $"多出一个参数“{token}”；{Usage(command)}";
    }

    private static string OneLine(ParseError error, Command command) =>
        $"{error.Message.ReplaceLineEndings(" ").TrimEnd('。', '.')}；{Usage(command)}";

    private static string Usage(Command command) => $"用法见 mingji {command.Name} --help";

    private static string Names(IEnumerable<Symbol> symbols) => string.Join("、", symbols.Where(s => !s.Hidden).Select(s => s.Name));
}
