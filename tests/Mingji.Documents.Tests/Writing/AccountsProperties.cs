using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Reports;
using Mingji.Core.Reports.Accounts;
using Mingji.Core.Standards;
using Mingji.Documents.Packs;
using Mingji.Tests;

namespace Mingji.Documents.Tests.Writing;

/// <summary>Consistent accounts drawn by lot: the narrative that Mingji writes from them holds, wherever it is read again.</summary>
public sealed class AccountsProperties
{
    private static readonly Standard Standard =
        StandardFolder.Load(Path.Combine(AppContext.BaseDirectory, "standards")).Find("national-2020-self-evaluation", out _)!;

    private static readonly Arbitrary<int> Seeds = Gen.Choose(1, 1_000_000).ToArbitrary();

    [Fact]
    public void Tables_and_narrative_agree_as_they_are_written() => Hold(300, seed =>
    {
        var filled = Written(seed);
        return Findings([filled.Form]);
    });

    [Fact]
    public void They_agree_as_they_are_read_from_a_page() => Hold(25, seed => Findings(RoundTrip.Of([Written(seed).Form], ".html")));

    [Fact]
    public void They_agree_as_they_are_read_from_a_docx() => Hold(12, seed => Findings(RoundTrip.Of([Written(seed).Form], ".docx")));

    internal static FilledForm Written(int seed)
    {
        var (now, before) = MadeAccounts.Of(seed, Standard);
        var facts = AccountsFacts.Of(now, before);
        var outline = Standard.ReportOf(FormType.FinalAccounts)!;
        var filled = FilledForm.Of(now with { Report = new([]) });
        filled = ReportTaking.Of(filled, ReportWriter.Title(outline, facts), ReportWriter.Write(outline, facts));
        foreach (var cell in filled.Cells.Where(c => ReportGaps.In(c.Text) is not []).ToList())
            filled = CellEditing.With(filled, cell.Number, Closed(cell.Text))!;
        return filled;
    }

    internal static IEnumerable<Finding> Findings(ImmutableArray<Form> forms)
    {
        var found = new FindingSink();
        Auditor.Run(new(null, null, forms, []), Standard, found);
        return found.Findings.Where(f => f.Severity != Severity.Info || !f.Message.Contains("除非上年另有", StringComparison.Ordinal));
    }

    private static void Hold(int times, Func<int, IEnumerable<Finding>> findings) => Prop.ForAll(Seeds, seed =>
    {
        var found = findings(seed).Select(f => $"{f.Rule} {f.At}: {f.Message}").ToList();
        return (found.Count == 0).Label(string.Join('\n', found));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    private static string Closed(string text) =>
        ReportGaps.In(text).Aggregate(text, (said, gap) => said.Replace(ReportGaps.Of(gap), "工作安排有调整", StringComparison.Ordinal));
}
