using System.Text.RegularExpressions;
using Mingji.Cli.Tests.Commands;
using Mingji.Tests;

namespace Mingji.Cli.Tests.Readme;

/// <summary>What the READMEs show is what happens. MINGJI_APPROVE=1 writes the excerpts anew.</summary>
public sealed partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_excerpt_is_what_the_command_prints(string readme)
    {
        var text = File.ReadAllText(Checkout.At(readme));
        Assert.Matches(Excerpt(), text);
        var renewed = Excerpt().Replace(text, m => $"{m.Groups["head"].Value}```text\n{Output(m)}\n```{m.Groups["tail"].Value}");
        if (Approved.Approving) File.WriteAllText(Checkout.At(readme), renewed);
        else Assert.Equal(renewed, text);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Every_place_that_it_links_to_exists(string readme)
    {
        var places = Link().Matches(File.ReadAllText(Checkout.At(readme))).Select(m => m.Groups[1].Value);
        Assert.All(places.Where(place => !place.Contains("://", StringComparison.Ordinal)), place =>
            Assert.True(Path.Exists(Checkout.At(place)), place));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Every_command_that_it_names_is_there(string readme)
    {
        var commands = Command().Matches(File.ReadAllText(Checkout.At(readme))).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(commands);
        Assert.Empty(commands.Except(CommandLine.Root().Subcommands.Select(c => c.Name)));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    [InlineData("mingji")]
    [InlineData(".ci/run")]
    [InlineData(".ci/install")]
    public void The_scripts_can_be_run(string script)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has other permissions");
        else Assert.True(File.GetUnixFileMode(Checkout.At(script)).HasFlag(UnixFileMode.UserExecute));
    }

    private static string Output(Match excerpt)
    {
        var run = MingjiProcess.Start(excerpt.Groups["args"].Value.Split(' '));
        var lines = run.Out.Split('\n').Take(int.Parse(excerpt.Groups["lines"].Value));
        return $"$ ./mingji {excerpt.Groups["args"].Value}\n{string.Join('\n', lines).TrimEnd()}\n…";
    }

    [GeneratedRegex(
        @"(?<head><!-- excerpt: (?<args>[^|]+) \| (?<lines>\d+) lines -->\n)```text\n[^`]*```(?<tail>\n<!-- end of excerpt -->)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Excerpt();

    [GeneratedRegex(@"\]\(([^)#]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"\./mingji ([a-z]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Command();
}
