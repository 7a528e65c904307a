using Mingji.Core.Checks;
using Mingji.Documents.Auditing;
using Mingji.Tests;

namespace Mingji.Cli.Tests.Findings;

/// <summary>What a careful reviewer finds in the real documents is found, and what rounding explains is not.</summary>
public sealed class FindingsTests
{
    private static readonly Lazy<AuditReport> Report = new(Audit);

    [Fact]
    public void Every_row_of_a_reviewers_list_is_found()
    {
        var missed = Rows().Where(row => !row.Never && !Found(row));
        None(missed.Select(row => row.ToString()));
    }

    [Fact]
    public void Nothing_is_found_that_holds_when_rounded()
    {
        var wrongly = Rows().Where(row => row.Never && Found(row));
        None(wrongly.Select(row => row.ToString()));
    }

    [Fact]
    public void Less_than_two_percent_of_each_document_is_unused()
    {
        _ = Checkout.Real("seeds");
        var dim = Report.Value.Documents.Where(d => d.Read is null || d.Read.Coverage.Unused.Length * 50 >= d.Read.Coverage.Cells);
        None(dim.Select(d => $"{Path.GetFileName(d.Path)}: {d.Read?.Coverage.Unused.Length} of {d.Read?.Coverage.Cells} unused"));
    }

    [Fact]
    public void Every_unused_text_is_listed_with_its_place()
    {
        _ = Checkout.Real("seeds");
        foreach (var coverage in Report.Value.Documents.Select(d => d.Read!.Coverage))
        {
            Assert.Equal(coverage.Cells - coverage.Used, coverage.Unused.Length);
            Assert.All(coverage.Unused, unused => Assert.NotEmpty(unused.At));
        }
    }

    /// <summary>Unlike Assert.Empty it names every one.</summary>
    private static void None(IEnumerable<string> offences)
    {
        var all = offences.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private static bool Found(ListedFinding row) =>
        Report.Value.Documents.Where(d => Path.GetFileName(d.Path).StartsWith(row.Document, StringComparison.Ordinal))
            .SelectMany(d => d.Findings).Any(row.IsMetBy);

    private static IEnumerable<ListedFinding> Rows() => ListedFinding.ReadAll(Checkout.Real("cases/findings.tsv"));

    private static AuditReport Audit()
    {
        var found = DocumentFinder.Find([Checkout.Real("seeds")]);
        return new AuditRun(Stations.Create(pack: null)) { Jobs = 2 }.Audit(found.Documents, CancellationToken.None);
    }
}

/// <summary>
/// A row of the reviewer's list: words and figures that must stand in one finding of a rule. Never: must not be reported.
/// </summary>
internal sealed record ListedFinding(string Id, string Document, string Rule, bool Never, string Words, string[] Figures)
{
    public static IEnumerable<ListedFinding> ReadAll(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(Of);

    public bool IsMetBy(Finding finding)
    {
        var text = string.Join('\n', finding.Label, finding.Message, finding.Stated, finding.Expected);
        return finding.Rule == Rule && text.Contains(Words, StringComparison.Ordinal) && Figures.All(f => Numbers(text).Contains(f));
    }

    public override string ToString() => $"{Id} {Document} {Rule} {Words} {string.Join(",", Figures)}";

    private static ListedFinding Of(string line)
    {
        var cells = line.Split('\t');
        var figures = cells[4].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(cells[0], cells[1], cells[2].TrimStart('!'), cells[2].StartsWith('!'), cells[3], [.. figures.Select(Plain)]);
    }

    /// <summary>Whole numbers of a text, so that "10" is not found in "210".</summary>
    private static HashSet<string> Numbers(string text)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var end = i;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',')) end++;
            numbers.Add(Plain(text[i..end].Replace(",", "", StringComparison.Ordinal).TrimEnd('.')));
            i = end;
        }

        return numbers;
    }

    /// <summary>"10.00" and "10" are one number; "100%" is 100.</summary>
    private static string Plain(string number) =>
        decimal.TryParse(number.TrimEnd('%'), out var value) ? value.ToString("0.##########") : number;
}
