using Mingji.Core.Checks;
using Mingji.Core.Checks.Gallery;

namespace Mingji.Core.Tests.Checks;

public sealed class GalleryTests
{
    private static readonly HashSet<string> Families =
    [
        "sum", "rate", "identity", "score", "conflict", "missing", "class", "unit", "target", "period", "wording", "privacy", "cell",
        "numbering", "reference",
    ];

    public static TheoryData<string> Rules => [.. CheckRegistry.All.Select(check => check.Card.Rule)];

    [Fact]
    public void Every_check_of_the_assembly_is_registered_once()
    {
        var written = typeof(ICheck).Assembly.GetTypes().Where(type =>
            type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ICheck)));
        Assert.Equal(written.Select(type => type.Name).Order(), CheckRegistry.All.Select(check => check.GetType().Name).Order());
    }

    [Fact]
    public void Rule_ids_are_unique_and_of_a_known_family()
    {
        var rules = CheckRegistry.All.Select(check => check.Card.Rule).ToList();
        Assert.Equal(rules.Count, rules.Distinct().Count());
        Assert.All(rules, rule => Assert.Contains(rule.Split('/')[0], Families));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_failing_example_gives_the_finding_and_the_passing_one_does_not(string rule)
    {
        var check = CheckRegistry.All.Single(check => check.Card.Rule == rule);
        var failing = ExampleRun.Findings(check, check.Card.Fails);
        Assert.Contains(failing.Findings, finding => finding.Rule == rule && finding.Severity >= check.Card.Severity);
        Assert.All(failing.Findings, finding =>
            Assert.False(string.IsNullOrWhiteSpace(finding.Message) || string.IsNullOrWhiteSpace(finding.Label)));
        var passing = ExampleRun.Findings(check, check.Card.Passes);
        Assert.DoesNotContain(passing.Findings, finding => finding.Rule == rule);
        Assert.DoesNotContain(passing.NotEvaluated, skipped => skipped.Rule == rule);
    }

    [Fact]
    public void The_page_of_checks_is_the_generated_one()
    {
        var file = Path.Combine(Root(), "docs", "checks.md");
        var page = CheckPage.Write(CheckRegistry.All);
        if (Environment.GetEnvironmentVariable("MINGJI_APPROVE") == "1") File.WriteAllText(file, page);
        Assert.True(File.Exists(file)
            && File.ReadAllText(file) == page, "docs/checks.md is stale: run the tests once with MINGJI_APPROVE=1");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mingji.slnx"))) folder = folder.Parent;
        return folder!.FullName;
    }
}
