using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Core.Tests.Monitoring;

namespace Mingji.Core.Tests.Checks;

public sealed class MonitoringChecksTests
{
    [Theory]
    [InlineData("7次", "12次", "确定能", "")]
    [InlineData("2次", "12次", "确定能", "missing/reason")]
    [InlineData("7次", "9次", "确定能", "missing/reason wording/likelihood")]
    [InlineData("7次", "12次", "完全不可能", "missing/reason wording/likelihood")]
    [InlineData("9次", "8次", "有可能", "conflict/expected missing/reason")]
    public void A_monitored_row_is_held_to_itself(string actual, string expected, string likelihood, string rules)
    {
        var found = Findings(Watched.Form(7, Watched.Row("≥12次", actual, expected, likelihood)));
        Assert.Equal(rules, string.Join(' ', found.Select(f => f.Rule).Where(r => r is "missing/reason" or "wording/likelihood" or "conflict/expected").Order()));
    }

    [Fact]
    public void Rounds_of_one_project_may_differ_but_not_fall_and_budgets_of_rounds_are_no_conflict()
    {
        Form Round(int month, string executed) => Watched.Money("100.00", executed, month) with { Id = "F" + month };
        Assert.DoesNotContain(Findings(Round(7, "30.00"), Round(10, "60.00")), f => f.Rule.StartsWith("conflict/", StringComparison.Ordinal));
        var fell = Assert.Single(Findings(Round(7, "60.00"), Round(10, "30.00")), f => f.Rule == "conflict/cumulative");
        Assert.Contains("1-7月累计60.00，1-10月累计30.00", fell.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Findings(params Form[] forms)
    {
        var sink = new FindingSink();
        Auditor.Run(new(null, null, [.. forms], []), Watched.National, sink);
        return sink.Findings;
    }
}
