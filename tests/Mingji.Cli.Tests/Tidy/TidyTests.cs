using System.Text.RegularExpressions;
using Mingji.Tests;

namespace Mingji.Cli.Tests.Tidy;

/// <summary>Walks the source and holds it to the rules of the house.</summary>
public sealed partial class TidyTests
{
    private const int MostLines = 300;
    private const int LongestLine = 150;

    /// <summary>A message is not cut in two for its length.</summary>
    private const int LongestLineWithText = 180;

    private static readonly string[] Rooms = ["src", "tests", "bench"];

    [Fact]
    public void No_file_has_more_than_300_lines() =>
        Holds(Sources(Rooms).Where(s => s.Lines.Length > MostLines).Select(s => $"{s.Name}: {s.Lines.Length} lines"));

    [Fact]
    public void No_line_has_more_than_150_characters() => Holds(Each(Sources(Rooms), line => line.Length > (line.Contains('"') ? LongestLineWithText : LongestLine)));

    [Fact]
    public void The_core_knows_no_binary_fractions() =>
        Holds(Each(Sources("src/Mingji.Core"), line => BinaryFraction().IsMatch(Code(line))));

    [Fact]
    public void The_core_reads_no_clock_and_no_files() => Holds(Each(Sources("src/Mingji.Core"), line => Outside().IsMatch(Code(line))));

    [Fact]
    public void The_core_uses_no_other_room() =>
        Holds(Each(Sources("src/Mingji.Core"), line => OtherRoom().IsMatch(Code(line))));

    [Fact]
    public void The_documents_use_only_the_core() =>
        Holds(Each(Sources("src/Mingji.Documents"), line => Screen().IsMatch(Code(line))));

    [Theory]
    [InlineData("Mingji.Core")]
    [InlineData("Mingji.Documents", "Mingji.Core")]
    [InlineData("Mingji.Workbench", "Mingji.Core")]
    [InlineData("Mingji.Web", "Mingji.Core", "Mingji.Documents", "Mingji.Workbench")]
    [InlineData("Mingji.Cli", "Mingji.Core", "Mingji.Documents", "Mingji.Workbench", "Mingji.Web")]
    public void A_project_references_only_the_rooms_below_it(string room, params string[] below)
    {
        var project = File.ReadAllText(Checkout.At("src", room, room + ".csproj"));
        var referenced = Reference().Matches(project).Select(m => m.Groups[1].Value);
        Holds(referenced.Except(below).Select(other => $"{room} references {other}"));
    }

    [Fact]
    public void No_folder_or_file_is_named_for_nothing() =>
        Holds(Rooms.SelectMany(room => Checkout.Files(room, "*.cs")).Select(Name).Where(name => Nameless().IsMatch(name)));

    [Fact]
    public void Nothing_is_left_to_do_later() => Holds(Each(Sources(Rooms), line => Later().IsMatch(line)));

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var strays = Sources("src").Where(s => s.Lines.FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal)) is { } line
            && line != $"namespace {Path.GetDirectoryName(s.Name)!["src/".Length..].Replace('/', '.')};");
        Holds(strays.Select(s => s.Name));
    }

    [Fact]
    public void No_check_or_reader_may_backtrack() =>
        Holds(Each(Sources("src"), line =>
            line.Contains("new Regex(", StringComparison.Ordinal) && !line.Contains("NonBacktracking", StringComparison.Ordinal)));

    [Fact]
    public void The_workbench_uses_only_the_core() =>
        Holds(Each(Sources("src/Mingji.Workbench"), line => BeyondCore().IsMatch(Code(line))));

    [Fact]
    public void Values_never_stand_in_the_text_of_an_SQL_statement() =>
        Holds(Each(Sources("src/Mingji.Workbench", "src/Mingji.Web", "src/Mingji.Cli"), line => MadeStatement().IsMatch(line)
            && !line.Contains("const string", StringComparison.Ordinal)));

    [Fact]
    public void Pages_hold_no_script_or_style_of_their_own()
    {
        var pages = Checkout.Files("src/Mingji.Web", "*.cshtml").Select(file => new Source(Name(file), File.ReadAllLines(file)));
        Holds(Each(pages, line => Inline().IsMatch(line)));
    }

    private static void Holds(IEnumerable<string> offences) => Assert.Empty(offences.Take(20));

    private static IEnumerable<string> Each(IEnumerable<Source> sources, Func<string, bool> offends) =>
        sources.SelectMany(s => s.Lines.Select((line, i) => (line, i)).Where(l => offends(l.line)).Select(l => $"{s.Name}:{l.i + 1}"));

    private static IEnumerable<Source> Sources(params string[] rooms) =>
        rooms.SelectMany(room => Checkout.Files(room, "*.cs"))
            .Where(file => !file.EndsWith("TidyTests.cs", StringComparison.Ordinal))
            .Select(file => new Source(Name(file), File.ReadAllLines(file)));

    private static string Name(string file) => Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/');

    /// <summary>A line without its comment.</summary>
    private static string Code(string line)
    {
        var comment = line.IndexOf("//", StringComparison.Ordinal);
        return comment < 0 ? line : line[..comment];
    }

    [GeneratedRegex(@"\b(double|float|Math\.Pow|Math\.Sqrt)\b", RegexOptions.NonBacktracking)]
    private static partial Regex BinaryFraction();

    [GeneratedRegex(@"\b(DateTime\.(Utc)?Now|DateTime\.Today|DateTimeOffset\.(Utc)?Now|Stopwatch|File\.|Directory\.|Console\.|HttpClient)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Outside();

    [GeneratedRegex(@"Mingji\.(Documents|Workbench|Web|Cli)\b", RegexOptions.NonBacktracking)]
    private static partial Regex OtherRoom();

    [GeneratedRegex(@"Mingji\.(Workbench|Web|Cli)\b|\bConsole\.", RegexOptions.NonBacktracking)]
    private static partial Regex Screen();

    [GeneratedRegex(@"Mingji\.(Documents|Web|Cli)\b|Microsoft\.AspNetCore", RegexOptions.NonBacktracking)]
    private static partial Regex BeyondCore();

    [GeneratedRegex(@"(\$@?""+\s*(select|insert|update|delete|with)\s.*\{)|(""\s*\+.*\b(where|values|set|from)\b)|(""(select|insert|update|delete)\s[^""]*""\s*\+)",
        RegexOptions.NonBacktracking)]
    private static partial Regex MadeStatement();

    [GeneratedRegex(@"<script[^>]*>[^<]|<script>|<style|\son[a-z]+=""|\sstyle=""|javascript:|@Html\.Raw", RegexOptions.NonBacktracking)]
    private static partial Regex Inline();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*[\\/](Mingji\.\w+)\.csproj""", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex(@"(^|/)\w*(Utils?|Helpers?|Common|Manager)(/|\.cs$)", RegexOptions.NonBacktracking)]
    private static partial Regex Nameless();

    // Spelt so that a search for what was left open does not find the search itself.
    [GeneratedRegex(@"//.*\b(TO[D]O|FIX[M]E|HA[C]K|XX[X])\b", RegexOptions.NonBacktracking)]
    private static partial Regex Later();

    private sealed record Source(string Name, string[] Lines);
}
