using System.Text.Json;
using Mingji.Cli.Tests.Commands;

namespace Mingji.Cli.Tests.Findings;

/// <summary>What was written wrongly into the samples is found by the command, in each document and between them.</summary>
public sealed class SamplesTests
{
    private static readonly Lazy<JsonDocument> Report = new(() =>
        JsonDocument.Parse(MingjiProcess.Start("audit", "samples", "--format", "json").Out));

    [Theory]
    [InlineData("02-department-self-evaluation.md", "score/grade", "93")]
    [InlineData("02-department-self-evaluation.md", "sum/components", "513.6")]
    [InlineData("04-final-accounts.txt", "rate/share", "1.89%")]
    [InlineData("04-final-accounts.txt", "identity/balance", "78万元")]
    [InlineData("04-final-accounts.txt", "cell/placeholder", "「全年接待XX批")]
    public void A_planted_error_is_found(string document, string rule, string words)
    {
        var documents = Report.Value.RootElement.GetProperty("documents").EnumerateArray();
        var one = documents.Single(d => d.GetProperty("path").GetString()!.EndsWith(document, StringComparison.Ordinal));
        Assert.Contains(one.GetProperty("findings").EnumerateArray(), f => Is(f, rule, words));
    }

    [Theory]
    [InlineData("468.40")]
    [InlineData("16.30")]
    public void Documents_of_one_unit_that_disagree_are_told(string words)
    {
        var dossier = Assert.Single(Report.Value.RootElement.GetProperty("dossiers").EnumerateArray());
        Assert.Contains(dossier.GetProperty("findings").EnumerateArray(), f => Is(f, "conflict/restated", words));
    }

    private static bool Is(JsonElement finding, string rule, string words) => finding.GetProperty("rule").GetString() == rule
        && finding.GetProperty("message").GetString()!.Contains(words, StringComparison.Ordinal);
}
